namespace Dateline.Language;

/// <summary>The trained network as its file holds it: labels, tables and matrices of bytes.</summary>
sealed class ParserModel
{
    /// <summary>Name of the embedded file.</summary>
    public const string FileName = "parser.bin";

    /// <summary>Kind of the model file.</summary>
    public const string Kind = "PARS";

    /// <summary>The byte that stands for zero where numbers may be negative.</summary>
    public const int Zero = 128;

    /// <summary>Steps of a byte in one unit of an LSTM's output.</summary>
    public const float OutputSteps = 127f;

    ParserModel(ModelReader reader)
    {
        Shape = ReadShape(reader);
        PennTags = reader.ReadStrings();
        Words = WordTable.Read(reader);
        Vectors = reader.ReadArray<byte>();
        TrainedVectors = reader.ReadArray<byte>();
        HashedVectors = reader.ReadArray<sbyte>();
        HashedFactor = reader.ReadSingle();
        Root = reader.ReadArray<byte>();
        Layers = [[IntegerMatrix.Read(reader), IntegerMatrix.Read(reader)], [IntegerMatrix.Read(reader), IntegerMatrix.Read(reader)]];
        Tags = IntegerMatrix.Read(reader);
        Parsing = IntegerMatrix.Read(reader);
        ParsingSteps = reader.ReadArray<float>();
        Arcs = IntegerMatrix.Read(reader);
        Relations = IntegerMatrix.Read(reader);
        Check(reader);
    }

    /// <summary>Sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Penn tags, in the order of their scores.</summary>
    public string[] PennTags { get; }

    /// <summary>Rows of words in the two word tables.</summary>
    public WordTable Words { get; }

    /// <summary>Fixed word vectors as input bytes.</summary>
    public ReadOnlyMemoryBlock<byte> Vectors { get; }

    /// <summary>Trained word vectors as input bytes.</summary>
    public ReadOnlyMemoryBlock<byte> TrainedVectors { get; }

    /// <summary>Vectors of hashed features, to be added up.</summary>
    public ReadOnlyMemoryBlock<sbyte> HashedVectors { get; }

    /// <summary>Turns a sum of hashed features into steps of an input byte.</summary>
    public float HashedFactor { get; }

    /// <summary>Input bytes of the position above the root.</summary>
    public ReadOnlyMemoryBlock<byte> Root { get; }

    /// <summary>Gates of each layer, left to right and right to left, from the layer's input and the neighbour's output.</summary>
    public IntegerMatrix[][] Layers { get; }

    /// <summary>Tag scores from the outputs of both layers.</summary>
    public IntegerMatrix Tags { get; }

    /// <summary>Units of the parsing heads from the second layer's outputs.</summary>
    public IntegerMatrix Parsing { get; }

    /// <summary>Steps of a byte in one, for each of these units.</summary>
    public ReadOnlyMemoryBlock<float> ParsingSteps { get; }

    /// <summary>Bilinear form of arcs.</summary>
    public IntegerMatrix Arcs { get; }

    /// <summary>Bilinear forms of relations.</summary>
    public IntegerMatrix Relations { get; }

    /// <summary>Relations rounded up to whole vectors.</summary>
    public static int RelationStride(NetworkShape shape) => (shape.Relations + 7) & ~7;

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static ParserModel Read(ModelReader reader) => new(reader);

    /// <summary>Writes the sizes, as <see cref="Read"/> expects them.</summary>
    public static void WriteShape(ModelWriter writer, NetworkShape shape)
    {
        foreach (var size in (int[])[shape.VectorSize, shape.TrainedSize, shape.HashedSize, shape.HashedRows, shape.Hidden, shape.ArcSize, shape.RelationSize,
            shape.PartsOfSpeech, shape.PennTags, shape.Relations])
            writer.Write(size);
    }

    static NetworkShape ReadShape(ModelReader reader) => new()
    {
        VectorSize = reader.ReadInt32(),
        TrainedSize = reader.ReadInt32(),
        HashedSize = reader.ReadInt32(),
        HashedRows = reader.ReadInt32(),
        Hidden = reader.ReadInt32(),
        ArcSize = reader.ReadInt32(),
        RelationSize = reader.ReadInt32(),
        PartsOfSpeech = reader.ReadInt32(),
        PennTags = reader.ReadInt32(),
        Relations = reader.ReadInt32(),
    };

    void Check(ModelReader reader)
    {
        var fits = Shape.Hidden % 16 == 0 && Shape.HashedSize % 8 == 0 && Shape.ArcSize % 16 == 0
            && Shape.Relations == DependencyRelations.Count && Shape.PennTags == PennTags.Length
            && Vectors.Length % Shape.VectorSize == 0 && TrainedVectors.Length % Shape.TrainedSize == 0
            && HashedVectors.Length == Shape.HashedRows * Shape.HashedSize && Root.Length == Shape.InputSize && ParsingSteps.Length == Shape.ParsingSize
            && Fits(Layers[0][0], Shape.InputSize + Shape.Hidden, 4 * Shape.Hidden) && Fits(Layers[0][1], Shape.InputSize + Shape.Hidden, 4 * Shape.Hidden)
            && Fits(Layers[1][0], Shape.OutputSize + Shape.Hidden, 4 * Shape.Hidden) && Fits(Layers[1][1], Shape.OutputSize + Shape.Hidden, 4 * Shape.Hidden)
            && Fits(Tags, 2 * Shape.OutputSize, Shape.TagScores) && Fits(Parsing, Shape.OutputSize, Shape.ParsingSize)
            && Fits(Arcs, Shape.ArcSize, Shape.ArcSize) && Fits(Relations, Shape.RelationSize, Shape.RelationColumns)
            && (Shape.RelationSize * Shape.Relations) + RelationStride(Shape) <= Relations.Stride
            && Words.Covers(Vectors.Length / Shape.VectorSize, TrainedVectors.Length / Shape.TrainedSize);
        if (!fits)
            throw reader.Malformed($"a network of sizes {Shape}");

        static bool Fits(IntegerMatrix matrix, int inputs, int outputs) => matrix.Inputs == inputs && matrix.Outputs == outputs;
    }
}
