using Dateline.Language;

namespace Dateline.Training;

/// <summary>Runs the network over one batch of sentences of one length, forwards and, in training, backwards.</summary>
sealed unsafe class NetworkPass(Parameters parameters, Vocabulary vocabulary, Dropout dropout, LossWeights weights, Worker worker)
{
    readonly NetworkShape _shape = parameters.Shape;
    readonly InputLayer _inputLayer = new(parameters, vocabulary, dropout);
    int _positions;
    int _sentences;
    float* _input;
    float* _inputMask;
    float* _tagScores;
    float* _parsing;
    float* _parsingMask;
    int[] _trainedRows = [];

    int Rows => _positions * _sentences;

    /// <summary>Adds the gradients of a batch.</summary>
    /// <param name="batch">Sentences of one length.</param>
    /// <param name="gradients">Receives them.</param>
    /// <param name="scale">Factor of every loss: one over the words of the step.</param>
    /// <param name="random">Random numbers of this batch alone.</param>
    /// <returns>The loss, for reports.</returns>
    public double Train(Example[] batch, Gradients gradients, float scale, RandomStream random)
    {
        var trace = Forward(batch, isTraining: true, ref random);
        var outputSize = _shape.OutputSize;
        var topGradient = worker.Arena.TakeZero((long)Rows * outputSize);
        var loss = TrainTags(batch, gradients, trace, scale, out var sumGradient);
        var parsingGradient = worker.Arena.TakeZero((long)Rows * _shape.ParsingSize);
        loss += TrainArcs(batch, gradients, scale, parsingGradient);
        loss += TrainRelations(batch, gradients, scale, parsingGradient);
        for (var row = 0; row < Rows; row++)
        {
            var at = (long)row * _shape.ParsingSize;
            var factors = _parsingMask + ((long)(row % _sentences) * _shape.ParsingSize);
            for (var i = 0; i < _shape.ParsingSize; i++)
                parsingGradient[at + i] = _parsing[at + i] > 0 ? parsingGradient[at + i] * factors[i] : 0f;
        }
        Linear.Backward(worker, gradients, parameters.Parsing, parameters.ParsingBias, Rows, trace.Top.Dropped, outputSize, parsingGradient, topGradient,
            outputSize);

        Vectors.Add(topGradient, sumGradient, Rows * outputSize);
        BackwardThroughMask(trace.Top, topGradient);
        RunBackward(gradients, trace.Bottom.Dropped, trace.Top, topGradient, sumGradient);
        BackwardThroughMask(trace.Bottom, sumGradient);
        var inputGradient = worker.Arena.TakeZero((long)Rows * _shape.InputSize);
        RunBackward(gradients, _input, trace.Bottom, sumGradient, inputGradient);
        _inputLayer.Backward(batch, gradients, inputGradient, _inputMask, _trainedRows);
        return loss;
    }

    /// <summary>Analyses a batch.</summary>
    public Analysed[] Predict(Example[] batch)
    {
        var random = new RandomStream(0, 0);
        Forward(batch, isTraining: false, ref random);
        var arcs = worker.Arena.Take((long)_positions * _positions * _sentences);
        ScoreArcs(Dependents(), arcs);
        var forms = RelationForms();
        var results = new Analysed[_sentences];
        for (var sentence = 0; sentence < _sentences; sentence++)
        {
            var heads = new int[_positions];
            TreeDecoder.Decode(new(arcs + ((long)sentence * _positions * _positions), _positions * _positions), _positions, heads);
            results[sentence] = new(heads, new int[_positions], new int[_positions], new int[_positions], new float[_positions * EntityTags.Count]);
            for (var position = 1; position < _positions; position++)
                Label(results[sentence], sentence, position, forms);
        }
        return results;
    }

    /// <summary>Raises the highest value seen of each unit of the parsing heads.</summary>
    public void Measure(Example[] batch, float[] maxima)
    {
        var random = new RandomStream(0, 0);
        Forward(batch, isTraining: false, ref random);
        for (var i = 0; i < Rows * _shape.ParsingSize; i++)
            maxima[i % _shape.ParsingSize] = Math.Max(maxima[i % _shape.ParsingSize], _parsing[i]);
    }

    void Label(Analysed result, int sentence, int position, float* forms)
    {
        var row = (position * _sentences) + sentence;
        var scores = new ReadOnlySpan<float>(_tagScores + ((long)row * _shape.TagScores), _shape.TagScores);
        result.PartsOfSpeech[position] = Best(scores[.._shape.PartsOfSpeech]);
        result.PennTags[position] = Best(scores.Slice(_shape.PartsOfSpeech, _shape.PennTags));
        scores[^EntityTags.Count..].CopyTo(result.EntityScores.AsSpan(position * EntityTags.Count));
        var head = result.Heads[position];
        var relations = stackalloc float[_shape.Relations];
        ScoreRelations(row, (head * _sentences) + sentence, forms, relations);
        relations[(int)DependencyRelation.Root] = head == 0 ? float.PositiveInfinity : float.NegativeInfinity;
        result.Relations[position] = Best(new(relations, _shape.Relations));
    }

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    Trace Forward(Example[] batch, bool isTraining, ref RandomStream random)
    {
        worker.Arena.Reset();
        (_positions, _sentences) = (batch[0].Positions, batch.Length);
        _input = worker.Arena.Take((long)Rows * _shape.InputSize);
        _inputMask = isTraining ? worker.Arena.Take((long)Rows * _shape.InputSize) : null;
        _trainedRows = new int[Rows];
        _inputLayer.Forward(batch, _input, _inputMask, _trainedRows, ref random);
        var bottom = RunLayer(0, _input, _shape.InputSize, isTraining, ref random);
        var top = RunLayer(1, bottom.Dropped, _shape.OutputSize, isTraining, ref random);
        var sum = worker.Arena.Take((long)Rows * _shape.OutputSize);
        Vectors.Sum(sum, bottom.Dropped, top.Dropped, Rows * _shape.OutputSize);
        _tagScores = worker.Arena.Take((long)Rows * _shape.TagScores);
        Linear.Forward(worker, parameters.Tags, parameters.TagBias, Rows, sum, _shape.OutputSize, _tagScores);
        _parsing = worker.Arena.Take((long)Rows * _shape.ParsingSize);
        Linear.Forward(worker, parameters.Parsing, parameters.ParsingBias, Rows, top.Dropped, _shape.OutputSize, _parsing);
        for (var i = 0; i < Rows * _shape.ParsingSize; i++)
            _parsing[i] = MathF.Max(_parsing[i], 0f);
        _parsingMask = isTraining ? DrawMask(_shape.ParsingSize, dropout.Parsing, ref random) : null;
        if (isTraining)
            ApplyMask(_parsing, _parsing, _parsingMask, _shape.ParsingSize);
        return new(bottom, top, sum);
    }

    LayerTrace RunLayer(int index, float* input, int inputSize, bool isTraining, ref RandomStream random)
    {
        var size = _shape.OutputSize;
        var output = worker.Arena.Take((long)Rows * size);
        var directions = parameters.Layers[index].Directions;
        Lstm[] lstms = [new(directions[0], inputSize, _shape.Hidden, isBackward: false), new(directions[1], inputSize, _shape.Hidden, isBackward: true)];
        foreach (var lstm in lstms)
            lstm.Forward(worker, _positions, _sentences, input, output);
        if (!isTraining)
            return new(lstms, output, output, null);
        var mask = DrawMask(size, dropout.Layer, ref random);
        var dropped = worker.Arena.Take((long)Rows * size);
        ApplyMask(dropped, output, mask, size);
        return new(lstms, output, dropped, mask);
    }

    void RunBackward(Gradients gradients, float* input, LayerTrace trace, float* outputGradient, float* inputGradient)
    {
        foreach (var lstm in trace.Lstms)
            lstm.Backward(worker, gradients, _positions, _sentences, input, trace.Output, outputGradient, inputGradient);
    }

    float* DrawMask(int size, float dropped, ref RandomStream random)
    {
        var mask = worker.Arena.Take((long)_sentences * size);
        random.FillMask(new(mask, _sentences * size), dropped);
        return mask;
    }

    void ApplyMask(float* target, float* source, float* mask, int size)
    {
        for (var position = 0; position < _positions; position++)
        {
            var at = (long)position * _sentences * size;
            Vectors.Product(target + at, source + at, mask, _sentences * size);
        }
    }

    void BackwardThroughMask(LayerTrace trace, float* gradient) => ApplyMask(gradient, gradient, trace.Mask, _shape.OutputSize);

    double TrainTags(Example[] batch, Gradients gradients, Trace trace, float scale, out float* sumGradient)
    {
        var loss = 0.0;
        for (var row = 0; row < Rows; row++)
        {
            var (example, position) = (batch[row % _sentences], row / _sentences);
            var scores = _tagScores + ((long)row * _shape.TagScores);
            loss += weights.Tag * Softmax.Gradient(scores, _shape.PartsOfSpeech, example.PartsOfSpeech[position], weights.Tag * scale);
            scores += _shape.PartsOfSpeech;
            loss += weights.Tag * Softmax.Gradient(scores, _shape.PennTags, example.PennTags[position], weights.Tag * scale);
            scores += _shape.PennTags;
            loss += weights.Entity * Softmax.Gradient(scores, EntityTags.Count, example.Entities[position], weights.Entity * scale);
        }
        sumGradient = worker.Arena.TakeZero((long)Rows * _shape.OutputSize);
        Linear.Backward(worker, gradients, parameters.Tags, parameters.TagBias, Rows, trace.Sum, _shape.OutputSize, _tagScores, sumGradient, _shape.OutputSize);
        return loss;
    }

    // Each word as dependent, turned by the bilinear form so that its product with a head's units is the score of the arc.
    float* Dependents()
    {
        var dependents = worker.Arena.Take((long)Rows * _shape.ArcSize);
        Linear.Forward(worker, parameters.Arcs, parameters.ArcBias, Rows, _parsing, _shape.ParsingSize, dependents);
        return dependents;
    }

    // Units of one sentence start at its row and recur every _sentences rows.
    View DependentView(float* dependents, int sentence) => new(dependents + ((long)sentence * _shape.ArcSize), (nint)_sentences * _shape.ArcSize);

    View HeadView(float* parsing, int sentence) => new(parsing + ((long)sentence * _shape.ParsingSize) + _shape.ArcSize, (nint)_sentences * _shape.ParsingSize);

    void ScoreArcs(float* dependents, float* arcs)
    {
        for (var sentence = 0; sentence < _sentences; sentence++)
            worker.Product.Multiply(_positions, _positions, _shape.ArcSize, DependentView(dependents, sentence), HeadView(_parsing, sentence).Transposed,
                arcs + ((long)sentence * _positions * _positions), _positions, accumulate: false);
    }

    double TrainArcs(Example[] batch, Gradients gradients, float scale, float* parsingGradient)
    {
        var loss = 0.0;
        var dependents = Dependents();
        var arcs = worker.Arena.Take((long)_positions * _positions * _sentences);
        ScoreArcs(dependents, arcs);
        var dependentGradient = worker.Arena.TakeZero((long)Rows * _shape.ArcSize);
        for (var sentence = 0; sentence < _sentences; sentence++)
        {
            var scores = arcs + ((long)sentence * _positions * _positions);
            for (var position = 0; position < _positions; position++)
                loss += weights.Arc * Softmax.Gradient(scores + (position * _positions), _positions, batch[sentence].Heads[position], weights.Arc * scale,
                    forbidden: position);
            var gradient = new View(scores, _positions);
            worker.Product.Multiply(_positions, _shape.ArcSize, _positions, gradient, HeadView(_parsing, sentence),
                dependentGradient + ((long)sentence * _shape.ArcSize), _sentences * _shape.ArcSize, accumulate: true);
            worker.Product.Multiply(_positions, _shape.ArcSize, _positions, gradient.Transposed, DependentView(dependents, sentence),
                parsingGradient + ((long)sentence * _shape.ParsingSize) + _shape.ArcSize, _sentences * _shape.ParsingSize, accumulate: true);
        }
        Linear.Backward(worker, gradients, parameters.Arcs, parameters.ArcBias, Rows, _parsing, _shape.ParsingSize, dependentGradient, parsingGradient,
            _shape.ParsingSize);
        return loss;
    }

    int RelationDependentOffset => 2 * _shape.ArcSize;

    int RelationHeadOffset => RelationDependentOffset + _shape.RelationSize;

    // For each word as dependent: for each unit of a head, and once for the bias, what it adds to each relation.
    float* RelationForms()
    {
        var forms = worker.Arena.Take((long)Rows * _shape.RelationColumns);
        Linear.Forward(worker, parameters.Relations, parameters.RelationBias, Rows, _parsing + RelationDependentOffset, _shape.ParsingSize, forms);
        return forms;
    }

    void ScoreRelations(int row, int headRow, float* forms, float* scores)
    {
        var form = forms + ((long)row * _shape.RelationColumns);
        var head = _parsing + ((long)headRow * _shape.ParsingSize) + RelationHeadOffset;
        new ReadOnlySpan<float>(form + (_shape.RelationSize * _shape.Relations), _shape.Relations).CopyTo(new(scores, _shape.Relations));
        for (var unit = 0; unit < _shape.RelationSize; unit++)
            if (head[unit] != 0)
                Vectors.AddScaled(scores, form + (unit * _shape.Relations), head[unit], _shape.Relations);
    }

    double TrainRelations(Example[] batch, Gradients gradients, float scale, float* parsingGradient)
    {
        var loss = 0.0;
        var forms = RelationForms();
        var scores = stackalloc float[_shape.Relations];
        for (var row = 0; row < Rows; row++)
        {
            var (example, position) = (batch[row % _sentences], row / _sentences);
            var form = forms + ((long)row * _shape.RelationColumns);
            var (gold, head) = (example.Relations[position], example.Heads[position]);
            if (gold < 0 || head < 0)
            {
                new Span<float>(form, _shape.RelationColumns).Clear();
                continue;
            }
            var headRow = (head * _sentences) + (row % _sentences);
            ScoreRelations(row, headRow, forms, scores);
            loss += weights.Relation * Softmax.Gradient(scores, _shape.Relations, gold, weights.Relation * scale,
                forbidden: head == 0 ? -1 : (int)DependencyRelation.Root);
            var headUnits = _parsing + ((long)headRow * _shape.ParsingSize) + RelationHeadOffset;
            var headGradient = parsingGradient + ((long)headRow * _shape.ParsingSize) + RelationHeadOffset;
            for (var unit = 0; unit < _shape.RelationSize; unit++)
            {
                var part = form + (unit * _shape.Relations);
                headGradient[unit] += Vectors.Dot(part, scores, _shape.Relations);
                for (var i = 0; i < _shape.Relations; i++)
                    part[i] = scores[i] * headUnits[unit];
            }
            new ReadOnlySpan<float>(scores, _shape.Relations).CopyTo(new(form + (_shape.RelationSize * _shape.Relations), _shape.Relations));
        }
        Linear.Backward(worker, gradients, parameters.Relations, parameters.RelationBias, Rows, _parsing + RelationDependentOffset, _shape.ParsingSize,
            forms, parsingGradient + RelationDependentOffset, _shape.ParsingSize);
        return loss;
    }

    readonly struct LayerTrace(Lstm[] lstms, float* output, float* dropped, float* mask)
    {
        public Lstm[] Lstms => lstms;
        public float* Output => output;
        public float* Dropped => dropped;
        public float* Mask => mask;
    }

    readonly struct Trace(LayerTrace bottom, LayerTrace top, float* sum)
    {
        public LayerTrace Bottom => bottom;
        public LayerTrace Top => top;
        public float* Sum => sum;
    }
}
