using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>An organisation of <c>institutions.tsv</c>.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Type">Organisation or group.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code; null for international ones.</param>
sealed record Institution(string Name, EntityType Type, string? Country);

/// <summary>Organisations that the news names by an abbreviation or a metonym. Lookups heed letter case.</summary>
static class InstitutionCatalog
{
    static readonly FrozenDictionary<string, Institution> s_names = Load();

    /// <summary>Every name and abbreviation.</summary>
    public static IEnumerable<string> Phrases => s_names.Keys;

    /// <summary>The organisation with that name or abbreviation, or null.</summary>
    public static Institution? Named(string name) => s_names.GetValueOrDefault(name);

    static FrozenDictionary<string, Institution> Load()
    {
        var names = new Dictionary<string, Institution>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("institutions.tsv"))
        {
            var institution = new Institution(row[0], row[1] == "group" ? EntityType.Group : EntityType.Organization, row[2].Length == 0 ? null : row[2]);
            names[row[0]] = institution;
            foreach (var alias in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
                names.TryAdd(alias, institution);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
