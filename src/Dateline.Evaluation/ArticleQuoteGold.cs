using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Evaluation;

/// <summary>Whole articles in which every quote was written down, with the name of who speaks.</summary>
/// <remarks>A row is right when it can be printed: it covers a quote by at least half of the union, and its speaker is the one named, or both are
/// empty.</remarks>
sealed class ArticleQuoteGold : RuleGold
{
    const double LeastOverlap = 0.5;

    public override string Table => "quotes";

    public override string Folder => "articles";

    public override IReadOnlyList<string> Files => ["articles-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var annotated = gold.Annotations("quotes")
            .Select(quote => (At: gold.Span(quote), Speaker: quote.GetProperty("speaker").GetString()
                ?? "", IsOptional: quote.TryGetProperty("optional", out var optional) && optional.GetBoolean()))
            .ToArray();
        foreach (var row in extract.Quotes)
        {
            var found = annotated.Where(quote => Overlap(quote.At, new(row.At.Start, row.At.End)) >= LeastOverlap).ToArray();
            // What readers may write down or not says nothing about the rule.
            if (found.Length > 0 && found.All(quote => quote.IsOptional))
                continue;
            var name = row.SpeakerName ?? row.Speaker?.Text ?? "";
            yield return new(row.Rule, found.Any(quote => quote.Speaker.Split('|').Any(wanted => IsSame(name, wanted))));
        }
    }

    /// <summary>Whether all words of the shorter name stand in the longer one, titles and articles apart.</summary>
    static bool IsSame(string found, string wanted)
    {
        var (left, right) = (Words(found), Words(wanted));
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        return few.Length == 0 ? many.Length == 0 : few.All(word => many.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    static string[] Words(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '’', '\'')).Where(word =>
            word is not ("" or "the" or "The" or "a" or "of" or "and"))];

    static double Overlap(TextSpan left, TextSpan right)
    {
        var shared = Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
        return (double)shared / Math.Max(1, Math.Max(left.End, right.End) - Math.Min(left.Start, right.Start));
    }
}
