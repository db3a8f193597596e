using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Degrees and licences that stand behind names: "M.D.", "Ph.D." (<c>academic-degrees.tsv</c>).</summary>
static class AcademicDegrees
{
    static readonly FrozenSet<string> s_forms = Lexicon.Rows("academic-degrees.tsv").SelectMany(row => new[] { row[0], row[0].TrimEnd('.') })
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one, with or without its last stop.</summary>
    public static bool Contains(string word) => s_forms.Contains(word);
}
