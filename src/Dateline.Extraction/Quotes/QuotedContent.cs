using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Brings the content that trees show into line with the quotation marks.</summary>
static class QuotedContent
{
    /// <summary>Lets content reach over the whole of each quotation that it touches, and keeps the content of a cue within a quotation inside it.</summary>
    public static void Align(QuotedText quoted, List<Attribution> attributions)
    {
        foreach (var attribution in attributions)
        {
            var around = quoted.RegionOf(attribution.CueHead);
            if (around >= 0)
            {
                Clip(attribution.Content, quoted.Tokens[around]);
                // A label within the marks: "RAY: We will …" is direct speech all the same.
                if (attribution.Pattern == "transcript" && attribution.Content.Count > 0)
                    attribution.Regions.Add(around);
            }
            else
            {
                Widen(quoted, attribution);
                KeepSourceOutside(quoted, attribution);
            }
        }
        ShareSources(quoted.Analysis, attributions);
        attributions.RemoveAll(attribution => attribution.Content.Count == 0);
    }

    /// <summary>"…," he said, adding that …: a participle without a subject in the tree goes on with the source before it in its sentence.</summary>
    static void ShareSources(Analysis analysis, List<Attribution> attributions)
    {
        for (var index = 1; index < attributions.Count; index++)
            if (attributions[index] is { Source: null, Entry.Kind: CueKind.Verb } later && attributions[index - 1] is { Source: { } source } earlier
                && later.CueHead > 0 && analysis.PennTags[later.CueHead] == "VBG" && analysis.SentenceOf(later.CueHead) == analysis.SentenceOf(earlier.CueHead))
                later.Source = source;
    }

    static void Widen(QuotedText quoted, Attribution attribution)
    {
        var pieces = attribution.Content;
        for (var index = 0; index < pieces.Count; index++)
        {
            var piece = pieces[index];
            for (var token = piece.First; token < piece.End; token++)
            {
                var region = quoted.RegionOf(token);
                if (region < 0)
                    continue;
                var tokens = quoted.Tokens[region];
                // A title within a sentence is named, not spoken.
                if (!ScareQuotes.IsTitle(quoted, region) && !ScareQuotes.IsNamed(quoted, region))
                    attribution.Regions.Add(region);
                piece = new(Math.Min(piece.First, tokens.First), Math.Max(piece.End, tokens.End));
                token = Math.Max(token, tokens.End - 1);
            }
            pieces[index] = piece;
        }
        Merge(pieces);
    }

    /// <summary>Who says a quotation does not stand in it; and beside a quotation the words next to the verb tell who speaks.</summary>
    static void KeepSourceOutside(QuotedText quoted, Attribution attribution)
    {
        if (attribution.Source is { } source && quoted.RegionOf(source.Head) >= 0)
            attribution.Source = null;
        if (attribution.Entry is { Kind: CueKind.Verb } entry && entry.Allows(CueFrames.Quote) && !quoted.Analysis.IsPassive(attribution.CueHead)
            && AdjacentSource.SetOff(quoted, attribution) is { } near
            && !(attribution.Source is { } known && known.Tokens.First <= near.Tokens.First && near.Tokens.End <= known.Tokens.End))
            attribution.Source = near;
        if (attribution.Source is null && attribution.Regions.Count > 0 && attribution.Entry?.Allows(CueFrames.Quote) == true)
            attribution.Source = AdjacentSource.Of(quoted, attribution.CueHead, Nearest(quoted, attribution));
        // "after the developer claimed that", the noun lost to another clause in the tree: a finite verb has its subject before it.
        if (attribution is { Source: null, Entry.Kind: CueKind.Verb }
            && attribution.Pattern is "clause" or "object" or "infinitive" or "accusation" or "preposition" or "predicate"
            && quoted.Analysis.PennTags[attribution.CueHead] is "VBD" or "VBZ" or "VBP" && !quoted.Analysis.IsPassive(attribution.CueHead))
            attribution.Source = AdjacentSource.Before(quoted, attribution.Cue.First);
    }

    /// <summary>The last quotation before the cue, or the first one behind it.</summary>
    static int Nearest(QuotedText quoted, Attribution attribution)
    {
        var nearest = attribution.Regions.Min;
        foreach (var region in attribution.Regions)
            if (quoted.Tokens[region].End <= attribution.CueHead)
                nearest = region;
        return nearest;
    }

    static void Clip(List<TokenRange> pieces, TokenRange bounds)
    {
        for (var index = pieces.Count - 1; index >= 0; index--)
        {
            var piece = new TokenRange(Math.Max(pieces[index].First, bounds.First), Math.Min(pieces[index].End, bounds.End));
            if (piece.Count > 0)
                pieces[index] = piece;
            else
                pieces.RemoveAt(index);
        }
    }

    static void Merge(List<TokenRange> pieces)
    {
        for (var index = pieces.Count - 1; index > 0; index--)
            if (pieces[index].First <= pieces[index - 1].End)
            {
                pieces[index - 1] = new(Math.Min(pieces[index - 1].First, pieces[index].First), Math.Max(pieces[index - 1].End, pieces[index].End));
                pieces.RemoveAt(index);
            }
    }
}
