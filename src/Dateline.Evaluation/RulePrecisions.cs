using System.Globalization;
using System.Text;
using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Counts how many rows of each rule were right, and writes the table that the program reads its confidences from.</summary>
sealed class RulePrecisions
{
    /// <summary>Rules with fewer rows than this are too rare to be measured; they borrow from their family, and a rare family from its table.</summary>
    const int FewestRows = 20;

    readonly SortedDictionary<string, (int Right, int Rows)> _rules = new(StringComparer.Ordinal);

    /// <summary>Counts one row of a table.</summary>
    public void Add(string table, JudgedRow row)
    {
        Count($"{table}/{row.Rule}", row.IsRight);
        if (RuleConfidence.FamilyOf(row.Rule) is { } family)
            Count($"{table}/{family}", row.IsRight);
        Count($"{table}/*", row.IsRight);
    }

    /// <summary>Writes the table: what was measured, and the earlier lines of tables that were measured before and are not now.</summary>
    /// <param name="path">The file; its comment lines stay.</param>
    public void Write(string path)
    {
        var earlier = File.Exists(path) ? File.ReadAllLines(path) : [];
        var measured = _rules.Keys.Select(TableOf).ToHashSet(StringComparer.Ordinal);
        var lines = earlier.Where(line => line.Length > 0 && line[0] != '#' && line.Split('\t') is [var rule, _, not "0"] && !measured.Contains(TableOf(rule)))
            .Concat(_rules.Where(rule => rule.Value.Rows >= FewestRows || rule.Key.EndsWith("/*", StringComparison.Ordinal)).Select(Line))
            .OrderBy(line => line, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in earlier.Where(line => line.StartsWith('#')).Concat(lines))
            text.Append(line).Append('\n');
        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The lines to read on a screen, the most frequent rule first.</summary>
    public IEnumerable<string> Report() =>
        _rules.OrderByDescending(rule => rule.Value.Rows).ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key,-40} {Share(rule.Value):0.000} of {rule.Value.Rows}"));

    static string Line(KeyValuePair<string, (int Right, int Rows)> rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Key}\t{Share(rule.Value):0.###}\t{rule.Value.Rows}");

    static double Share((int Right, int Rows) rule) => rule.Rows == 0 ? 0 : (double)rule.Right / rule.Rows;

    static string TableOf(string rule) => rule[..Math.Max(0, rule.IndexOf('/', StringComparison.Ordinal))];

    void Count(string rule, bool isRight)
    {
        var (right, rows) = _rules.GetValueOrDefault(rule);
        _rules[rule] = (right + (isRight ? 1 : 0), rows + 1);
    }
}
