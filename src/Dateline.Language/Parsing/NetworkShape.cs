namespace Dateline.Language;

/// <summary>Sizes of the network; the same in training and in the model file.</summary>
sealed record NetworkShape
{
    /// <summary>Numbers of a fixed word vector.</summary>
    public int VectorSize { get; init; } = 100;

    /// <summary>Numbers of a trained word vector.</summary>
    public int TrainedSize { get; init; } = 60;

    /// <summary>Numbers of a hashed feature vector.</summary>
    public int HashedSize { get; init; } = 64;

    /// <summary>Rows of the hashed table.</summary>
    public int HashedRows { get; init; } = 20_000;

    /// <summary>Units of one direction of an LSTM layer; a multiple of 16.</summary>
    public int Hidden { get; init; } = 192;

    /// <summary>Units of a word as dependent, or as head, of an arc.</summary>
    public int ArcSize { get; init; } = 160;

    /// <summary>Units of a word as dependent, or as head, of a relation.</summary>
    public int RelationSize { get; init; } = 64;

    /// <summary>Universal tags.</summary>
    public required int PartsOfSpeech { get; init; }

    /// <summary>Penn tags.</summary>
    public required int PennTags { get; init; }

    /// <summary>Relations.</summary>
    public required int Relations { get; init; }

    /// <summary>Numbers that the first layer takes in for each word.</summary>
    public int InputSize => VectorSize + TrainedSize + HashedSize;

    /// <summary>Numbers that a layer gives out for each word.</summary>
    public int OutputSize => 2 * Hidden;

    /// <summary>Numbers that both layers together give out for each word.</summary>
    public int StateSize => 2 * OutputSize;

    /// <summary>All tag scores of a word: universal, Penn, entity.</summary>
    public int TagScores => PartsOfSpeech + PennTags + EntityTags.Count;

    /// <summary>All hidden units of the parsing heads: arc dependent, arc head, relation dependent, relation head.</summary>
    public int ParsingSize => (2 * ArcSize) + (2 * RelationSize);

    /// <summary>Columns of the relation form: for each unit of the head, and once more for the bias, one number a relation.</summary>
    public int RelationColumns => (RelationSize + 1) * Relations;
}
