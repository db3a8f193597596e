using System.Collections.Frozen;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Wording;

/// <summary>How the dataset's codes are said to a reader; the words are the data file <c>words.tsv</c>.</summary>
static class Words
{
    static readonly FrozenDictionary<(string, string), (string Short, string Long)> s_words = Read();

    /// <summary>The word for a code: "denies" for the stance <c>deny</c>; a code without one is said as it stands, underscores as spaces.</summary>
    public static string Of(string kind, string? code) =>
        code is null ? "" : s_words.TryGetValue((kind, code), out var words) ? words.Short : code.Replace('_', ' ').ToLowerInvariant();

    /// <summary>The longer form or plural: "denials" for the stance <c>deny</c>.</summary>
    public static string LongOf(string kind, string? code) =>
        code is null ? "" : s_words.TryGetValue((kind, code), out var words) ? words.Long : code.Replace('_', ' ').ToLowerInvariant();

    static FrozenDictionary<(string, string), (string, string)> Read()
    {
        var words = new Dictionary<(string, string), (string, string)>();
        foreach (var cells in EmbeddedList.Rows("words.tsv"))
            if (cells is [var kind, var code, var word, var longer])
                words.Add((kind, code), (word, longer));
        return words.ToFrozenDictionary();
    }
}
