using System.Globalization;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Counts right predicates and arguments by head.</summary>
sealed class RoleScores
{
    readonly SortedDictionary<string, (int Right, int Found, int Gold)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a sentence; arguments of predicates that only one side has are left out.</summary>
    public void Add(Analysis analysis, TokenRange sentence, List<GoldPredicate> gold)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var (found, wanted) = (analysis.PredicateAt(token), gold.Find(predicate => predicate.Word == token - sentence.First + 1));
            Count("predicates", found is not null && wanted is not null ? 1 : 0, found is null ? 0 : 1, wanted is null ? 0 : 1);
            if (found is null || wanted is null)
                continue;
            var (left, right) = (found.Arguments.Select(argument => (Role: argument.Role.Label(argument.Form), Head: argument.Head - sentence.First + 1))
                .ToHashSet(), wanted.Arguments.ToHashSet());
            Count("arguments", left.Count(right.Contains), left.Count, right.Count);
            foreach (var role in (string[])["ARG0", "ARG1", "ARG2", "ARGM-TMP", "ARGM-LOC"])
                Count(role, left.Count(argument => argument.Role == role && right.Contains(argument)), left.Count(argument => argument.Role == role),
                    right.Count(argument => argument.Role == role));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _counts.Select(pair =>
        string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {200.0 * pair.Value.Right / Math.Max(1, pair.Value.Found + pair.Value.Gold):F1}")));

    void Count(string name, int right, int found, int gold)
    {
        var (r, f, g) = _counts.GetValueOrDefault(name);
        _counts[name] = (r + right, f + found, g + gold);
    }
}
