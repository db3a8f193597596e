using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells a bare year from any other number of four digits by the words around it.</summary>
static class YearContext
{
    static readonly TimeWordSet s_before = TimeWordSet.Named("before-year");

    static readonly TimeWordSet s_measured = TimeWordSet.Named("measured");

    /// <summary>Whether the number in [<paramref name="start"/>, <paramref name="end"/>) is a year.</summary>
    public static bool Allows(TimeText text, int start, int end, int year)
    {
        if (s_measured.Contains(text.Form(end)) || text.IsHyphen(end) && s_measured.Contains(text.Form(end + 1)))
            return false;
        if (text.Is(start, '\''))
            return s_before.Contains(text.Form(start - 1)) || text.Word(start - 1).Month > 0;
        if (s_before.Contains(text.Form(start - 1)) && !IsPluralNoun(text, end))
            return year is >= 1100 and < 2200;
        return year is >= 1600 and < 2100 && !IsPluralNoun(text, end) && !(text.Is(end, ',') && text.IsNumber(end + 1) && text[end + 1].Glued)
            && (year >= 1800 || text.Is(start - 1, '(') || text.Is(end, ')') || text.IsHyphen(start - 1) || text.IsHyphen(end));
    }

    static bool IsPluralNoun(TimeText text, int index)
    {
        if (text[index].Kind != TimeLexemeKind.Word)
            return false;
        var token = text.Analysis.TokenAtOrAfter(text[index].Span.Start);
        if (token >= text.Analysis.TokenCount || text.Analysis.PartsOfSpeech[token] != PartOfSpeech.Noun || text.Analysis.PennTags[token] != "NNS")
            return false;
        // "The 2013 sales report" is one report of that year.
        return !(text.Analysis.Relations[token] == DependencyRelation.Compound && text.Analysis.Heads[token] > token);
    }
}
