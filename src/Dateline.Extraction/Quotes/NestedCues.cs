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
        attributions.RemoveAll(attribution => (depth[attribution.CueHead] > 0 || quoted.RegionOf(attribution.CueHead) >= 0) && !IsReport(analysis, attribution));
    }

    static bool IsReport(Analysis analysis, Attribution attribution) =>
        attribution.Pattern is "transcript" or "headline" || attribution is { Source: { } source, Entry: { } entry, Pattern: "clause" or "clause-before" or "inserted" or "noun-clause" or "according-to" }
        && entry.Allows(CueFrames.Quote | CueFrames.Addressee) && !attribution.IsNegated
        && analysis.Lemmas[source.Head] is not ("I" or "i" or "you" or "we") && !analysis[source.Head].Is("us") && !analysis[source.Head].Is("me") && !analysis.IsRelativePronoun(source.Head);
}
