using System.Reflection;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The word lists of this assembly that belong to English or to no language.</summary>
static class Lexicon
{
    static readonly Assembly s_assembly = typeof(Lexicon).Assembly;

    /// <summary>The rows of a list, each cut at its tabs: of the English pack where it has the list.</summary>
    /// <exception cref="InvalidDataException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Rows(string name) => List(name).Rows.Select(row => row.Cells);

    static WordList List(string name) =>
        s_assembly.GetManifestResourceInfo($"{LanguagePack.English.Code}/{name}") is null ? WordList.Read(s_assembly, name) : LanguagePack.English.List(name);
}
