using System.Globalization;

namespace Dateline.Extraction;

/// <summary>One term of office of <c>leaders.tsv</c>.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code; null where the office is no country's.</param>
/// <param name="Office">The office in lower case.</param>
/// <param name="FirstYear">First year in office.</param>
/// <param name="LastYear">Last year in office; null while it lasts.</param>
sealed record Leader(string Name, string? Country, string Office, int FirstYear, int? LastYear)
{
    /// <summary>Whether the term covers a year.</summary>
    public bool InOffice(int year) => FirstYear <= year && year <= (LastYear ?? int.MaxValue);
}

/// <summary>People who led a country or a large organisation, so that a surname alone can be told.</summary>
static class LeaderCatalog
{
    // The news goes on naming who has left office, and names who is about to take it.
    const int YearsRemembered = 10;
    const int YearsBefore = 2;

    static readonly Leader[] s_terms;
    static readonly ILookup<string, Leader> s_names;

    static LeaderCatalog()
    {
        var terms = new List<Leader>();
        var names = new List<(string Name, Leader Leader)>();
        foreach (var row in Lexicon.Rows("leaders.tsv"))
        {
            var leader = new Leader(row[0], row[1].Length == 0 ? null : row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture),
                row[4].Length == 0 ? null : int.Parse(row[4], CultureInfo.InvariantCulture));
            terms.Add(leader);
            names.Add((leader.Name, leader));
            // "!" says that the last word alone is too common a name to tell the person.
            var aliases = row[5].Split(['|', '!'], StringSplitOptions.RemoveEmptyEntries);
            names.AddRange(aliases.Select(alias => (alias, leader)));
            if (!row[5].Contains('!', StringComparison.Ordinal))
                names.AddRange(aliases.Append(leader.Name).Where(name => name.Contains(' ', StringComparison.Ordinal))
                    .Select(name => (name[(name.LastIndexOf(' ') + 1)..], leader)));
        }
        s_terms = [.. terms];
        s_names = names.ToLookup(pair => pair.Name, pair => pair.Leader, StringComparer.Ordinal);
    }

    /// <summary>The person of that full name or surname, or null when there is none or more than one.</summary>
    /// <param name="name">Name as written.</param>
    /// <param name="year">Year of the document: of two of one name the one in office is meant. Null when unknown.</param>
    public static Leader? Find(string name, int? year)
    {
        var found = s_names[name].ToList();
        if (found.Count == 0)
            // "Donald J. Trump".
            return PersonNames.WithoutInitials(name) is var plain && plain != name ? Find(plain, year) : null;
        // A surname alone is not whoever once led: "Clinton" is another in 1999 than in 2016.
        if (year is { } written && !name.Contains(' ', StringComparison.Ordinal))
            found.RemoveAll(leader => leader.LastYear + YearsRemembered < written || leader.FirstYear - YearsBefore > written);
        if (found.Count == 0)
            return null;
        if (found.TrueForAll(leader => leader.Name == found[0].Name))
            return found.Find(leader => year is { } known && leader.InOffice(known)) ?? found[^1];
        return year is { } then && found.FindAll(leader => leader.InOffice(then)) is [var only] ? only : null;
    }

    /// <summary>Who holds an office of a country in a year, or null.</summary>
    public static Leader? HolderOf(string office, string country, int year)
    {
        Leader? holder = null;
        foreach (var term in s_terms)
            if (term.Office == office && term.Country == country && term.InOffice(year))
                holder = term;
        return holder;
    }
}
