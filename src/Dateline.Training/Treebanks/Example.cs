using Dateline.Language;

namespace Dateline.Training;

/// <summary>A sentence as numbers. Position 0 is above the root; the words follow.</summary>
sealed class Example
{
    /// <summary>The sentence it was made from.</summary>
    public required CorpusSentence Sentence { get; init; }

    /// <summary>Number of positions: words and one.</summary>
    public int Positions => Sentence.Forms.Length + 1;

    /// <summary>Row of each position in the fixed vectors.</summary>
    public required int[] VectorRows { get; init; }

    /// <summary>Row of each position in the trained vectors.</summary>
    public required int[] TrainedRows { get; init; }

    /// <summary>Rows of each position in the hashed table, <see cref="WordFeatures.HashedCount"/> each, -1 for none.</summary>
    public required int[] HashedRows { get; init; }

    /// <summary>Gold universal tag of each position, -1 where there is none; likewise the other layers.</summary>
    public required int[] PartsOfSpeech { get; init; }

    /// <summary>Gold Penn tag.</summary>
    public required int[] PennTags { get; init; }

    /// <summary>Gold head.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Gold relation.</summary>
    public required int[] Relations { get; init; }

    /// <summary>Gold entity tag.</summary>
    public required int[] Entities { get; init; }

    /// <summary>Turns a sentence into numbers.</summary>
    public static Example From(CorpusSentence sentence, Vocabulary vocabulary, Labels labels, int hashedRows)
    {
        var positions = sentence.Forms.Length + 1;
        var (vectors, trained, hashed) = (new int[positions], new int[positions], new int[positions * WordFeatures.HashedCount]);
        Array.Fill(hashed, -1);
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Span<char> lowered = stackalloc char[WordFeatures.MaximumLength];
        for (var i = 1; i < positions; i++)
        {
            var form = WordFeatures.Normalize(sentence.Forms[i - 1], buffer);
            var lower = lowered[..form.Length];
            ((ReadOnlySpan<char>)form).ToLowerInvariant(lower);
            (vectors[i], trained[i]) = WordFeatures.Find(vocabulary.Table, lower);
            WordFeatures.HashInto(form, lower, hashedRows, hashed.AsSpan(i * WordFeatures.HashedCount, WordFeatures.HashedCount));
        }
        return new()
        {
            Sentence = sentence,
            VectorRows = vectors,
            TrainedRows = trained,
            HashedRows = hashed,
            PartsOfSpeech = Gold(sentence.PartsOfSpeech, labels.PartOfSpeech),
            PennTags = Gold(sentence.PennTags, labels.PennTag),
            Relations = Gold(sentence.Relations, label => (int)DependencyRelations.Parse(label)),
            Heads = Gold(sentence.Heads, head => head),
            Entities = Gold(sentence.NameTags, label => EntityTags.Parse(label)),
        };

        int[] Gold<T>(T[] layer, Func<T, int> number)
        {
            var gold = new int[positions];
            Array.Fill(gold, -1);
            for (var i = 1; i <= layer.Length; i++)
                gold[i] = number(layer[i - 1]);
            return gold;
        }
    }
}
