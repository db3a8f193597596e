using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Makes the rows of a sentence's quantities: their words, base values and circumstances.</summary>
/// <param name="reading">The document.</param>
/// <param name="subjects">Finds whose figure it is.</param>
/// <param name="line">The sentence.</param>
/// <param name="figures">Its quantities with what they measure.</param>
/// <param name="times">Times of the sentence, by place.</param>
/// <param name="quotes">Quotes that overlap the sentence.</param>
sealed class MetricBuilder(
    Reading reading, SubjectResolver subjects, LexemeSequence line, List<(Quantity Quantity, Measurement Measurement)> figures, List<TimeExpression> times,
        List<Quote> quotes)
{
    static readonly string[] s_perWords = [" per ", " a ", " an ", " each ", " every ", "/", "per "];

    readonly PeriodResolver _periods = new(line, figures, times);

    /// <summary>Whether a figure only tells the length of a period, and has no row.</summary>
    public bool IsPeriod(int index) => _periods.IsPeriod(index);

    /// <summary>The row of one quantity.</summary>
    /// <param name="index">Its place among the figures.</param>
    public Metric Build(int index)
    {
        var (quantity, measurement) = figures[index];
        var at = line.SpanOf(quantity.First, quantity.End);
        var unit = quantity.Unit;
        var baseValue = quantity.Value is { } value ? unit?.ToBase(value) : null;
        var baseline = Baselines.Of(line, quantity);
        var figure = HeadOf(quantity);
        var subject = subjects.Of(measurement, figure, unit);
        var period = _periods.Of(index);
        var before = quantity.Baseline is null ? null : _periods.Of(PlaceOf(quantity.Baseline));
        var quote = Innermost(at);
        var passage = reading.PassageOf(at);
        var unitText = UnitText(quantity);
        return new Metric
        {
            Id = reading.Key('m', passage.Start, passage.End),
            SentenceId = reading.Sentences[line.Sentence.Index].Id,
            At = passage,
            Value = quantity.Value,
            ValueLow = quantity.Low,
            ValueHigh = quantity.High,
            Comparator = quantity.Comparator,
            UnitText = unitText,
            Unit = unit?.Code,
            QuantityKind = unit?.Kind ?? (quantity.Form == NumeralForm.Fraction ? "ratio" : "count"),
            Measured = measurement.Measured is { } measured ? reading.PassageOf(measured) : null,
            Change = quantity.Change,
            BaselineText = baseline.IsEmpty ? null : baseline.In(reading.Document.Text).ToString(),
            PeriodText = period?.Text,
            PeriodStart = period?.StartsOn,
            PeriodEnd = period?.EndsOn,
            SubjectText = subject is { } whose ? SubjectText(whose.Token, quantity) : null,
            SubjectId = subject?.Entity.Id,
            SourceText = SourceOf(quote),
            SourceId = quote?.SpeakerId,
            QuoteId = quote?.Id,
            Rule = quantity.Rule,
            Confidence = RuleConfidence.Of($"metrics/{quantity.Rule}"),
            BaseValue = baseValue,
            BaseUnit = baseValue is null ? null : unit!.Base,
            UnitCode = unit is { Standard.Length: > 0 } ? unit.Standard : null,
            BaselineValue = quantity.Baseline?.Value,
            BaselineStart = before?.StartsOn,
            BaselineEnd = before?.EndsOn,
            ShareOfText = IsShare(quantity, measurement) ? reading.PassageOf(measurement.Measured!.Value).Text : null,
            PerText = quantity.PerText ?? PerTextOf(unit, unitText),
            PerUnit = quantity.PerUnit ?? (unit is { } rate
                && rate.Code.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? rate.Code[(slash + 1)..] : null),
            FigureStatus = FigureStatus.Of(reading.Analysis, figure),
        };
    }

    int PlaceOf(Quantity quantity)
    {
        for (var index = 0; index < figures.Count; index++)
            if (figures[index].Quantity.First == quantity.First)
                return index;
        return 0;
    }

    // The token of number and unit that hangs outside of them.
    int HeadOf(Quantity quantity)
    {
        var own = new TokenRange(line[quantity.First].Token, line[Math.Max(quantity.End, quantity.Noun + 1) - 1].Token + 1);
        var token = line[quantity.NumberEnd - 1].Token;
        for (var steps = 0; steps < own.Count && own.Contains(reading.Analysis.Heads[token]); steps++)
            token = reading.Analysis.Heads[token];
        return token;
    }

    // "27% of sales", "half the homes"
    bool IsShare(Quantity quantity, Measurement measurement)
    {
        if (measurement.Measured is not { } measured || quantity.Unit is not (null or { Kind: "percent" }) || quantity.Unit is null
            && quantity.Form != NumeralForm.Fraction || quantity.Change is not null)
            return false;
        var end = line[quantity.End - 1].Token + 1;
        return line.Word(quantity.End) is "of" && measured.First >= end || quantity.Form == NumeralForm.Fraction && measured.First == end;
    }

    static string? PerTextOf(Unit? unit, string? text)
    {
        if (unit is null || text is null || !unit.Code.Contains('/', StringComparison.Ordinal))
            return null;
        foreach (var word in s_perWords)
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return text[at..].Trim();
        return null;
    }

    string? UnitText(Quantity quantity) =>
        quantity.UnitText ?? (quantity.UnitAt.End > quantity.UnitAt.First
            ? line.SpanOf(quantity.UnitAt.First, quantity.UnitAt.End).In(reading.Document.Text).ToString() : null);

    string? SubjectText(int subject, Quantity quantity)
    {
        if (reading.Analysis.PartsOfSpeech[subject] is PartOfSpeech.Pron or PartOfSpeech.Det)
            return reading.Analysis[subject].ToString();
        var own = new TokenRange(line[quantity.First].Token, line[quantity.End - 1].Token + 1);
        return NounPhrases.Of(reading.Analysis, subject, own) is { } words ? reading.PassageOf(words).Text : reading.Analysis[subject].ToString();
    }

    // A pronoun that stands for nobody known says nothing.
    string? SourceOf(Quote? quote) =>
        quote?.Speaker is { } speaker && (quote.SpeakerId is not null || !IsPronoun(speaker)) ? speaker.Text : null;

    bool IsPronoun(Passage speaker) =>
        reading.Analysis.TokenAtOrAfter(speaker.Start) is var token && token < reading.Analysis.TokenCount
            && reading.Analysis.PennTags[token] is "PRP" or "PRP$" or "DT" && reading.Analysis.TokenSpans[token].End >= speaker.End;

    // The shortest quote that holds the figure says who reports it. Quotes stand by place and lie in each other a few deep.
    Quote? Innermost(TextSpan figure)
    {
        Quote? innermost = null;
        var behind = FirstBehind(figure.Start);
        for (var index = behind - 1; index >= Math.Max(0, behind - MostQuotes); index--)
            if (quotes[index].At.End >= figure.End && (innermost is null
                || quotes[index].At.End - quotes[index].At.Start <= innermost.At.End - innermost.At.Start))
                innermost = quotes[index];
        return innermost;
    }

    const int MostQuotes = 100;

    int FirstBehind(int start)
    {
        var (low, high) = (0, quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].At.Start <= start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
