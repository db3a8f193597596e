using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The dateline that a report opens with: "KYIV, Ukraine (AP) —", "New Delhi, March 30:".</summary>
/// <param name="Tokens">Its tokens, the mark that ends it left out.</param>
/// <param name="Sentence">The sentence that it stands in or before.</param>
sealed record OpeningDateline(TokenRange Tokens, int Sentence)
{
    const int Longest = 12;

    /// <summary>The dateline of a document, or null.</summary>
    public static OpeningDateline? Of(Reading reading, EntityIndex entities)
    {
        var analysis = reading.Analysis;
        for (var sentence = 0; sentence < Math.Min(analysis.Sentences.Length, 4); sentence++)
            if (reading.KindOf(sentence) is not (BlockKind.Title or BlockKind.Heading) && analysis.Sentences[sentence].Tokens is var tokens
                && EndOf(analysis, entities, tokens.First) is >= 0 and var end)
                return new(new(tokens.First, end), analysis.SentenceOf(Math.Min(end + 1, analysis.TokenCount - 1)));
        return null;
    }

    // A place at the very start, cut off from the report by a dash, or by a colon behind a date; between them only names, dates and agencies.
    static int EndOf(Analysis analysis, EntityIndex entities, int first)
    {
        if (entities.PlaceAt(first) is null && analysis.PartsOfSpeech[first] != PartOfSpeech.Propn)
            return -1;
        var (place, dated) = (false, false);
        for (var token = first; token < Math.Min(analysis.TokenCount, first + Longest); token++)
        {
            var form = analysis[token].Form;
            place |= entities.PlaceAt(token) is not null;
            dated |= analysis.PartsOfSpeech[token] == PartOfSpeech.Num;
            if (form is "-" or "--" or "—" or "–" or "_" && token > first && analysis[token - 1].SpaceAfter || form == ":" && dated)
                return place ? token : -1;
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adp)
                return -1;
        }
        return -1;
    }
}
