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
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Open(file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line is not ("" or ['#', ..]))
                yield return line.Split('\t');
    }

    /// <summary>The embedded file itself.</summary>
    /// <exception cref="InvalidDataException">No such file is embedded.</exception>
    public static Stream Open(string file) => s_assembly.GetManifestResourceStream(file)
        ?? throw new InvalidDataException($"{file} is not embedded in {s_assembly.GetName().Name}; add it to the project and build again.");

    /// <summary>Whether a file of that name is embedded.</summary>
    public static bool Has(string file) => s_assembly.GetManifestResourceInfo(file) is not null;

    /// <summary>The first column of a list as a set; letter case is ignored unless told otherwise.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string file, bool exactCase = false) =>
        Rows(file).Select(row => row[0])
            .ToFrozenSet(exactCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first two columns of a list as a map; letter case is ignored unless told otherwise.</summary>
    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(string file, bool exactCase = false) =>
        Rows(file).ToFrozenDictionary(row => row[0], row => row[1], exactCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
