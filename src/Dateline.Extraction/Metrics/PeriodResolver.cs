using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The period that a figure holds for.</summary>
/// <param name="Text">Its words.</param>
/// <param name="StartsOn">First day; null where it is not known.</param>
/// <param name="EndsOn">Last day; null where it is not known.</param>
readonly record struct Period(string Text, DateOnly? StartsOn, DateOnly? EndsOn);

/// <summary>Finds the period of each figure of a sentence: the time that stands right behind it, or that modifies what it measures or the predicate of its
/// very clause. Else it is open.</summary>
sealed class PeriodResolver
{
    // More times or figures than that are a table.
    const int MostTimes = 40;
    const int MostFigures = 60;
    const int MostSteps = 12;

    static readonly FrozenSet<string> s_links = MetricWords.Named("period-preposition");
    static readonly FrozenSet<string> s_earlier = MetricWords.Named("earlier");

    readonly Analysis _analysis;
    readonly LexemeSequence _line;
    readonly List<(Quantity Quantity, Measurement Measurement)> _figures;
    readonly List<Span> _times;
    readonly Period?[] _periods;
    readonly List<TextSpan> _fiscal = [];

    /// <summary>A time with its words and the token that it hangs on.</summary>
    readonly record struct Span(TextSpan At, Period Period, int Head, int Owner, bool IsFronted, bool IsYearEarlier);

    /// <summary>Settles the periods of a sentence.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="figures">Its figures with what they measure, by place.</param>
    /// <param name="times">Its times, by place.</param>
    public PeriodResolver(LexemeSequence line, List<(Quantity Quantity, Measurement Measurement)> figures, List<TimeExpression> times)
    {
        (_line, _analysis, _figures) = (line, line.Analysis, figures);
        _periods = new Period?[figures.Count];
        _times = [];
        if (figures.Count > MostFigures || times.Count > MostTimes)
            return;
        foreach (var time in times)
            if (Read(time) is { } span)
                _times.Add(span);
        if (_times.Count == 0 || PairInOrder())
            return;
        for (var index = 0; index < figures.Count; index++)
            _periods[index] = Bound(index) ?? Modifying(index);
        Share();
    }

    /// <summary>The period of a figure by its place in the list; null where it is open.</summary>
    public Period? Of(int figure) => _periods[figure];

    Span? Read(TimeExpression time)
    {
        var at = new TextSpan(time.At.Start, time.At.End);
        if (time.StartsOn is null || time.Type is TimexType.Set || time.Type is TimexType.Time && time.Rule is not ("day-part" or "part-of-day-part")
            || OverlapsFigure(at))
            return null;
        var ended = FiscalPeriods.EndedOn(_line, time, at);
        var undated = FiscalPeriods.IsUndated(time.At.Text);
        var period = ended?.Period ?? new Period(time.At.Text, undated ? null : time.StartsOn, undated ? null : time.EndsOn);
        if (ended is { } fiscal)
            _fiscal.Add(at = fiscal.At);
        var first = _analysis.TokenAtOrAfter(at.Start);
        return first >= _analysis.TokenCount ? null : new(at, period, HeadOf(first, at), PossessedBy(at)
            ?? OwnerOf(first), IsFronted(first), IsYearEarlier(at));
    }

    /// <summary>Whether a figure is the length of a period: the "six months" of "the six months ended Aug. 12".</summary>
    public bool IsPeriod(int figure) =>
        FiscalPeriods.IsLength(_figures[figure].Quantity)
            && _fiscal.Exists(span => span.Overlaps(_line.SpanOf(_figures[figure].Quantity.First, _figures[figure].Quantity.End)));

    bool OverlapsFigure(TextSpan at)
    {
        foreach (var (quantity, _) in _figures)
            if (_line.SpanOf(quantity.First, quantity.End).Overlaps(at) && !FiscalPeriods.IsLength(quantity))
                return true;
        return false;
    }

    // The token of the time that hangs outside of it.
    int HeadOf(int token, TextSpan at)
    {
        for (var steps = 0; steps < MostSteps && _analysis.Heads[token] is >= 0 and var head && at.Covers(_analysis.TokenSpans[head]); steps++)
            token = head;
        return token;
    }

    // "last year's 12.5 million tonnes"
    int? PossessedBy(TextSpan at)
    {
        var behind = _line.AtOrAfter(at.End - 1) + 1;
        if (_line.Word(behind) is "'" or "’")
            behind++;
        if (_line.Word(behind) is "s" or "'s" or "’s" && _line.Glued(behind))
            behind++;
        else if (_line.Word(behind - 1) is not ("'" or "’"))
            return null;
        for (var index = 0; index < _figures.Count; index++)
            if (_figures[index].Quantity.First == behind)
                return index;
        return null;
    }

    // The figure right before it: "$4 million in 2022", "12% last year"; -1 for none.
    int OwnerOf(int first)
    {
        var at = _line.AtOrAfter(_analysis.TokenSpans[first].Start) - 1;
        while (s_links.Contains(_line.Word(at)))
            at--;
        for (var index = 0; index < _figures.Count; index++)
        {
            var quantity = _figures[index].Quantity;
            if (Math.Max(quantity.End, quantity.Noun + 1) is var end && (end == at + 1 || end == at && _line.Word(at) == ","
                && IsYearEarlier(new(_analysis.TokenSpans[first].Start, _analysis.TokenSpans[first].End)) || Closes(quantity, at)))
                return index;
        }
        return -1;
    }

    // "(US$8.32) in May" is the time of both.
    bool Closes(Quantity quantity, int at) => _line.Word(at) == ")" && quantity.End == at;

    // "On Friday, …": it stands before the predicate and holds for what follows.
    bool IsFronted(int first)
    {
        var start = _line.Sentence.Tokens.First;
        for (var token = start; token < first; token++)
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron
                && !IsPeriodWord(token))
                return false;
        return true;
    }

    bool IsPeriodWord(int token) => NounPhrases.IsTimeNoun(_analysis, token) || _analysis[token].Is("ended") || _analysis[token].Is("ending");

    bool IsYearEarlier(TextSpan at)
    {
        var last = _line.AtOrAfter(at.End - 1);
        for (var index = _line.AtOrAfter(at.Start); index <= last + 2; index++)
            if (s_earlier.Contains(_line.Word(index)))
                return true;
        return false;
    }

    // "$2.6 million, $2.2 million and $1.8 million, respectively": as many periods as figures.
    bool PairInOrder()
    {
        var respectively = false;
        for (var at = 0; at < _line.Count; at++)
            respectively |= _line.Word(at) is "respectively";
        if (!respectively)
            return false;
        var listed = _times.Where(time => time.Owner < 0).ToList();
        var figures = Enumerable.Range(0, _figures.Count).Where(index => !FiscalPeriods.IsLength(_figures[index].Quantity)).ToList();
        if (listed.Count != figures.Count || listed.Count < 2)
            return false;
        for (var index = 0; index < figures.Count; index++)
            _periods[figures[index]] = listed[index].Period;
        return true;
    }

    Period? Bound(int figure)
    {
        foreach (var time in _times)
            if (time.Owner == figure)
                return time.IsYearEarlier ? YearBefore(figure, time) : time.Period;
        return null;
    }

    // "a year earlier" is reckoned from the period of what is compared.
    Period YearBefore(int figure, Span time)
    {
        var first = figure > 0 && Baselines.IsOtherName(_line, _figures[figure - 1].Quantity, _figures[figure].Quantity) ? figure - 1 : figure;
        for (var before = figure - 1; before >= 0; before--)
            if (_periods[before] is { StartsOn: { } start, EndsOn: { } end } && _figures[before].Quantity.Baseline is { } baseline && start.Year > 1
                && end.Year > 1
                && (baseline.First == _figures[figure].Quantity.First || baseline.First == _figures[first].Quantity.First))
                return new(time.Period.Text, start.AddYears(-1), end.AddYears(-1));
        return time.Period;
    }

    // The nearest time that hangs on the figure, on what it measures, or on the predicate of its clause.
    Period? Modifying(int figure)
    {
        var (quantity, measurement) = _figures[figure];
        if (IsBaseline(quantity))
            return null;
        Period? found = null;
        var nearest = int.MaxValue;
        var token = _line[quantity.NumberEnd - 1].Token;
        foreach (var time in _times)
            if (time.Owner < 0 && Reaches(token, measurement, time) is >= 0 and var distance && distance < nearest)
                (found, nearest) = (time.Period, distance);
        return found;
    }

    // Steps from the figure up to where the time hangs; -1 where it hangs elsewhere.
    int Reaches(int figure, Measurement measurement, Span time)
    {
        var governor = _analysis.Heads[time.Head];
        if (measurement.Measured is { } measured && (measured.Contains(time.Head) || governor >= 0 && measured.Contains(governor)))
            return 0;
        var token = figure;
        for (var steps = 0; token >= 0 && steps < MostSteps; steps++)
        {
            if (token == governor || token == time.Head)
                return steps + 1;
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || Predicates(token))
                return Above(token) is >= 0 and var above && (above == governor || time.IsFronted && Above(above) == governor)
                    && MayInherit(token, time) ? steps + 2 : -1;
            if (_analysis.Relations[token] is DependencyRelation.Appos or DependencyRelation.Parataxis)
                return -1;
            token = _analysis.Heads[token];
        }
        return -1;
    }

    // "expects to fall 5% next year", "hit the coast in May, killing 10", "On Friday, … rescued 700, and the navy saved 200".
    int Above(int clause) => clause < 0 ? -1 : _analysis.Relations[clause] switch
    {
        DependencyRelation.Xcomp or DependencyRelation.Conj => _analysis.Heads[clause],
        DependencyRelation.Advcl when _analysis.PennTags[clause] == "VBG" => _analysis.Heads[clause],
        _ => -1,
    };

    bool MayInherit(int clause, Span time) => _analysis.Relations[clause] != DependencyRelation.Conj || time.IsFronted;

    bool Predicates(int token)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent].IsNominalSubject() || _analysis.Relations[dependent] == DependencyRelation.Cop)
                return true;
        return false;
    }

    bool IsBaseline(Quantity quantity)
    {
        foreach (var (other, _) in _figures)
            if (other.Baseline?.First == quantity.First)
                return true;
        return false;
    }

    // A conversion in brackets, the other name of a figure ("or eight cents a share") and a change with its level share a period.
    void Share()
    {
        for (var index = 1; index < _figures.Count; index++)
        {
            var (left, right) = (_figures[index - 1].Quantity, _figures[index].Quantity);
            var between = _line.Word(right.First - 1);
            if (right.First - left.End > 2 || !(between is "(" or "/" || between is "or" || between is "to" && left.ChangeAt >= 0))
                continue;
            if (_periods[index] is null)
                _periods[index] = _periods[index - 1];
            else
                _periods[index - 1] ??= _periods[index];
        }
    }
}
