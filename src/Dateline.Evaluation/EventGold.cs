using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Annotated events: a row is right when its trigger stands at one.</summary>
sealed class EventGold : RuleGold
{
    public override string Table => "events";

    public override string Folder => "times";

    public override IReadOnlyList<string> Files => ["timebank-dev", "aquaint-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var annotated = gold.Annotations("events").Select(gold.Span).ToArray();
        foreach (var found in extract.Events)
            yield return new(found.Rule, annotated.Any(span => span.Overlaps(new(found.Trigger.Start, found.Trigger.End))));
    }
}
