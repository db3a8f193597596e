using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells number words that stand for something named before, that rank, or that mean no more than "a": "this one", "the two", "top 10", "one of the",
/// "in one incident".</summary>
static class PronounNumbers
{
    static readonly FrozenSet<string> s_oneDeterminers = MetricWords.Named("one-determiner");
    static readonly FrozenSet<string> s_behindOne = MetricWords.Named("one-behind");
    static readonly FrozenSet<string> s_oneCompounds = MetricWords.Named("one-compound");
    static readonly FrozenSet<string> s_determiners = MetricWords.Named("pronoun-determiner");
    static readonly FrozenSet<string> s_ranks = MetricWords.Named("rank");
    static readonly FrozenSet<string> s_only = MetricWords.Named("only");

    /// <summary>Whether the number word counts nothing whatever follows it.</summary>
    public static bool IsNone(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not null && quantity.Unit.Kind is not "duration" || quantity.Form is not (NumeralForm.Words or NumeralForm.Digits)
            || quantity.Magnitude > 1 || quantity.NumberEnd - quantity.NumberFirst != 1)
            return false;
        var before = line.Word(quantity.First - 1);
        return line.Word(quantity.First) == "one" ? IsPronoun(line, quantity, before) : s_ranks.Contains(before) && quantity.Unit is null;
    }

    static bool IsPronoun(LexemeSequence line, Quantity quantity, string before)
    {
        var behind = line.Word(quantity.End);
        return quantity.Unit is null && behind is "of" or "a" || s_oneDeterminers.Contains(before) || line.IsHyphen(quantity.First - 1)
            || s_behindOne.Contains(behind) || behind is "more" && quantity.Unit is null
            || line.IsHyphen(quantity.End) && s_oneCompounds.Contains(line.Word(quantity.End + 1))
            || before is "day" && line.Word(quantity.First - 2) is "from";
    }

    /// <summary>Whether a number word with the noun it may count, or without one, counts nothing.</summary>
    public static bool IsNoneWithNoun(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Form != NumeralForm.Words || quantity.Magnitude > 1)
            return false;
        var isOne = line.Word(quantity.First) == "one" && quantity.NumberEnd - quantity.NumberFirst == 1;
        if (quantity.Unit is not null)
            return isOne && quantity.Noun >= 0 && !IsCount(line, quantity);
        var before = line.Word(quantity.First - 1);
        return isOne && line.Count > 3 || IsVague(line, quantity, before) || s_determiners.Contains(before) || line.Word(quantity.First) == "zero"
            && line.Tag(quantity.First - 1) is PartOfSpeech.Adp
            || line.Tag(quantity.First) is PartOfSpeech.Propn or PartOfSpeech.Pron;
    }

    // "a minute or two", "a mother of two"
    static bool IsVague(LexemeSequence line, Quantity quantity, string before) =>
        before is "or" && UnitLexicon.Default.Named(line.Word(quantity.First - 2)) is { Kind: "duration" } || before is "of"
            && s_parents.Contains(line.Word(quantity.First - 2));

    static readonly FrozenSet<string> s_parents = MetricWords.Named("parent");

    // "One" counts where the sentence weighs numbers ("only one", "at least one", beside another figure) or where its noun is what happened or was done:
    // "fired one shell", "one person died". The "one" of "one woman told us" and "in one incident" is an article.
    static bool IsCount(LexemeSequence line, Quantity quantity)
    {
        if (s_only.Contains(line.Word(quantity.First - 1)) || Comparators.Of(line, quantity.First, quantity.Noun + 1, false, out _) != "=")
            return true;
        var analysis = line.Analysis;
        var noun = line[quantity.Noun].Token;
        if (analysis.PartsOfSpeech[noun] is PartOfSpeech.Propn || Has(analysis, noun, DependencyRelation.Appos))
            return false;
        return analysis.Relations[noun] switch
        {
            DependencyRelation.Obj or DependencyRelation.NsubjPass or DependencyRelation.Root => true,
            DependencyRelation.Conj => analysis.Heads[noun] is >= 0 and var first && Has(analysis, first, DependencyRelation.Nummod),
            DependencyRelation.Nsubj => analysis.Heads[noun] is >= 0 and var verb && analysis.PartsOfSpeech[verb] == PartOfSpeech.Verb
                && IsIntransitive(analysis, verb),
            _ => false,
        };
    }

    static bool IsIntransitive(Analysis analysis, int verb) =>
        !Has(analysis, verb, DependencyRelation.Obj) && !Has(analysis, verb, DependencyRelation.Ccomp) && !Has(analysis, verb, DependencyRelation.Xcomp);

    static bool Has(Analysis analysis, int token, DependencyRelation relation)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == relation)
                return true;
        return false;
    }
}
