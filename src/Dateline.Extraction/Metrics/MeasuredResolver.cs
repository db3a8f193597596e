using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a quantity measures through the tree: the counted noun, the "of" phrase, the noun it modifies, or the subject of its clause.</summary>
sealed class MeasuredResolver(LexemeSequence line, List<Quantity> quantities)
{
    readonly HashSet<int> _unitTokens = UnitTokens(line, quantities);


    // A sentence has few ages; a list of thousands is no sentence.
    readonly List<Quantity> _ages = [.. quantities.Where(quantity => quantity.Unit is { Kind: "age" }).Take(20)];
    readonly Analysis _analysis = line.Analysis;

    /// <summary>What each quantity of the sentence measures, by place.</summary>
    public List<(Quantity Quantity, Measurement Measurement)> ResolveAll()
    {
        var resolved = new List<(Quantity Quantity, Measurement Measurement)>(quantities.Count);
        foreach (var quantity in quantities)
            resolved.Add((quantity, Resolve(quantity, resolved.Count > 0 ? resolved[^1] : null)));
        // "7- or 8-inch touchscreen", "640bhp 5.2 litre V10 engine": the last one knows.
        for (var index = resolved.Count - 2; index >= 0; index--)
            if (resolved[index].Quantity is var left && resolved[index + 1] is var right && (left.Rule == SharedUnits.Rule && left.Noun < 0 || left.Noun < 0 && right.Quantity.First == left.End))
                resolved[index] = (left, right.Measurement);
        return resolved;
    }

    // The quantity before it in the sentence often measures the same.
    Measurement Resolve(Quantity quantity, (Quantity Quantity, Measurement Measurement)? previous)
    {
        var own = TokensOf(quantity.First, quantity.End);
        if (quantity.Noun >= 0 && Predicated(own, line[quantity.Noun].Token) is { } predicated)
            return predicated;
        if (previous is { Quantity.Change: not null, Measurement.Measured: not null } changed && quantity.Change is null && IsLevelOf(quantity, changed.Quantity))
            return changed.Measurement;
        // "40 percent of whom"
        if (previous is { Measurement.Measured: not null } whole && line.Word(quantity.End) == "of" && line.Word(quantity.End + 1) is "whom" or "which" or "them" or "those" or "these")
            return whole.Measurement;
        if (quantity.Noun >= 0 && quantity.UnitAt.End > quantity.UnitAt.First && line[quantity.Noun].Token is var noun && NounPhrases.Of(_analysis, noun, own.Contains(noun) ? default : own) is { } counted)
            return Counted(quantity, noun, counted);
        // "(60 miles)": the same thing once more.
        if (previous is { } before && line.Word(quantity.First - 1) is "(" or "/" && quantity.First - before.Quantity.End <= 2 && before.Measurement.Measured is not null)
            return before.Measurement;
        var head = HeadOf(own, line[quantity.NumberEnd - 1].Token);
        if (quantity.ChangeAt == quantity.First && Left(own) is { } named)
            return named;
        // "a 60-year-old might": the age stands for the person.
        if (quantity.Unit is { Kind: "age" } && (_analysis.Relations[head].IsNominalSubject() || _analysis.Relations[head] is DependencyRelation.Obj))
            return new(null, -1, VerbOf(head));
        if (Neighbour(quantity, own) is { } neighbour)
            return neighbour;
        if (Changing(quantity, own) is { } changing)
            return changing;
        if (previous is { Measurement.Measured: not null } member && IsMember(quantity, member.Quantity))
            return member.Measurement;
        var found = Plain(quantity, own, head, previous);
        return found.Head >= 0 && _analysis.Lemmas[found.Head] == "age" && _analysis.Heads[found.Head] is >= 0 and var aged && (Phrase(aged, own, found.Verb) ?? Climb(own, aged, false, 0)) is { } person ? person : found;
    }

    Measurement Plain(Quantity quantity, TokenRange own, int head, (Quantity Quantity, Measurement Measurement)? previous) =>
        OfPhrase(quantity, own, head) ?? Modified(own, head) ?? Climb(own, head, quantity.Unit is { Kind: "duration" }, 0)
            ?? (previous is { Measurement.Measured: not null } last && quantity.First - last.Quantity.End <= 3 ? last.Measurement : default(Measurement?)) ?? Left(own) ?? new(null, -1, VerbOf(head));

    // "(15.3 ppg, 7.4 rpg", "24 hours, 39 minutes and 35 seconds"
    bool IsMember(Quantity quantity, Quantity before)
    {
        if (quantity.Unit is null || before.Unit is null || quantity.First == before.End || quantity.First - before.End > 3)
            return false;
        for (var at = before.End; at < quantity.First; at++)
            if (line.Word(at) is not ("," or "and" or "or" or "/" or ";"))
                return false;
        return true;
    }

    // A change says itself what changed: the noun right before its verb ("Qualcomm rose 4%"), or its own complement ("a 25% drop in profit").
    Measurement? Changing(Quantity quantity, TokenRange own)
    {
        if (quantity.ChangeAt < 0)
            return null;
        var change = line[quantity.ChangeAt].Token;
        if (quantity.ChangeAt >= quantity.End)
            return !IsNominal(change) ? null
                : HasComplement(change, own) || quantity.ChangeAt > quantity.End + 1 ? Phrase(change, own, VerbOf(change))
                : Appositive(own, change) ?? Climb(own, change, false, 0) ?? Phrase(change, own, VerbOf(change));
        var before = change - 1;
        while (before > line.Sentence.Tokens.First && _analysis.PartsOfSpeech[before] is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part)
            before--;
        if (before < line.Sentence.Tokens.First || !IsNominal(before) || quantity.ChangeAt == quantity.First)
            return null;
        while (_analysis.Relations[before] is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodUnmarked && _analysis.Heads[before] is >= 0 and var up && up < change && IsNominal(up))
            before = up;
        return Phrase(before, own, change);
    }

    // "rose 60% to 3.9 million headsets", "up from 2.4 million": before and after of the same change.
    bool IsLevelOf(Quantity quantity, Quantity change)
    {
        _ = Comparators.Of(line, quantity.First, quantity.End, false, out var start);
        if (line.Word(start - 1) is not ("to" or "from" or "at") || start - change.End > 7)
            return false;
        for (var at = change.End; at < start; at++)
            if (line.Word(at) is "," or ";" or "and" or "but" or "while" or "(" or ".")
                return false;
        return true;
    }

    // "a gain of 2.13%", "5% to 10% improvement": the noun beside it, whatever the tree says.
    Measurement? Neighbour(Quantity quantity, TokenRange own)
    {
        _ = Comparators.Of(line, quantity.First, quantity.End, false, out var start);
        if ((line.Word(start - 1) == "of" || line.Word(start - 1) == "from" && quantity.IsRange) && start >= 2 && line[start - 2].Token is var noun && line.Analysis[line[start - 1].Token].Relation != DependencyRelation.Fixed && Phrase(noun, own, VerbOf(noun)) is { } of)
            return of;
        var at = line.IsHyphen(quantity.End) ? quantity.End + 1 : quantity.End;
        // "$1 billion in gains", "50 per cent off a TV"
        if (quantity.Unit is { Kind: "money" or "percent" } && (line.Word(at) == "off" || line.Word(at) == "in" && quantity.Unit.Kind == "money"))
        {
            at++;
            while (line.Tag(at) is PartOfSpeech.Det or PartOfSpeech.Adj)
                at++;
            while (line.Tag(at + 1) is PartOfSpeech.Noun && line.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn)
                at++;
            if (line.Tag(at) == PartOfSpeech.Noun && Phrase(line[at].Token, own, VerbOf(line[at].Token)) is { } held)
                return held;
            at = quantity.End;
        }
        if (quantity.Unit is null || line.Tag(at) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) || _analysis.Heads[line[quantity.NumberEnd - 1].Token] is var head && head >= own.End || quantity.ChangeAt >= 0)
            return null;
        while (line.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Adj && line.Tag(at + 1) is PartOfSpeech.Noun)
            at++;
        return line.Tag(at) == PartOfSpeech.Noun ? Phrase(line[at].Token, own, VerbOf(line[at].Token)) : null;
    }

    // "The population is 8 billion people": the subject is what is counted.
    Measurement? Predicated(TokenRange own, int noun)
    {
        int subject = -1, copula = -1;
        foreach (var dependent in _analysis.DependentsOf(noun))
            if (_analysis.Relations[dependent] == DependencyRelation.Nsubj)
                subject = dependent;
            else if (_analysis.Relations[dependent] == DependencyRelation.Cop)
                copula = dependent;
        return subject >= 0 && copula >= 0 ? Phrase(subject, own, noun) : null;
    }

    TokenRange TokensOf(int first, int end) => new(line[first].Token, line[end - 1].Token + 1);

    // "28-point US plan" counts points, but what has them is the plan.
    Measurement Counted(Quantity quantity, int noun, TokenRange phrase)
    {
        if (quantity.Rule == "hyphen-count" && _analysis.Heads[noun] is >= 0 and var outer && IsNominal(outer) && outer > noun && NounPhrases.Of(_analysis, outer, TokensOf(quantity.First, quantity.End)) is { } whole)
            return new(whole, outer, VerbOf(outer));
        var first = Math.Max(phrase.First, line[quantity.UnitAt.First].Token);
        return new(new(first, Math.Max(first + 1, phrase.End)), noun, VerbOf(noun));
    }

    // The token of the quantity that hangs outside of it.
    int HeadOf(TokenRange own, int number)
    {
        var token = number;
        while (own.Contains(_analysis.Heads[token]))
            token = _analysis.Heads[token];
        return token;
    }

    bool IsNominal(int token) => _analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn;

    Measurement? Phrase(int token, TokenRange own, int verb) =>
        token >= 0 && IsNominal(token) && !NounPhrases.IsTimeNoun(_analysis, token) && !IsOtherUnit(token) && NounPhrases.Of(_analysis, token, own) is { } range ? new(WithoutNumber(range, token), token, verb) : null;

    // What another quantity counts is measured without its number.
    TokenRange WithoutNumber(TokenRange range, int head)
    {
        var first = range.First;
        while (first < head && _analysis.PartsOfSpeech[first] is PartOfSpeech.Num && IsOtherUnit(first))
            first++;
        return range with { First = first };
    }

    // "the sp 500" and "the Average" are subjects whatever their tags.
    Measurement? SubjectPhrase(int token, TokenRange own, int clause) =>
        AgeAt(token) is { } age ? new(age, token, clause)
        : NounPhrases.Of(_analysis, token, own) is { } range && !IsOtherUnit(token) && !(_analysis.PartsOfSpeech[token] == PartOfSpeech.Num && range.Count == 1) ? new(range, token, clause) : null;

    // "a 60-year-old might withdraw 2.72%"
    TokenRange? AgeAt(int token)
    {
        foreach (var quantity in _ages)
            if (TokensOf(quantity.First, quantity.End) is var words && words.Contains(token))
                return words;
        return null;
    }

    // The unit or counted noun of another quantity.
    bool IsOtherUnit(int token) => _unitTokens.Contains(token);

    static HashSet<int> UnitTokens(LexemeSequence line, List<Quantity> quantities)
    {
        var tokens = new HashSet<int>();
        foreach (var quantity in quantities)
            if (quantity.Unit is not { Kind: "age" })
                for (var at = quantity.First; at < quantity.End; at++)
                    if (at != quantity.Noun)
                        tokens.Add(line[at].Token);
        return tokens;
    }

    // "5% of its workforce", "two thirds of Americans", "12.3m tonnes of jet fuel"
    Measurement? OfPhrase(Quantity quantity, TokenRange own, int head)
    {
        // "450 Nm (332 lb-ft) of torque"
        if (line.Word(quantity.End) == "(")
            for (var at = quantity.End; at < Math.Min(quantity.End + 9, line.Count - 2); at++)
                if (line.Word(at) == ")" && line.Word(at + 1) == "of" && Phrase(line[at + 2].Token, own, VerbOf(head)) is { } behind)
                    return behind;
        foreach (var dependent in _analysis.DependentsOf(head))
            if (dependent >= own.End && _analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.Obl && (HasCase(dependent, "of") || quantity.Unit is { Kind: "money" or "percent" } && HasCase(dependent, "off") || quantity.Unit is { Kind: "money" } && _analysis.Relations[dependent] == DependencyRelation.Nmod && HasCase(dependent, "in")) && Phrase(dependent, own, VerbOf(head)) is { } of)
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
    Measurement? Modified(TokenRange own, int head)
    {
        var governor = _analysis.Heads[head];
        if (governor < 0 || !IsNominal(governor) || _analysis.Relations[head] is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            return null;
        return Phrase(governor, own, VerbOf(governor));
    }

    // "5,660 missiles last month, a 2 percent increase": what changed is what it is added to.
    Measurement? Appositive(TokenRange own, int change) =>
        _analysis.Relations[change] is DependencyRelation.Appos or DependencyRelation.Conj && _analysis.Heads[change] is >= 0 and var noun && noun < own.First ? Phrase(noun, own, VerbOf(noun)) : null;

    bool HasComplement(int token, TokenRange own)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] is DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.Compound && !own.Contains(dependent) && !HasCase(dependent, "from") && !HasCase(dependent, "to"))
                return true;
        return false;
    }

    // Up the tree to a clause with a subject.
    Measurement? Climb(TokenRange own, int token, bool duration, int depth)
    {
        if (token < 0 || depth > 12)
            return null;
        if (InClause(own, token, duration) is { } found)
            return found.Head == Pronoun ? new(null, -1, token) : found;
        var governor = _analysis.Heads[token];
        if (governor < 0)
            return null;
        switch (_analysis.Relations[token])
        {
            // A relative clause or participle says it of its noun.
            case DependencyRelation.AclRelcl or DependencyRelation.Acl when !own.Contains(governor):
                return Phrase(governor, own, token) ?? Climb(own, governor, duration, depth + 1);
            case DependencyRelation.Appos or DependencyRelation.Nmod or DependencyRelation.Nummod or DependencyRelation.Dep or DependencyRelation.Parataxis or DependencyRelation.NmodUnmarked when IsNominal(governor) && !own.Contains(governor) && UnitMatcherToken(governor):
                return Phrase(governor, own, VerbOf(governor)) ?? Climb(own, governor, duration, depth + 1);
            default:
                return Climb(own, governor, duration, depth + 1);
        }
    }

    // A noun that is no unit of another quantity.
    bool UnitMatcherToken(int token) => UnitLexicon.Default.Named(_analysis.Lemmas[token]) is null;

    const int Pronoun = -2;

    // Object or subject of the clause that a token heads.
    Measurement? InClause(TokenRange own, int clause, bool duration)
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
                    subject = _analysis.PartsOfSpeech[dependent] == PartOfSpeech.Pron || _analysis.PartsOfSpeech[dependent] == PartOfSpeech.Det ? Antecedent(own, clause, dependent) : SubjectPhrase(dependent, own, clause) ?? subject;
                    break;
                case DependencyRelation.Obj when dependent < own.First && !HoldsQuantity(dependent):
                    @object = Phrase(dependent, own, clause);
                    break;
                case DependencyRelation.Obl when dependent >= own.End && price && HasCase(dependent, "for"):
                    @for = Phrase(dependent, own, clause);
                    break;
            }
        }
        return price && @for is not null ? @for : !duration && @object is { } thing && (change || !price && thing.Head > clause) ? thing : subject;
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
