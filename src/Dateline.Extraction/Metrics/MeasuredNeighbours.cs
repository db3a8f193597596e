using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a quantity measures among the words beside it.</summary>
/// <param name="line">The sentence.</param>
/// <param name="nouns">Its noun phrases.</param>
sealed class MeasuredNeighbours(LexemeSequence line, MeasuredNouns nouns)
{
    readonly Analysis _analysis = line.Analysis;

    /// <summary>The noun beside it, whatever the tree says: "a gain of 2.13%", "5% to 10% improvement".</summary>
    public Measurement? Neighbour(Quantity quantity, TokenRange own)
    {
        _ = Comparators.Of(line, quantity.First, quantity.End, false, out var start);
        if ((line.Word(start - 1) == "of" || line.Word(start - 1) == "from" && quantity.IsRange) && start >= 2 && line[start - 2].Token is var noun
            && line.Analysis[line[start - 1].Token].Relation != DependencyRelation.Fixed && nouns.Phrase(noun, own, nouns.VerbOf(noun)) is { } of)
            return of;
        var at = line.IsHyphen(quantity.End) ? quantity.End + 1 : quantity.End;
        if (Held(quantity, own) is { } held)
            return held;
        if (Apposed(quantity, own, start) is { } apposed)
            return apposed;
        if (quantity.Unit is null || line.Tag(at) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) && !(line.Tag(at) is PartOfSpeech.Propn
            && line.Tag(at + 1) is PartOfSpeech.Noun) || _analysis.Heads[line[quantity.NumberEnd - 1].Token] is var head && head >= own.End
            || quantity.ChangeAt >= 0)
            return null;
        while (line.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn && line.Tag(at + 1) is PartOfSpeech.Noun)
            at++;
        return line.Tag(at) == PartOfSpeech.Noun ? nouns.Phrase(line[at].Token, own, nouns.VerbOf(line[at].Token)) : null;
    }

    // "record sales and profits 2.2 billion shekels": a sum right behind a noun that it is set beside.
    Measurement? Apposed(Quantity quantity, TokenRange own, int start)
    {
        if (quantity.Unit is not { Kind: "money" or "percent" } || start < 1 || line.PennTag(start - 1) is not ("NN" or "NNS")
            || line[start - 1].Token is var noun && own.Contains(noun))
            return null;
        var head = noun;
        while (_analysis.Relations[head] is DependencyRelation.Conj && _analysis.Heads[head] is >= 0 and var first && first < head)
            head = first;
        return _analysis.Relations[head] is DependencyRelation.Obj or DependencyRelation.Iobj
            || _analysis.Relations[head].IsNominalSubject() ? null : nouns.Phrase(noun, own, nouns.VerbOf(noun));
    }

    // "$1 billion in gains", "7.4 billion dollars ($6.3 billion) in sales", "50 per cent off a TV"
    Measurement? Held(Quantity quantity, TokenRange own)
    {
        var at = quantity.End;
        if (line.Word(at) == "(")
            for (var close = at + 1; close < at + LongestConversion; close++)
                if (line.Word(close) == ")")
                    at = close + 1;
        if (quantity.Unit is not { Kind: "money" or "percent" } unit || line.Word(at) != "off" && !(line.Word(at) == "in" && unit.Kind == "money"))
            return null;
        var of = line.Word(at) == "off";
        at++;
        // "in the event of", "in a deal" tell when and where.
        while (of && line.Tag(at) is PartOfSpeech.Det || line.Tag(at) is PartOfSpeech.Adj)
            at++;
        while (line.Tag(at + 1) is PartOfSpeech.Noun && line.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn)
            at++;
        return line.Tag(at) == PartOfSpeech.Noun ? nouns.Phrase(line[at].Token, own, nouns.VerbOf(line[at].Token)) : null;
    }

    // "(US$6.3 billion)" in lexemes.
    const int LongestConversion = 9;

    /// <summary>The subject that a counted noun is said of: "The population is 8 billion people".</summary>
    public Measurement? Predicated(TokenRange own, int noun)
    {
        int subject = -1, copula = -1;
        foreach (var dependent in _analysis.DependentsOf(noun))
            if (_analysis.Relations[dependent] == DependencyRelation.Nsubj)
                subject = dependent;
            else if (_analysis.Relations[dependent] == DependencyRelation.Cop)
                copula = dependent;
        return subject >= 0 && copula >= 0 ? nouns.Phrase(subject, own, noun) : null;
    }

    /// <summary>What is counted; of a "28-point US plan" not the points but the plan that has them.</summary>
    public Measurement Counted(Quantity quantity, int noun, TokenRange phrase)
    {
        if (quantity.Rule == "hyphen-count" && _analysis.Heads[noun] is >= 0 and var outer && nouns.IsNominal(outer) && outer > noun
            && NounPhrases.Of(_analysis, outer, nouns.TokensOf(quantity.First, quantity.End)) is { } whole)
            return new(whole, outer, nouns.VerbOf(outer));
        // "two of Johnson's deputies" are deputies of Johnson.
        var first = line.Word(quantity.End) is "of"
            && phrase.First > line[quantity.End].Token ? phrase.First : Math.Max(phrase.First, line[quantity.UnitAt.First].Token);
        return new(nouns.WithoutNumber(new(first, Math.Max(first + 1, phrase.End)), noun), noun, nouns.VerbOf(noun));
    }

    /// <summary>What a quantity is a part of: "5% of its workforce", "two thirds of Americans", "12.3m tonnes of jet fuel".</summary>
    public Measurement? OfPhrase(Quantity quantity, TokenRange own, int head)
    {
        // "450 Nm (332 lb-ft) of torque"
        if (line.Word(quantity.End) == "(")
            for (var at = quantity.End; at < Math.Min(quantity.End + LongestConversion, line.Count - 2); at++)
                if (line.Word(at) == ")" && line.Word(at + 1) == "of" && nouns.Phrase(line[at + 2].Token, own, nouns.VerbOf(head)) is { } behind)
                    return behind;
        foreach (var dependent in _analysis.DependentsOf(head))
            if (dependent >= own.End && _analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.Obl && (nouns.HasCase(dependent, "of")
                || quantity.Unit is { Kind: "money" or "percent" } && nouns.HasCase(dependent, "off") || quantity.Unit is { Kind: "money" }
                && _analysis.Relations[dependent] == DependencyRelation.Nmod && nouns.HasCase(dependent, "in"))
                && nouns.Phrase(dependent, own, nouns.VerbOf(head)) is { } of)
                return of;
        // The tree may hang the phrase elsewhere; the word order does not.
        if (own.End + 1 < line.Sentence.Tokens.End && _analysis[own.End].Is("of"))
            for (var token = own.End + 1; token < Math.Min(own.End + 8, line.Sentence.Tokens.End); token++)
                if (_analysis.Relations[token] is DependencyRelation.Nmod or DependencyRelation.Obl && _analysis.Heads[token] <= own.End
                    && nouns.Phrase(token, own, nouns.VerbOf(head)) is { } near)
                    return near;
        return null;
    }

    /// <summary>The noun it stands before or with: "a $150,000 contract", "a 51 per cent stake in a school", "a net worth of $1.7bn".</summary>
    public Measurement? Modified(TokenRange own, int head)
    {
        var governor = _analysis.Heads[head];
        if (governor < 0 || !nouns.IsNominal(governor)
            || _analysis.Relations[head] is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Nsubj
            or DependencyRelation.NsubjPass)
            return null;
        return nouns.Phrase(governor, own, nouns.VerbOf(governor));
    }

    /// <summary>The noun before it: "Stoxx 50 -1.3%", "Hunter Maldonado (15.3 ppg".</summary>
    public Measurement? Left(TokenRange own)
    {
        for (var token = own.First - 1; token >= Math.Max(line.Sentence.Tokens.First, own.First - 4); token--)
            if (nouns.IsNominal(token))
            {
                var head = token;
                while (_analysis.Relations[head] is DependencyRelation.Flat or DependencyRelation.Compound && _analysis.Heads[head] is >= 0 and var up
                    && up < own.First)
                    head = up;
                return nouns.Phrase(head, own, -1);
            }
        return null;
    }
}
