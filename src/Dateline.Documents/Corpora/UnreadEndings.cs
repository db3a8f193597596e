using System.Collections.Frozen;
using System.Reflection;

namespace Dateline.Documents.Corpora;

/// <summary>What to do with files of other endings, from <c>unread-endings.tsv</c>.</summary>
static class UnreadEndings
{
    static readonly FrozenDictionary<string, string> s_reasons = Read();

    /// <summary>Why a file is not read.</summary>
    public static string ReasonOf(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length == 0 ? "Its name has no ending; call it .txt if it is plain text."
            : s_reasons.TryGetValue(ending, out var reason) ? reason
                : $"Files that end in '{ending.ToLowerInvariant()}' are not read; docs/inputs.md lists those that are.";
    }

    static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("unread-endings.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .SelectMany(cells => cells[0].Split(' ').Select(ending => (ending, cells[1])))
                .ToFrozenDictionary(pair => pair.ending, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
    }
}
