using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Decides which attributions within other content are worth a row of their own.</summary>
/// <remarks>
/// "I think" and "we need" in somebody's speech belong to that speech; that a named third party said something is a statement of its own,
/// with the outer one as its parent.
/// </remarks>
static class NestedCues
{
    /// <summary>Removes attributions whose cue stands in the content of another one, unless they report a clause of somebody else.</summary>
    public static void Remove(QuotedText quoted, List<Attribution> attributions)
    {
        var analysis = quoted.Analysis;
        var depth = new int[analysis.TokenCount + 1];
        foreach (var attribution in attributions)
            foreach (var piece in attribution.Content)
            {
                depth[piece.First]++;
                depth[piece.End]--;
            }
        for (var token = 1; token < depth.Length; token++)
            depth[token] += depth[token - 1];
        var cited = attributions.Where(attribution => attribution.Pattern == "according-to").SelectMany(attribution => attribution.Content).ToArray();
        attributions.RemoveAll(attribution => (depth[attribution.CueHead] > 0 || quoted.RegionOf(attribution.CueHead) >= 0) && !IsReport(quoted, attribution)
            && !(depth[attribution.CueHead] == 1 && IsNamedBelief(quoted, attribution) && cited.Any(piece => piece.Contains(attribution.CueHead))));
    }

    /// <summary>"According to the agency, the general also believes …": what an outlet tells of others is theirs.</summary>
    static bool IsNamedBelief(QuotedText quoted, Attribution attribution) =>
        quoted.RegionOf(attribution.CueHead) < 0 && attribution is { Pattern: "clause", Source: { } source }
            && quoted.Analysis.PartsOfSpeech[source.Head] is PartOfSpeech.Propn or PartOfSpeech.Noun;

    static bool IsReport(QuotedText quoted, Attribution attribution)
    {
        if (attribution.Pattern is "transcript" or "headline")
            return true;
        var analysis = quoted.Analysis;
        if (attribution is not { Source: { } source, Entry: { } entry, Pattern: "clause" or "clause-before" or "inserted" or "noun-clause" or "according-to" }
            || attribution.IsNegated)
            return false;
        var isSpeech = entry.Allows(CueFrames.Quote | CueFrames.Addressee) && entry.Stance is not (Stance.Believe or Stance.Want or Stance.Question);
        // Within somebody's own words only what a named one said is a statement of its own.
        if (quoted.RegionOf(attribution.CueHead) >= 0)
            return isSpeech && analysis.PartsOfSpeech[source.Head] == PartOfSpeech.Propn;
        return isSpeech && analysis.PartsOfSpeech[source.Head] is not PartOfSpeech.Pron;
    }
}
