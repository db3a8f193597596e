using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells the names of months and days from the same words in other use: "may" as a verb, "June Park", "Helen May", "the Sunday Times".</summary>
static class NamedTimes
{
    static readonly TimeWordSet s_before = TimeWordSet.Named("before-named-time");

    /// <summary>Whether a lower-case "may" is the verb: "At least 12 may have died".</summary>
    public static bool IsModal(TimeText text, int index)
    {
        if (!text.Is(index, "may") || TokenOf(text, index) is not { } token)
            return false;
        var next = token + 1 < text.Analysis.TokenCount ? text.Analysis.PennTags[token + 1] : "";
        return text.Analysis.PennTags[token] == "MD" || next is "VB" or "RB" && !text.IsNumber(index + 1);
    }

    /// <summary>Whether the capitalised word is part of the name of a person, paper or programme. A preposition before it, or "last" and the like, tells of a
    /// time.</summary>
    public static bool IsPartOfName(TimeText text, int index)
    {
        if (!text.IsCapitalised(index) || TokenOf(text, index) is not { } token)
            return false;
        var analysis = text.Analysis;
        if (token > 0 && analysis.SentenceOf(token - 1) == analysis.SentenceOf(token) && IsFirstNameBefore(analysis, token))
            return true;
        if (s_before.Contains(text.Form(index - 1)) || text[index + 1] is not { Kind: TimeLexemeKind.Word, Glued: false } || !text.IsCapitalised(index + 1))
            return false;
        var next = text.Word(index + 1);
        if (next.Month > 0 || next.Weekday > 0)
            return false;
        // "Monday Night Football"
        if (next.DayPart is not null || next.Unit is not null)
            return text.IsCapitalised(index + 2) && text[index + 2].Kind == TimeLexemeKind.Word && text.Word(index + 2).Month == 0;
        return token + 1 < analysis.TokenCount && analysis.PartsOfSpeech[token + 1] == PartOfSpeech.Propn && IsTied(analysis, token, token + 1);
    }

    // "June Park": the parser makes one name of the two.
    static bool IsTied(Analysis analysis, int first, int second) =>
        analysis.Heads[second] == first && analysis.Relations[second] is DependencyRelation.Flat or DependencyRelation.Compound
        || analysis.Heads[first] == second && analysis.Relations[first] is DependencyRelation.Flat or DependencyRelation.Compound
        || analysis.Heads[first] == analysis.Heads[second] && analysis.Relations[first] is DependencyRelation.Compound
            && analysis.Relations[second] is DependencyRelation.Compound or DependencyRelation.Flat;

    // "Helen May resigned": a first name right before it, and the parser makes one name of the two.
    static bool IsFirstNameBefore(Analysis analysis, int token) =>
        FirstNames.Contains(analysis[token - 1].Form) && IsTied(analysis, token - 1, token);

    static int? TokenOf(TimeText text, int index)
    {
        var token = text.Analysis.TokenAtOrAfter(text[index].Span.Start);
        return token < text.Analysis.TokenCount ? token : null;
    }
}
