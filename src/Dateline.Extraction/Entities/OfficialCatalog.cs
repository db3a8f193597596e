using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>A member of the US Congress, a president or vice president of <c>us-officials.tsv</c>.</summary>
/// <param name="Name">Everyday name.</param>
/// <param name="Gender">Gender.</param>
/// <param name="Wikidata">Item of Wikidata; null where the list has none.</param>
/// <param name="FirstYear">First year in office.</param>
/// <param name="LastYear">Last year of the term.</param>
sealed record Official(string Name, Gender Gender, string? Wikidata, int FirstYear, int LastYear);

/// <summary>The members of the US Congress and executive, by the ways the news writes their full names.</summary>
static class OfficialCatalog
{
    // Candidates are named before they take office, and former members after.
    const int YearsAround = 4;

    static readonly ILookup<string, Official> s_names = Load().ToLookup(pair => pair.Name, pair => pair.Official, StringComparer.Ordinal);

    /// <summary>The official of that full name at the time, or null when there is none or more than one.</summary>
    /// <param name="name">Full name as written.</param>
    /// <param name="year">Year of the document; null when unknown.</param>
    public static Official? Find(string name, int? year)
    {
        Official? found = null;
        foreach (var official in s_names[name])
            if (year is not { } then || official.FirstYear - YearsAround <= then && then <= official.LastYear + YearsAround)
            {
                if (found is not null && found != official)
                    return null;
                found = official;
            }
        return found;
    }

    static IEnumerable<(string Name, Official Official)> Load()
    {
        foreach (var row in Lexicon.Rows("us-officials.tsv"))
        {
            var official = new Official(row[0], row[5] == "F" ? Gender.Female : Gender.Male, row[7].Length == 0 ? null : row[7], Year(row[11]), Year(row[12]));
            string[] firsts = [row[1], row[4], $"{row[1]} {row[2]}", $"{row[4]} {row[2]}", .. row[2].Length > 0 ? [$"{row[1]} {row[2][0]}."]
                : Array.Empty<string>()];
            foreach (var name in firsts.Where(first => first.Trim().Length > 0 && !first.StartsWith(' ')).Select(first => $"{first.Trim()} {row[3]}")
                .Append(row[0]).Append(PersonNames.WithoutInitials(row[0])).Distinct(StringComparer.Ordinal))
                yield return (name, official);
        }
    }

    static int Year(string day) => int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
