using Dateline.Language;

namespace Dateline.Training;

/// <summary>The words with rows in the two word tables, and how often each trained word was seen.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, (int Vector, int Trained)> _rows = new(StringComparer.Ordinal);

    Vocabulary(WordTable table, Dictionary<string, (int, int)> rows, int[] counts, float[] vectors, WordVectors source)
    {
        Table = table;
        _rows = rows;
        Counts = counts;
        Vectors = vectors;
        Source = source;
    }

    /// <summary>Finds rows as the parser will.</summary>
    public WordTable Table { get; }

    /// <summary>How often each trained row was seen in training; entry 0 is the shared row of the unknown.</summary>
    public int[] Counts { get; }

    /// <summary>The fixed vectors, row 0 all zero.</summary>
    public float[] Vectors { get; }

    /// <summary>The vectors as whole numbers.</summary>
    public WordVectors Source { get; }

    /// <summary>The words with their rows, in a fixed order.</summary>
    public IReadOnlyCollection<(string Word, int Vector, int Trained)> Words =>
        [.. _rows.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Vector, pair.Value.Trained))];

    /// <summary>Collects words: every word with a fixed vector, and every form seen at least twice in training.</summary>
    public static Vocabulary Build(IEnumerable<CorpusSentence> sentences, WordVectors source, int vectorSize)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in sentences.SelectMany(sentence => sentence.Forms))
        {
            var word = Lower(form);
            seen[word] = seen.GetValueOrDefault(word) + 1;
        }
        var rows = new Dictionary<string, (int Vector, int Trained)>(StringComparer.Ordinal);
        var vectors = new float[(source.Words.Count + 1) * vectorSize];
        for (var i = 0; i < source.Words.Count; i++)
        {
            rows.TryAdd(source.Words[i], (i + 1, WordTable.UnknownRow));
            for (var j = 0; j < vectorSize; j++)
                vectors[((i + 1) * vectorSize) + j] = source.Scales[i] * source.Values[i][j];
        }
        var counts = new List<int> { 0 };
        foreach (var (word, count) in seen.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (count < 2)
                break;
            rows[word] = (rows.GetValueOrDefault(word).Vector, counts.Count);
            counts.Add(count);
        }
        var writer = new ModelWriter();
        WordTable.Write(writer, [.. rows.Select(pair => (pair.Key, pair.Value.Vector, pair.Value.Trained))]);
        var table = WordTable.Read(ModelReader.Open("word table", "TEMP", writer.ToFile("TEMP")));
        return new(table, rows, [.. counts], vectors, source);
    }

    static string Lower(string form)
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        var normal = WordFeatures.Normalize(form, buffer);
        Span<char> lower = stackalloc char[normal.Length];
        ((ReadOnlySpan<char>)normal).ToLowerInvariant(lower);
        return lower.ToString();
    }
}
