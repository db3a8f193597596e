using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Runs the network over one batch of sentences. Every word is computed by itself, so the company it keeps in a batch changes nothing.</summary>
sealed unsafe class ParserPass(ParserModel model, Arena arena, SentenceBatch batch, Prediction prediction)
{
    // Words whose relation forms are computed together, so that they stay in the cache.
    const int RelationBlock = 24;

    readonly NetworkShape _shape = model.Shape;
    byte* _outputs;
    float* _parsing;

    // Outputs of both layers stand side by side.
    int OutputsStride => _shape.StateSize;

    int RelationHeadOffset => (2 * _shape.ArcSize) + _shape.RelationSize;

    /// <summary>Fills in the predictions of the batch's tokens.</summary>
    public void Run(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        arena.Reset();
        _outputs = arena.TakeBytes((long)batch.Rows * OutputsStride);
        RunLayers(text, tokens);
        Tag();
        _parsing = arena.Take((long)batch.Rows * model.Parsing.Stride);
        model.Parsing.Apply(batch.Rows, _outputs + _shape.OutputSize, OutputsStride, _parsing);
        Scaling.Rectify(_parsing, batch.Rows * model.Parsing.Stride);
        FindHeads();
        LabelArcs();
        KeepStates();
    }

    void KeepStates()
    {
        if (prediction.States.Length == 0)
            return;
        for (var sentence = 0; sentence < batch.Sentences.Length; sentence++)
        {
            var range = batch.Sentences[sentence];
            for (var position = 1; position <= range.Count; position++)
                new ReadOnlySpan<byte>(_outputs + ((long)batch.Row(position, sentence) * OutputsStride), OutputsStride)
                    .CopyTo(prediction.States.AsSpan((range.First + position - 1) * OutputsStride));
        }
    }

    void RunLayers(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        var stride = _shape.InputSize + _shape.Hidden;
        var bottom = Rows(stride);
        for (var sentence = 0; sentence < batch.Sentences.Length; sentence++)
        {
            var range = batch.Sentences[sentence];
            new ReadOnlySpan<byte>(model.Root.Start, _shape.InputSize).CopyTo(new(bottom.Forward + ((long)batch.Row(0, sentence) * stride), _shape.InputSize));
            for (var position = 1; position <= range.Count; position++)
                InputRows.Fill(model, tokens[range.First + position - 1].In(text), bottom.Forward + ((long)batch.Row(position, sentence) * stride));
        }
        for (var row = 0L; row < batch.Rows; row++)
            new ReadOnlySpan<byte>(bottom.Forward + (row * stride), _shape.InputSize).CopyTo(new(bottom.Backward + (row * stride), _shape.InputSize));

        var topStride = _shape.OutputSize + _shape.Hidden;
        var top = Rows(topStride);
        RunDirection(0, isBackward: false, bottom.Forward, stride);
        RunDirection(0, isBackward: true, bottom.Backward, stride);
        for (var row = 0L; row < batch.Rows; row++)
        {
            var outputs = new ReadOnlySpan<byte>(_outputs + (row * OutputsStride), _shape.OutputSize);
            outputs.CopyTo(new(top.Forward + (row * topStride), _shape.OutputSize));
            outputs.CopyTo(new(top.Backward + (row * topStride), _shape.OutputSize));
        }
        RunDirection(1, isBackward: false, top.Forward, topStride);
        RunDirection(1, isBackward: true, top.Backward, topStride);
    }

    InputPair Rows(int stride) => new(arena.TakeBytes((long)batch.Rows * stride), arena.TakeBytes((long)batch.Rows * stride));

    // Rows hold the layer's input and, behind it, the output of the neighbour, which is filled in on the way.
    void RunDirection(int layer, bool isBackward, byte* rows, int stride)
    {
        var matrix = model.Layers[layer][isBackward ? 1 : 0];
        var (hidden, inputs) = (_shape.Hidden, stride - _shape.Hidden);
        var sums = arena.TakeInt32((long)batch.Sentences.Length * matrix.Stride);
        var cells = arena.TakeZero((long)batch.Sentences.Length * hidden);
        var place = (layer * _shape.OutputSize) + (isBackward ? hidden : 0);
        for (var step = 0; step < batch.Positions; step++)
        {
            var position = isBackward ? batch.Positions - 1 - step : step;
            var before = isBackward ? position + 1 : position - 1;
            var (active, first) = (batch.Active(position), batch.FirstRow(position));
            var continued = before < 0 ? 0 : Math.Min(active, batch.Active(before));
            for (var sentence = 0; sentence < active; sentence++)
            {
                var neighbour = new Span<byte>(rows + ((long)(first + sentence) * stride) + inputs, hidden);
                if (sentence < continued)
                    new ReadOnlySpan<byte>(_outputs + ((long)batch.Row(before, sentence) * OutputsStride) + place, hidden).CopyTo(neighbour);
                else
                    neighbour.Fill(ParserModel.Zero);
            }
            matrix.Multiply(active, rows + ((long)first * stride), stride, sums);
            for (var sentence = 0; sentence < active; sentence++)
                LstmCell.Run(sums + ((long)sentence * matrix.Stride), matrix.Scales, matrix.Biases, cells + ((long)sentence * hidden),
                    _outputs + ((long)(first + sentence) * OutputsStride) + place, hidden);
        }
    }

    void Tag()
    {
        var skipped = batch.Sentences.Length;
        var rows = batch.Rows - skipped;
        var scores = arena.Take((long)rows * model.Tags.Stride);
        model.Tags.Apply(rows, _outputs + ((long)skipped * OutputsStride), OutputsStride, scores);
        for (var sentence = 0; sentence < batch.Sentences.Length; sentence++)
        {
            var range = batch.Sentences[sentence];
            for (var position = 1; position <= range.Count; position++)
            {
                var token = range.First + position - 1;
                var row = new ReadOnlySpan<float>(scores + ((long)(batch.Row(position, sentence) - skipped) * model.Tags.Stride), _shape.TagScores);
                prediction.PartsOfSpeech[token] = (PartOfSpeech)Best(row[.._shape.PartsOfSpeech]);
                prediction.PennTags[token] = model.PennTags[Best(row.Slice(_shape.PartsOfSpeech, _shape.PennTags))];
                row[^EntityTags.Count..].CopyTo(prediction.EntityScores.AsSpan(token * EntityTags.Count));
            }
        }
    }

    void FindHeads()
    {
        var size = _shape.ArcSize;
        var units = Units(0, size);
        var dependents = arena.Take((long)batch.Rows * size);
        model.Arcs.Apply(batch.Rows, units, size, dependents);
        var scores = arena.Take((long)batch.Positions * batch.Positions);
        var headUnits = arena.Take((long)batch.Positions * size);
        var heads = new int[batch.Positions];
        for (var sentence = 0; sentence < batch.Sentences.Length; sentence++)
        {
            var range = batch.Sentences[sentence];
            var positions = range.Count + 1;
            // Side by side in memory, for every dependent looks at every head.
            for (var head = 0; head < positions; head++)
                new ReadOnlySpan<float>(_parsing + ((long)batch.Row(head, sentence) * model.Parsing.Stride) + size, size)
                    .CopyTo(new(headUnits + (head * size), size));
            for (var dependent = 1; dependent < positions; dependent++)
                ArcScores.Fill(dependents + ((long)batch.Row(dependent, sentence) * size), headUnits, positions, size, scores + (dependent * positions));
            TreeDecoder.Decode(new(scores, positions * positions), positions, heads.AsSpan(0, positions));
            for (var position = 1; position < positions; position++)
                prediction.Heads[range.First + position - 1] = heads[position] == 0 ? -1 : range.First + heads[position] - 1;
        }
    }

    void LabelArcs()
    {
        var size = _shape.RelationSize;
        var units = Units(2 * _shape.ArcSize, size);
        var forms = arena.TakeInt32((long)RelationBlock * model.Relations.Stride);
        var scores = stackalloc float[ParserModel.RelationStride(_shape)];
        for (var first = 0; first < batch.Rows; first += RelationBlock)
        {
            var count = Math.Min(RelationBlock, batch.Rows - first);
            model.Relations.Multiply(count, units + ((long)first * size), size, forms);
            for (var position = 1; position < batch.Positions; position++)
            {
                // Rows of a position are consecutive: those of the block are the overlap of two ranges.
                var from = Math.Max(first, batch.FirstRow(position));
                var to = Math.Min(first + count, batch.FirstRow(position) + batch.Active(position));
                for (var row = from; row < to; row++)
                    Label(row - batch.FirstRow(position), position, forms + ((long)(row - first) * model.Relations.Stride), scores);
            }
        }
    }

    void Label(int sentence, int position, int* form, float* scores)
    {
        var range = batch.Sentences[sentence];
        var token = range.First + position - 1;
        if (prediction.Heads[token] < 0)
        {
            prediction.Relations[token] = DependencyRelation.Root;
            return;
        }
        var head = _parsing + ((long)batch.Row(prediction.Heads[token] - range.First + 1, sentence) * model.Parsing.Stride) + RelationHeadOffset;
        var count = _shape.Relations;
        new Span<float>(scores, ParserModel.RelationStride(_shape)).Clear();
        AddForm(_shape.RelationSize, 1f);
        for (var unit = 0; unit < _shape.RelationSize; unit++)
            if (head[unit] != 0)
                AddForm(unit, head[unit]);
        scores[(int)DependencyRelation.Root] = float.NegativeInfinity;
        prediction.Relations[token] = (DependencyRelation)Best(new(scores, count));

        // The last vector of a unit reaches into the next; what it adds there is never read.
        void AddForm(int unit, float factor)
        {
            var at = unit * count;
            for (var i = 0; i < count; i += 8)
            {
                var value = (Vector256.ConvertToSingle(Vector256.Load(form + at + i)) * Vector256.Load(model.Relations.Scales + at + i))
                    + Vector256.Load(model.Relations.Biases + at + i);
                (Vector256.Load(scores + i) + (value * factor)).Store(scores + i);
            }
        }
    }

    // Some units of the parsing heads as bytes.
    byte* Units(int offset, int size)
    {
        var units = arena.TakeBytes((long)batch.Rows * size);
        for (var row = 0L; row < batch.Rows; row++)
            for (var i = 0; i < size; i += 8)
                Scaling.Store((Vector256.Load(_parsing + (row * model.Parsing.Stride) + offset + i) * Vector256.Load(model.ParsingSteps.Start + offset + i))
                    + Vector256.Create(0.5f),
                    units + (row * size) + i);
        return units;
    }

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    readonly struct InputPair(byte* forward, byte* backward)
    {
        public byte* Forward => forward;
        public byte* Backward => backward;
    }
}
