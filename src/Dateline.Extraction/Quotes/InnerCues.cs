using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Gives a quotation within a plan, wish or topic to the cue nearest to it: "aims to end a war that Rome calls "over"" quotes Rome.</summary>
static class InnerCues
{
    const int MaximumSteps = 30;

    /// <summary>Adds an attribution for each quotation that a nearer predicate with a subject of its own attributes.</summary>
    public static void Add(QuotedText quoted, List<Attribution> attributions)
    {
        var found = new List<Attribution>();
        foreach (var attribution in attributions)
            if (attribution.Entry is not null && attribution.Pattern is not ("clause" or "clause-before" or "inserted" or "according-to" or "predicate"))
                foreach (var region in attribution.Regions)
                    if (quoted.Tokens[region].Count > 0 && Nearer(quoted, region, attribution.CueHead) is { } inner)
                    {
                        attribution.HandedOn.Add(region);
                        found.Add(inner);
                    }
        attributions.AddRange(found);
        attributions.Sort((left, right) => left.CueHead.CompareTo(right.CueHead));
    }

    static Attribution? Nearer(QuotedText quoted, int region, int cue)
    {
        var analysis = quoted.Analysis;
        var token = quoted.Tokens[region].First;
        for (var step = 0; step < MaximumSteps && token >= 0 && token != cue; step++, token = analysis.Heads[token])
        {
            if (quoted.RegionOf(token) >= 0 || analysis.PartsOfSpeech[token] != PartOfSpeech.Verb)
                continue;
            var entry = CueLexicon.Find(analysis, token);
            if (entry?.Allows(CueFrames.Quote | CueFrames.Predicate) != true || analysis.ActiveSubject(token) < 0 && !analysis.IsPassive(token)
                && !analysis.SharesAgent(token) || SourceFinder.Of(analysis, token) is not { } source
                || analysis.PartsOfSpeech[source.Head] == PartOfSpeech.Pron || quoted.RegionOf(source.Head) >= 0)
                continue;
            var inner = new Attribution
            {
                Pattern = "inner",
                Entry = entry,
                CueHead = token,
                Cue = CueWords.Of(analysis, token),
                Source = source,
                IsNegated = analysis.IsNegated(token),
            };
            inner.Content.Add(quoted.Tokens[region]);
            inner.Regions.Add(region);
            return inner;
        }
        return null;
    }
}
