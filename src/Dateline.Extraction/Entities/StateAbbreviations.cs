using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>A state or province.</summary>
/// <param name="Name">Its name in the gazetteer.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of its country.</param>
readonly record struct StateName(string Name, string Country);

/// <summary>Short forms of states and provinces: "Fla.", "N.Y.", "Ont." (<c>state-abbreviations.tsv</c>).</summary>
static class StateAbbreviations
{
    static readonly FrozenDictionary<string, StateName>.AlternateLookup<ReadOnlySpan<char>> s_forms = Load();

    /// <summary>The state of a short form, with or without its last stop; null for none.</summary>
    public static StateName? Find(ReadOnlySpan<char> form) => s_forms.TryGetValue(form, out var state) ? state : null;

    static FrozenDictionary<string, StateName>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var forms = new Dictionary<string, StateName>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("state-abbreviations.tsv"))
            foreach (var form in row[2].Split('|'))
            {
                forms.TryAdd(form, new(row[0], row[1]));
                forms.TryAdd(form.TrimEnd('.'), new(row[0], row[1]));
            }
        foreach (var row in Lexicon.Rows("state-abbreviations.tsv"))
            forms.TryAdd(row[0], new(row[0], row[1]));
        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
