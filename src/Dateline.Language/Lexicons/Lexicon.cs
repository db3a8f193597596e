using System.Collections.Frozen;
using System.Reflection;

namespace Dateline.Language;

/// <summary>Reads the word lists that lie beside the code as tab-separated files and are embedded in the assembly.</summary>
/// <remarks>Lines that start with <c>#</c> say what a list is, where it comes from and its licence; empty lines are skipped.</remarks>
static class Lexicon
{
    static readonly Assembly s_assembly = typeof(Lexicon).Assembly;

    /// <summary>The rows of a list, cut at tabs.</summary>
    /// <exception cref="InvalidDataException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Rows(string file) => List(file).Rows.Select(row => row.Cells);

    /// <summary>A list.</summary>
    /// <exception cref="InvalidDataException">No such list is embedded.</exception>
    public static WordList List(string file) => WordList.Read(s_assembly, file);

    /// <summary>The embedded file itself.</summary>
    /// <exception cref="InvalidDataException">No such file is embedded.</exception>
    public static Stream Open(string file) => s_assembly.GetManifestResourceStream(file)
        ?? throw new InvalidDataException($"{file} is not embedded in {s_assembly.GetName().Name}; add it to the project and build again.");

    /// <summary>The first column of a list as a set; letter case is ignored unless told otherwise.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string file, bool exactCase = false) =>
        List(file).ToSet(0, exactCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first two columns of a list as a map; letter case is ignored unless told otherwise.</summary>
    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(string file, bool exactCase = false) =>
        List(file).ToMap(row => row[0], row => row[1], exactCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
