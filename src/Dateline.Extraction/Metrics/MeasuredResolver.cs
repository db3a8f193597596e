using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a quantity measures through the tree: the counted noun, the "of" phrase, the noun it modifies, or the subject of its clause.</summary>
sealed class MeasuredResolver(LexemeSequence line)
{
    readonly Analysis _analysis = line.Analysis;

    /// <summary>What a quantity measures.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="previous">The quantity before it in the sentence and what that measures; null for the first.</param>
    public Measurement Resolve(Quantity quantity, (Quantity Quantity, Measurement Measurement)? previous)
    {
        var own = TokensOf(quantity.First, quantity.End);
        if (quantity.Noun >= 0 && quantity.UnitAt.End > quantity.UnitAt.First && line[quantity.Noun].Token is var noun && NounPhrases.Of(_analysis, noun, own.Contains(noun) ? default : own) is { } counted)
            return Counted(quantity, noun, counted);
        // "(60 miles)": the same thing once more.
        if (previous is { } before && line.Word(quantity.First - 1) is "(" or "/" && quantity.First - before.Quantity.End <= 2 && before.Measurement.Measured is not null)
            return before.Measurement;
        var head = HeadOf(own);
        return OfPhrase(own, head) ?? Modified(quantity, own, head) ?? Climb(own, head, 0)
            ?? (previous is { Measurement.Measured: not null } last && quantity.First - last.Quantity.End <= 3 ? last.Measurement : default(Measurement?)) ?? Left(own) ?? new(null, -1, VerbOf(head));
    }

    TokenRange TokensOf(int first, int end) => new(line[first].Token, line[end - 1].Token + 1);

    // "28-point US plan" counts points, but what has them is the plan.
    Measurement Counted(Quantity quantity, int noun, TokenRange phrase)
    {
        if (quantity.Rule == "metrics/hyphen-count" && _analysis.Heads[noun] is >= 0 and var outer && IsNominal(outer) && outer > noun && NounPhrases.Of(_analysis, outer, TokensOf(quantity.First, quantity.End)) is { } whole)
            return new(whole, outer, VerbOf(outer));
        var first = Math.Max(phrase.First, line[quantity.UnitAt.First].Token);
        return new(new(first, Math.Max(first + 1, phrase.End)), noun, VerbOf(noun));
    }

    // The token of the quantity that hangs outside of it.
    int HeadOf(TokenRange own)
    {
        for (var token = own.End - 1; token >= own.First; token--)
            if (!own.Contains(_analysis.Heads[token]) && _analysis.Relations[token] is not (DependencyRelation.Punct or DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Advmod))
                return token;
        return own.End - 1;
    }

    bool IsNominal(int token) => _analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn;

    Measurement? Phrase(int token, TokenRange own, int verb) =>
        token >= 0 && IsNominal(token) && NounPhrases.Of(_analysis, token, own) is { } range ? new(range, token, verb) : null;

    // "5% of its workforce", "two thirds of Americans", "12.3m tonnes of jet fuel"
    Measurement? OfPhrase(TokenRange own, int head)
    {
        foreach (var dependent in _analysis.DependentsOf(head))
            if (dependent >= own.End && _analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.Obl && HasCase(dependent, "of") && Phrase(dependent, own, VerbOf(head)) is { } of)
                return of;
        // The tree may hang the phrase elsewhere; the word order does not.
        if (own.End + 1 < line.Sentence.Tokens.End && _analysis[own.End].Is("of"))
            for (var token = own.End + 1; token < Math.Min(own.End + 8, line.Sentence.Tokens.End); token++)
                if (_analysis.Relations[token] is DependencyRelation.Nmod or DependencyRelation.Obl && _analysis.Heads[token] <= own.End && Phrase(token, own, VerbOf(head)) is { } near)
                    return near;
        return null;
    }

    bool HasCase(int token, string preposition)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] == DependencyRelation.Case && _analysis[dependent].Is(preposition))
                return true;
        return false;
    }

    // "a $150,000 contract", "a 51 per cent stake in a school", "a net worth of $1.7bn"
    Measurement? Modified(Quantity quantity, TokenRange own, int head)
    {
        var governor = _analysis.Heads[head];
        if (governor < 0 || !IsNominal(governor) || _analysis.Relations[head] is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            return null;
        // A change that says of nothing what it is: the subject tells.
        if (quantity.ChangeAt >= 0 && line[quantity.ChangeAt].Token == governor && !HasComplement(governor, own) && Climb(own, governor, 0) is { } changing)
            return changing;
        return Phrase(governor, own, VerbOf(governor));
    }

    bool HasComplement(int token, TokenRange own)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.Compound && !own.Contains(dependent) && !HasCase(dependent, "from") && !HasCase(dependent, "to"))
                return true;
        return false;
    }

    // Up the tree to a clause with a subject.
    Measurement? Climb(TokenRange own, int token, int depth)
    {
        if (token < 0 || depth > 12)
            return null;
        if (InClause(own, token) is { } found)
            return found.Head == Pronoun ? new(null, -1, token) : found;
        var governor = _analysis.Heads[token];
        if (governor < 0)
            return null;
        switch (_analysis.Relations[token])
        {
            // A relative clause or participle says it of its noun.
            case DependencyRelation.AclRelcl or DependencyRelation.Acl when !own.Contains(governor):
                return Phrase(governor, own, token);
            case DependencyRelation.Appos or DependencyRelation.Nmod or DependencyRelation.Nummod or DependencyRelation.Dep or DependencyRelation.Parataxis or DependencyRelation.NmodUnmarked when IsNominal(governor) && !own.Contains(governor) && UnitMatcherToken(governor):
                return Phrase(governor, own, VerbOf(governor)) ?? Climb(own, governor, depth + 1);
            default:
                return Climb(own, governor, depth + 1);
        }
    }

    // A noun that is no unit of another quantity.
    bool UnitMatcherToken(int token) => UnitLexicon.Default.Named(_analysis.Lemmas[token]) is null;

    const int Pronoun = -2;

    // Object or subject of the clause that a token heads.
    Measurement? InClause(TokenRange own, int clause)
    {
        Measurement? subject = null, @object = null, @for = null;
        var (change, price) = (Changes.DirectionOfVerb(_analysis[clause].ToString().ToLowerInvariant()) is not null, _analysis.Lemmas[clause] is "pay" or "spend" or "cost" or "charge" or "bid" or "offer");
        foreach (var dependent in _analysis.DependentsOf(clause))
        {
            if (own.Contains(dependent))
                continue;
            switch (_analysis.Relations[dependent].Universal())
            {
                case DependencyRelation.Nsubj or DependencyRelation.Csubj:
                    subject = _analysis.PartsOfSpeech[dependent] == PartOfSpeech.Pron || _analysis.PartsOfSpeech[dependent] == PartOfSpeech.Det ? Antecedent(own, clause, dependent) : Phrase(dependent, own, clause) ?? subject;
                    break;
                case DependencyRelation.Obj when dependent < own.First && !HoldsQuantity(dependent):
                    @object = Phrase(dependent, own, clause);
                    break;
                case DependencyRelation.Obl when dependent >= own.End && price && HasCase(dependent, "for"):
                    @for = Phrase(dependent, own, clause);
                    break;
            }
        }
        return price && @for is not null ? @for : @object is { } thing && (change || price || thing.Head > clause) ? thing : subject;
    }

    bool HoldsQuantity(int token) => UnitLexicon.Default.Named(_analysis.Lemmas[token]) is not null || _analysis.PartsOfSpeech[token] is PartOfSpeech.Num or PartOfSpeech.Sym;

    // "which" and "that" stand for the noun of their clause; "it" for what the document says elsewhere.
    Measurement? Antecedent(TokenRange own, int clause, int pronoun) =>
        _analysis[pronoun].Form is "which" or "that" or "who" && _analysis.Relations[clause] == DependencyRelation.AclRelcl && _analysis.Heads[clause] is >= 0 and var noun ? Phrase(noun, own, clause)
        : new(null, Pronoun, clause);

    // "Stoxx 50 -1.3%", "Hunter Maldonado (15.3 ppg": the noun before it.
    Measurement? Left(TokenRange own)
    {
        for (var token = own.First - 1; token >= Math.Max(line.Sentence.Tokens.First, own.First - 4); token--)
            if (IsNominal(token))
            {
                var head = token;
                while (_analysis.Relations[head] is DependencyRelation.Flat or DependencyRelation.Compound && _analysis.Heads[head] is >= 0 and var up && up < own.First)
                    head = up;
                return Phrase(head, own, -1);
            }
        return null;
    }

    int VerbOf(int token)
    {
        for (var steps = 0; token >= 0 && steps < 20; steps++, token = _analysis.Heads[token])
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb || _analysis.Heads[token] < 0)
                return token;
        return -1;
    }
}
