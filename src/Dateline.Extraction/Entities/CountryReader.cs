using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells which country somebody belongs to from the words about the noun: "Russian officials", "the president of Armenia", "Iraq's army".</summary>
/// <param name="analysis">The text.</param>
/// <param name="countries">For each token the country it names or means, as an alpha-3 code; null for none.</param>
sealed class CountryReader(Analysis analysis, string?[] countries)
{
    /// <summary>The country of the noun phrase with that head, or null.</summary>
    public string? CountryOf(int head) => OfModifiers(head, 3) ?? OfName(head) ?? OfApposition(head);

    string? OfModifiers(int head, int depth)
    {
        if (depth == 0)
            return null;
        var dependents = analysis.DependentsOf(head);
        // The nearest word before the head says most: "former Soviet Ukrainian leader".
        for (var index = dependents.Length - 1; index >= 0; index--)
        {
            var dependent = dependents[index];
            if (dependent < head && analysis.Relations[dependent] is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss
                or DependencyRelation.NmodDesc
                or DependencyRelation.Nmod or DependencyRelation.Flat or DependencyRelation.Nummod
                && (countries[dependent] ?? OfModifiers(dependent, depth - 1)) is { } country)
                return country;
        }
        foreach (var dependent in dependents)
            if (dependent > head && analysis.Relations[dependent].Universal() is DependencyRelation.Nmod or DependencyRelation.Flat
                && (countries[dependent] ?? OfModifiers(dependent, depth - 1)) is { } country)
                return country;
        foreach (var dependent in dependents)
            if (dependent > head && analysis.Relations[dependent] is DependencyRelation.Acl && analysis.Lemmas[dependent] is "base" or "live" or "locate")
                foreach (var place in analysis.DependentsOf(dependent))
                    if (analysis.Relations[place].Universal() == DependencyRelation.Obl && countries[place] is { } country)
                        return country;
        return null;
    }

    string? OfName(int head) => countries[head];

    string? OfApposition(int head)
    {
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == DependencyRelation.Appos && OfModifiers(dependent, 2) is { } country)
                return country;
        return analysis.Relations[head] is DependencyRelation.Appos or DependencyRelation.NmodDesc or DependencyRelation.Flat or DependencyRelation.Compound
            && analysis.Heads[head] >= 0
            ? OfModifiers(analysis.Heads[head], 1)
            : null;
    }
}
