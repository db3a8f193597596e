using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a quantity measures through the tree: the counted noun, the "of" phrase, the noun it modifies, or the subject of its clause.</summary>
sealed class MeasuredResolver
{
    // A sentence of ours has no more tokens; what holds more figures is a table or a torn text, and each would walk the same tree.
    const int MostQuantities = 300;

    readonly LexemeSequence _line;
    readonly List<Quantity> _quantities;
    readonly Analysis _analysis;
    readonly MeasuredNouns _nouns;
    readonly MeasuredClauses _clauses;
    readonly MeasuredChanges _changes;
    readonly MeasuredNeighbours _neighbours;

    /// <summary>Prepares the quantities of a sentence.</summary>
    public MeasuredResolver(LexemeSequence line, List<Quantity> quantities)
    {
        (_line, _quantities, _analysis) = (line, quantities, line.Analysis);
        _nouns = new(line, quantities);
        _clauses = new(_analysis, _nouns);
        _changes = new(line, _nouns, _clauses);
        _neighbours = new(line, _nouns);
    }

    /// <summary>What each quantity of the sentence measures, by place.</summary>
    public List<(Quantity Quantity, Measurement Measurement)> ResolveAll()
    {
        if (_quantities.Count > MostQuantities)
            return [.. _quantities.Select(quantity => (quantity, new Measurement(Counted(quantity), -1, -1)))];
        var resolved = new List<(Quantity Quantity, Measurement Measurement)>(_quantities.Count);
        foreach (var quantity in _quantities)
            resolved.Add(resolved.Count > 0 && IsMoreOf(quantity, resolved[^1].Quantity)
                ? (quantity with { Unit = resolved[^1].Quantity.Unit, UnitAt = (0, 0), Change = null, ChangeAt = -1 },
                    resolved[^1].Measurement with { Verb = _nouns.VerbOf(_line[quantity.NumberFirst].Token) })
                : (quantity, Resolve(quantity, resolved.Count > 0 ? resolved[^1] : null)));
        // "7- or 8-inch touchscreen", "640bhp 5.2 litre V10 engine": the last one knows.
        for (var index = resolved.Count - 2; index >= 0; index--)
            if (resolved[index].Quantity is var left && resolved[index + 1] is var right && (left.Rule == SharedUnits.Rule && left.Noun < 0 || left.Noun < 0
                && right.Quantity.First == left.End))
                resolved[index] = (left, right.Measurement);
        ShareOfFigures(resolved);
        ShareWithBaselines(resolved);
        return resolved;
    }

    // "27% of its $7.4 billion in sales", "half the company's $900 million in assets": a share of what the other figure measures.
    void ShareOfFigures(List<(Quantity Quantity, Measurement Measurement)> resolved)
    {
        for (var index = resolved.Count - 2; index >= 0; index--)
        {
            var (share, whole) = (resolved[index].Quantity, resolved[index + 1]);
            if ((share.Unit is { Kind: "percent" } || share.Form == NumeralForm.Fraction) && whole.Quantity is { Unit.Kind: "money", ChangeAt: < 0 }
                && whole.Measurement.Measured is not null
                && whole.Quantity.First - share.End is > 0 and <= LongestShare && (_line.Word(share.End) == "of" || share.Form == NumeralForm.Fraction)
                    && !HasVerb(share.End, whole.Quantity.First))
                resolved[index] = (share, whole.Measurement);
        }
    }

    // "of the company's C"
    const int LongestShare = 6;

    bool HasVerb(int first, int end)
    {
        for (var at = first; at < end; at++)
            if (_line.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux || _line.Word(at) is "," or ";")
                return true;
        return false;
    }

    // What a figure changed from or is compared with is the same thing at another time.
    static void ShareWithBaselines(List<(Quantity Quantity, Measurement Measurement)> resolved)
    {
        for (var index = 0; index < resolved.Count; index++)
            if (resolved[index] is { Quantity.Baseline: { } baseline, Measurement: { Measured: not null } measurement })
                for (var other = Math.Max(0, index - 3); other < Math.Min(resolved.Count, index + 4); other++)
                    if (resolved[other].Quantity.First == baseline.First)
                        resolved[other] = (resolved[other].Quantity, measurement);
    }

    // The counted noun itself, whatever the tree says.
    TokenRange? Counted(Quantity quantity) =>
        quantity.Noun >= 0 && quantity.UnitAt.End > quantity.UnitAt.First && _line[quantity.Noun].Token is var noun
            && _analysis.TokenSpans[noun].Length <= NounPhrases.LongestPhrase ? new(noun, noun + 1) : null;

    // "saved 200 more", "injuring dozens more": more of what was counted before.
    bool IsMoreOf(Quantity quantity, Quantity before) =>
        quantity.Noun < 0 && before.Noun >= 0 && quantity.Unit is null && s_more.Contains(_line.Word(quantity.End))
            && _line.Tag(quantity.End + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) && _line.Word(quantity.End + 1) is not "than";

    static readonly FrozenSet<string> s_more = MetricWords.Named("vague-more");

    // The quantity before it in the sentence often measures the same.
    Measurement Resolve(Quantity quantity, (Quantity Quantity, Measurement Measurement)? previous)
    {
        var own = _nouns.TokensOf(quantity.First, quantity.End);
        var head = HeadOf(own, _line[quantity.NumberEnd - 1].Token);
        return Said(quantity, own, previous) ?? OfPerson(quantity, own, head) ?? Unmeasured(quantity, head, previous)
            ?? _neighbours.Neighbour(quantity, own) ?? _changes.Changing(quantity, own) ?? OfList(quantity, previous) ?? Around(quantity, own, head, previous);
    }

    // What the noun it counts, or the figure before it, says by itself.
    Measurement? Said(Quantity quantity, TokenRange own, (Quantity Quantity, Measurement Measurement)? previous)
    {
        if (quantity.Noun >= 0 && _neighbours.Predicated(own, _line[quantity.Noun].Token) is { } predicated)
            return predicated;
        if (previous is { Quantity.Change: not null, Measurement.Measured: not null } changed && quantity.ChangeAt < 0
            && _changes.IsLevelOf(quantity, changed.Quantity))
            return changed.Measurement;
        // "40 percent of whom"
        if (previous is { Measurement.Measured: not null } whole && _line.Word(quantity.End) == "of" && s_relatives.Contains(_line.Word(quantity.End + 1)))
            return whole.Measurement;
        if (quantity.Noun >= 0 && quantity.UnitAt.End > quantity.UnitAt.First && _line[quantity.Noun].Token is var noun
            && NounPhrases.Of(_analysis, noun, own.Contains(noun) ? default : own) is { } counted)
            return _neighbours.Counted(quantity, noun, counted);
        // "(60 miles)": the same thing once more.
        return previous is { Measurement.Measured: not null } before && _line.Word(quantity.First - 1) is "(" or "/"
            && quantity.First - before.Quantity.End <= 2 ? before.Measurement : null;
    }

    static readonly FrozenSet<string> s_relatives = MetricWords.Named("relative-pronoun");

    Measurement? OfPerson(Quantity quantity, TokenRange own, int head)
    {
        if (quantity.ChangeAt == quantity.First && _neighbours.Left(own) is { } named)
            return named;
        if (quantity.Unit is not { Kind: "age" })
            return null;
        // "Raj Chohan, 59, of Queens": the person before it.
        if (_line.Word(quantity.First - 1) == "," && _neighbours.Left(own) is { } person)
            return person;
        // "a 60-year-old might": the age stands for the person.
        return _analysis.Relations[head].IsNominalSubject() || _analysis.Relations[head] is DependencyRelation.Obj ? new(null, -1, _nouns.VerbOf(head)) : null;
    }

    // "two were upgraded", "the $161 million that he received": said of the figure itself, so the clause around it has nothing that it measures.
    Measurement? Unmeasured(Quantity quantity, int head, (Quantity Quantity, Measurement Measurement)? previous)
    {
        if (IsSetting(quantity, head))
            return new(null, -1, _nouns.VerbOf(head));
        var isElliptic = quantity.Unit is null && quantity.Noun < 0 && quantity.Form == NumeralForm.Words && _analysis.Relations[head].IsNominalSubject();
        if (!isElliptic && !HasRelativeClause(head))
            return null;
        return previous is { Quantity.Noun: >= 0 } known && quantity.Unit is null ? known.Measurement : new(null, -1, _nouns.VerbOf(head));
    }

    Measurement? OfList(Quantity quantity, (Quantity Quantity, Measurement Measurement)? previous) =>
        previous is { Measurement.Measured: not null } member && IsMember(quantity, member.Quantity) ? member.Measurement : null;

    // What the tree around it says; an age is that of somebody.
    Measurement Around(Quantity quantity, TokenRange own, int head, (Quantity Quantity, Measurement Measurement)? previous)
    {
        var found = Plain(quantity, own, head, previous);
        return found.Head >= 0 && _analysis.Lemmas[found.Head] == "age" && _analysis.Heads[found.Head] is >= 0 and var bearer
            && (_nouns.Phrase(bearer, own, found.Verb) ?? _clauses.Climb(own, bearer, false, 0)) is { } whose ? whose : found;
    }

    bool HasRelativeClause(int head)
    {
        foreach (var dependent in _analysis.DependentsOf(head))
            if (_analysis.Relations[dependent] == DependencyRelation.AclRelcl)
                foreach (var part in _analysis.DependentsOf(dependent))
                    if (_analysis.Relations[part].IsNominalSubject() && _analysis.PennTags[part] is not ("WDT" or "WP"))
                        return true;
        return false;
    }

    // "within 48 hours", "for 15 years", "with two months to go": when and how long something happens; the length measures nothing else in the clause.
    bool IsSetting(Quantity quantity, int head)
    {
        if (quantity.Unit is { Kind: "duration" } && (s_settingsBehind.Contains(_line.Word(quantity.End)) || _line.Word(quantity.First - 2) == "("))
            return true;
        if (quantity.Unit is not { Kind: "duration" }
            || _analysis.Relations[head].Universal() is not (DependencyRelation.Obl or DependencyRelation.Advmod or DependencyRelation.Advcl)
            || _line.Word(quantity.End) is "of")
            return false;
        foreach (var dependent in _analysis.DependentsOf(head))
            if (_analysis.Relations[dependent] == DependencyRelation.Case && s_settings.Contains(_analysis.Lemmas[dependent]))
                return true;
        return false;
    }

    static readonly FrozenSet<string> s_settingsBehind = MetricWords.Named("setting-behind");
    static readonly FrozenSet<string> s_settings = MetricWords.Named("setting-preposition");

    Measurement Plain(Quantity quantity, TokenRange own, int head, (Quantity Quantity, Measurement Measurement)? previous) =>
        _neighbours.OfPhrase(quantity, own, head) ?? _neighbours.Modified(own, head) ?? _clauses.Climb(own, head, quantity.Unit is { Kind: "duration" }, 0)
            ?? (previous is { Measurement.Measured: not null } last
                && quantity.First - last.Quantity.End <= 3 ? last.Measurement : default(Measurement?)) ?? _neighbours.Left(own)
                ?? new(null, -1, _nouns.VerbOf(head));

    // "(15.3 ppg, 7.4 rpg", "24 hours, 39 minutes and 35 seconds"
    bool IsMember(Quantity quantity, Quantity before)
    {
        if (quantity.Unit is null || before.Unit is null || quantity.First == before.End || quantity.First - before.End > 3)
            return false;
        for (var at = before.End; at < quantity.First; at++)
            if (_line.Word(at) is not ("," or "and" or "or" or "/" or ";"))
                return false;
        return true;
    }

    // The token of the quantity that hangs outside of it.
    int HeadOf(TokenRange own, int number)
    {
        var token = number;
        for (var steps = 0; steps < own.Count && own.Contains(_analysis.Heads[token]); steps++)
            token = _analysis.Heads[token];
        return token;
    }
}
