using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Joins a figure with the number it is counted by: "177 out of every 100,000", "12 per 1,000 people" are 177 and 12, not two figures each.</summary>
static class Rates
{
    // "per" and "out of every" in lexemes.
    const int LongestLink = 3;

    /// <summary>Completes the quantities of a sentence in place.</summary>
    public static void Join(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = quantities.Count - 2; index >= 0; index--)
        {
            var (left, right) = (quantities[index], quantities[index + 1]);
            var end = Math.Max(left.End, left.Noun + 1);
            if (right.First - end is <= 0 or > LongestLink || right.Value is not (>= 10 and var below) || below % 1 != 0
                || right.Unit is not (null or { Kind: "count" }) || !IsLink(line, end, right.First))
                continue;
            quantities[index] = left with
            {
                Noun = left.Noun >= 0 ? left.Noun : right.Noun,
                Unit = left.Unit ?? right.Unit,
                UnitAt = left.Unit is null && right.Unit is not null ? right.UnitAt : left.UnitAt,
                PerText = line.SpanOf(end, Math.Max(right.End, right.Noun + 1)).In(line.Analysis.Text).ToString(),
                PerUnit = below.ToString(CultureInfo.InvariantCulture),
            };
            quantities.RemoveAt(index + 1);
        }
    }

    static bool IsLink(LexemeSequence line, int first, int end) => (end - first, line.Word(first), line.Word(end - 1)) switch
    {
        (1, "per", _) => true,
        (2, "for" or "in" or "per", "every" or "each") => true,
        (3, "out", "every" or "each") => true,
        _ => false,
    };
}
