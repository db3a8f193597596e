using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction;

/// <summary>How often each rule's rows were right on the development benchmarks (<c>confidence.tsv</c>).</summary>
public static class RuleConfidence
{
    static readonly FrozenDictionary<string, FrozenDictionary<string, double>> s_tables = Lexicon.Rows("confidence.tsv")
        .Select(row => (Name: row[0].Split('/', 2), Precision: double.Parse(row[1], CultureInfo.InvariantCulture)))
        .GroupBy(row => row.Name[0], StringComparer.Ordinal)
        .ToFrozenDictionary(table => table.Key, table => table.ToFrozenDictionary(row => row.Name[1], row => row.Precision, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The share of a rule's rows that were right, in [0, 1].</summary>
    /// <param name="rule">Table and rule: <c>quotes/direct-subject</c>.</param>
    /// <remarks>
    /// A rule that was seen in fewer than 20 rows has the value of its family, <c>table/direct-*</c>, or of <c>table/*</c>, the table's average.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">Neither the rule nor its table is in the file.</exception>
    public static double Of(string rule) =>
        rule.IndexOf('/', StringComparison.Ordinal) is > 0 and var cut ? Of(rule[..cut], rule[(cut + 1)..])
            : throw new KeyNotFoundException($"'{rule}' names no table; rules are written 'table/rule'.");

    /// <summary>
    /// The share of a rule's rows that were right, in [0, 1]; a rule that was seen too rarely borrows from its family, and then from its table.
    /// </summary>
    /// <param name="table">The table: <c>quotes</c>.</param>
    /// <param name="rule">The rule: <c>direct-subject</c>.</param>
    /// <exception cref="KeyNotFoundException">The table is not in the file.</exception>
    public static double Of(string table, string rule)
    {
        var rules = s_tables[table];
        return rules.TryGetValue(rule, out var precision) || FamilyOf(rule) is { } family && rules.TryGetValue(family, out precision) ? precision : rules["*"];
    }

    /// <summary>The family of a rule, <c>direct-*</c> of <c>direct-clause</c>: the rules whose names begin alike; null for a name of one word.</summary>
    public static string? FamilyOf(string rule) => rule.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut ? $"{rule[..cut]}-*" : null;
}
