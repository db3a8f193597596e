using Dateline.Language;

namespace Dateline.Training;

/// <summary>All trained numbers of the network.</summary>
sealed unsafe class Parameters
{
    /// <summary>Draws the first numbers.</summary>
    public Parameters(NetworkShape shape, int trainedWords, ulong seed)
    {
        Shape = shape;
        All =
        [
            TrainedWords = new("trained words", trainedWords, shape.TrainedSize, isTable: true),
            Hashed = new("hashed features", shape.HashedRows, shape.HashedSize, isTable: true),
            Root = new("root", 1, shape.InputSize),
            .. (Layers = [new(1, shape.InputSize, shape.Hidden), new(2, shape.OutputSize, shape.Hidden)]).SelectMany(layer => layer.All),
            Tags = new("tags", shape.OutputSize, shape.TagScores),
            TagBias = new("tag bias", 1, shape.TagScores),
            Parsing = new("parsing units", shape.OutputSize, shape.ParsingSize),
            ParsingBias = new("parsing unit bias", 1, shape.ParsingSize),
            Arcs = new("arcs", shape.ArcSize, shape.ArcSize),
            ArcBias = new("arc bias", 1, shape.ArcSize),
            Relations = new("relations", shape.RelationSize, shape.RelationColumns),
            RelationBias = new("relation bias", 1, shape.RelationColumns),
        ];
        for (var i = 0; i < All.Length; i++)
            Draw(All[i], new(seed, (ulong)i));
        foreach (var layer in Layers)
            foreach (var direction in layer.Directions)
                direction.Bias.Span.Slice(shape.Hidden, shape.Hidden).Fill(0.5f);
    }

    /// <summary>Sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>All of them, in a fixed order.</summary>
    public Parameter[] All { get; }

    /// <summary>Trained vectors of words.</summary>
    public Parameter TrainedWords { get; }

    /// <summary>Vectors of hashed features.</summary>
    public Parameter Hashed { get; }

    /// <summary>What the network takes in at position 0.</summary>
    public Parameter Root { get; }

    /// <summary>The two LSTM layers.</summary>
    public Layer[] Layers { get; }

    /// <summary>Tag scores from the sum of the two layers.</summary>
    public Parameter Tags { get; }

    /// <summary>Bias of the tag scores.</summary>
    public Parameter TagBias { get; }

    /// <summary>Hidden units of the parsing heads from the second layer.</summary>
    public Parameter Parsing { get; }

    /// <summary>Bias of these units.</summary>
    public Parameter ParsingBias { get; }

    /// <summary>Bilinear form of arcs: dependent by head.</summary>
    public Parameter Arcs { get; }

    /// <summary>What each unit of the head adds to an arc by itself.</summary>
    public Parameter ArcBias { get; }

    /// <summary>Bilinear forms of relations: dependent by (head unit or bias, relation).</summary>
    public Parameter Relations { get; }

    /// <summary>What each unit of the head, and nothing at all, adds to each relation.</summary>
    public Parameter RelationBias { get; }

    /// <summary>Exchanges the numbers with their running means.</summary>
    public void SwapAverages()
    {
        foreach (var parameter in All)
            for (var i = 0; i < parameter.Length; i++)
                (parameter.Value[i], parameter.Average[i]) = (parameter.Average[i], parameter.Value[i]);
    }

    static void Draw(Parameter parameter, RandomStream random)
    {
        if (parameter.Name.EndsWith("bias", StringComparison.Ordinal))
            return;
        var bound = parameter.Name switch
        {
            "trained words" => 0.3f,
            "hashed features" => 0.15f,
            "root" => 0.3f,
            "relations" => 0.1f / MathF.Sqrt(parameter.Rows),
            "tags" => 0.5f / MathF.Sqrt(parameter.Rows),
            _ => 1f / MathF.Sqrt(parameter.Rows),
        };
        foreach (ref var value in parameter.Span)
            value = bound * ((2 * random.NextSingle()) - 1);
    }

    /// <summary>Weights of one direction of a layer; gates stand in the order input, forget, output, candidate.</summary>
    public sealed class Direction(string name, int inputs, int hidden)
    {
        /// <summary>From what comes in to the gates.</summary>
        public Parameter Input { get; } = new($"{name} input", inputs, 4 * hidden);

        /// <summary>From the neighbour's output to the gates.</summary>
        public Parameter Recurrent { get; } = new($"{name} recurrent", hidden, 4 * hidden);

        /// <summary>Bias of the gates.</summary>
        public Parameter Bias { get; } = new($"{name} bias", 1, 4 * hidden);
    }

    /// <summary>Weights of a layer.</summary>
    public sealed class Layer(int number, int inputs, int hidden)
    {
        /// <summary>Left to right, then right to left.</summary>
        public Direction[] Directions { get; } = [new($"layer {number} forward", inputs, hidden), new($"layer {number} backward", inputs, hidden)];

        /// <summary>All of them, in a fixed order.</summary>
        public IEnumerable<Parameter> All => Directions.SelectMany(direction => (Parameter[])[direction.Input, direction.Recurrent, direction.Bias]);
    }
}
