using System.Collections.Frozen;
using System.Reflection;

namespace Dateline.Documents.Text;

/// <summary>First parts of English compounds that keep their hyphen, from <c>compound-heads.tsv</c>.</summary>
static class CompoundHeads
{
    static readonly FrozenSet<string> s_heads = Read();

    /// <summary>Whether a word is one, letter case aside.</summary>
    public static bool Contains(string word) => s_heads.Contains(word);

    static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("compound-heads.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
