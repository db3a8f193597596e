using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what changes where a quantity is the amount of a change.</summary>
/// <param name="line">The sentence.</param>
/// <param name="nouns">Its noun phrases.</param>
/// <param name="clauses">Its clauses.</param>
sealed class MeasuredChanges(LexemeSequence line, MeasuredNouns nouns, MeasuredClauses clauses)
{
    readonly Analysis _analysis = line.Analysis;

    /// <summary>What a change says itself: the noun right before its verb ("Qualcomm rose 4%"), or its own complement ("a 25% drop in profit"); null for other
    /// quantities.</summary>
    public Measurement? Changing(Quantity quantity, TokenRange own)
    {
        if (quantity.ChangeAt < 0)
            return null;
        var change = line[quantity.ChangeAt].Token;
        if (quantity.ChangeAt >= quantity.End)
            return !nouns.IsNominal(change) ? null
                : quantity.Unit is { Kind: "money" } ? nouns.Phrase(change, own, nouns.VerbOf(change))
                : HasComplement(change, own) || quantity.ChangeAt > quantity.End + 1 ? nouns.Phrase(change, own, nouns.VerbOf(change))
                : Appositive(own, change) ?? Named(clauses.Climb(own, change, false, 0)) ?? nouns.Phrase(change, own, nouns.VerbOf(change));
        if (ObjectOf(change, own) is { } changed && nouns.Phrase(changed, own, change) is { } what)
            return what;
        var before = change - 1;
        while (before > line.Sentence.Tokens.First && _analysis.PartsOfSpeech[before] is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part)
            before--;
        if (before < line.Sentence.Tokens.First || !nouns.IsNominal(before) || quantity.ChangeAt == quantity.First)
            return null;
        while (_analysis.Relations[before] is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Flat
            or DependencyRelation.NmodUnmarked && _analysis.Heads[before] is >= 0 and var up && up < change && nouns.IsNominal(up))
            before = up;
        return nouns.Phrase(before, own, change);
    }

    // "could boost the company's value by 5%": what is changed.
    int? ObjectOf(int verb, TokenRange own)
    {
        foreach (var dependent in _analysis.DependentsOf(verb))
            if (_analysis.Relations[dependent] == DependencyRelation.Obj && dependent < own.First && !own.Contains(dependent))
                return dependent;
        return null;
    }

    static Measurement? Named(Measurement? measurement) => measurement is { Measured: not null } ? measurement : null;

    /// <summary>Whether a quantity is the level before or after a change: "rose 60% to 3.9 million headsets", "up from 2.4 million".</summary>
    public bool IsLevelOf(Quantity quantity, Quantity change)
    {
        _ = Comparators.Of(line, quantity.First, quantity.End, false, out var start);
        if (line.Word(start - 1) is not ("to" or "from" or "at") || start - change.End > 7)
            return false;
        for (var at = change.End; at < start; at++)
            if (line.Word(at) is "," or ";" or "and" or "but" or "while" or "(" or ".")
                return false;
        return true;
    }

    // "5,660 missiles last month, a 2 percent increase": what changed is what it is added to.
    Measurement? Appositive(TokenRange own, int change) =>
        _analysis.Relations[change] is DependencyRelation.Appos or DependencyRelation.Conj && _analysis.Heads[change] is >= 0 and var noun
            && noun < own.First ? nouns.Phrase(noun, own, nouns.VerbOf(noun)) : null;

    bool HasComplement(int token, TokenRange own)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.Compound
                && !own.Contains(dependent) && !nouns.HasCase(dependent, "from") && !nouns.HasCase(dependent, "to"))
                return true;
        return false;
    }
}
