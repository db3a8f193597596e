using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Annotated time expressions: a row is right when it stands at one and has its value.</summary>
sealed class TimeGold : RuleGold
{
    public override string Table => "times";

    public override string Folder => "times";

    public override IReadOnlyList<string> Files => ["timebank-dev", "aquaint-dev", "wikiwars-dev", "tweets-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var annotated = gold.Annotations("timexes")
            .Select(annotation => (At: gold.Span(annotation), Value: annotation.GetProperty("value").GetString())).ToArray();
        foreach (var time in extract.Times)
            yield return new(time.Rule, annotated.Any(gold => gold.At.Overlaps(new(time.At.Start, time.At.End)) && gold.Value == time.Value));
    }
}
