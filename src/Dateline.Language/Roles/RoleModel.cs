namespace Dateline.Language;

/// <summary>The trained layers of predicates, arguments and factuality as their file holds them.</summary>
sealed class RoleModel
{
    /// <summary>Name of the embedded file.</summary>
    public const string FileName = "roles.bin";

    /// <summary>Kind of the model file.</summary>
    public const string Kind = "ROLE";

    /// <summary>Scores of an event: three classes, the value, then particular, dynamic, hypothetical.</summary>
    public const int EventScores = 7;

    RoleModel(ModelReader reader)
    {
        StateSize = reader.ReadInt32();
        var labels = reader.ReadStrings();
        Roles = new (SemanticRole, ArgumentForm)[labels.Length];
        for (var label = 1; label < labels.Length; label++)
            Roles[label] = SemanticRoles.TryParse(labels[label], out var role, out var form) ? (role, form)
                : throw reader.Malformed($"the role '{labels[label]}'");
        Frames = FrameLexicon.Read(reader);
        Predicates = FeatureScorer.Read(reader, units: 1);
        Arguments = FeatureScorer.Read(reader, units: 2);
        Events = FeatureScorer.Read(reader, units: 2);
        if (Predicates.Classes != 2 || Arguments.Classes != labels.Length || Events.Classes != EventScores
            || Predicates.Units[0].Inputs != StateSize || Arguments.Units[0].Inputs != StateSize || Events.Units[0].Inputs != StateSize)
            throw reader.Malformed($"{Predicates.Classes}, {Arguments.Classes} and {Events.Classes} scores of {labels.Length} roles");
    }

    /// <summary>Bytes of a word's state in the network that these layers stand on.</summary>
    public int StateSize { get; }

    /// <summary>What each score of a pair stands for; the first: no argument.</summary>
    public (SemanticRole Role, ArgumentForm Form)[] Roles { get; }

    /// <summary>PropBank's frames.</summary>
    public FrameLexicon Frames { get; }

    /// <summary>No predicate, predicate.</summary>
    public FeatureScorer Predicates { get; }

    /// <summary>Roles of a pair, from the states of predicate and candidate.</summary>
    public FeatureScorer Arguments { get; }

    /// <summary>Factuality, from the states of a word and of its head.</summary>
    public FeatureScorer Events { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static RoleModel Read(ModelReader reader) => new(reader);
}
