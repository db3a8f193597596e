using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction;

/// <summary>How often each rule's rows were right on the development benchmarks (<c>confidence.tsv</c>).</summary>
public static class RuleConfidence
{
    static readonly FrozenDictionary<string, double> s_precisions = Lexicon.Rows("confidence.tsv")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The share of a rule's rows that were right, in [0, 1].</summary>
    /// <param name="rule">Table and rule: <c>quotes/direct-subject</c>.</param>
    /// <remarks>A rule that was never seen on the benchmark has the value of <c>table/*</c>, the table's average.</remarks>
    /// <exception cref="KeyNotFoundException">Neither the rule nor its table is in the file.</exception>
    public static double Of(string rule) =>
        s_precisions.TryGetValue(rule, out var precision) ? precision : s_precisions[$"{rule[..rule.IndexOf('/', StringComparison.Ordinal)]}/*"];
}
