using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Dateline.Documents.Text;

/// <summary>The words that dates are written with, from <c>dates.tsv</c>; lower case.</summary>
static class DateWords
{
    static readonly ILookup<string, (string Word, string Value)> s_rows = Read();

    /// <summary>Number of a month by its name.</summary>
    public static FrozenDictionary<string, int> Months { get; } = s_rows["month"]
        .ToFrozenDictionary(row => row.Word, row => int.Parse(row.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Minutes from UTC by the name of a zone.</summary>
    public static FrozenDictionary<string, int> Zones { get; } = s_rows["zone"]
        .ToFrozenDictionary(row => row.Word, row => int.Parse(row.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Words that say nothing about the day: weekdays, prepositions, zones that are no one distance from UTC.</summary>
    public static FrozenSet<string> Silent { get; } = s_rows["weekday"].Concat(s_rows["local"]).Concat(s_rows["filler"]).Select(row => row.Word)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands before a day of publication, longest first.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. s_rows["label"].Select(row => row.Word).OrderByDescending(word => word.Length)];

    static ILookup<string, (string, string)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("dates.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToLookup(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
    }
}
