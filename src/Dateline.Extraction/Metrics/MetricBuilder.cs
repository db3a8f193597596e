using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Makes the row of a quantity: its words, its base value, and its circumstances.</summary>
/// <param name="reading">The document.</param>
/// <param name="entities">Its entities.</param>
/// <param name="line">The sentence.</param>
/// <param name="times">Times of the sentence, by place.</param>
/// <param name="quotes">Quotes that overlap the sentence.</param>
sealed class MetricBuilder(Reading reading, EntityIndex entities, LexemeSequence line, List<TimeExpression> times, List<Quote> quotes)
{
    /// <summary>The row of one quantity.</summary>
    public Metric Build(Quantity quantity, Measurement measurement)
    {
        var at = line.SpanOf(quantity.First, quantity.End);
        var unit = quantity.Unit;
        var baseValue = quantity.Value is { } value ? unit?.ToBase(value) : null;
        var baseline = Baselines.Of(line, quantity);
        var period = PeriodResolver.Of(reading.Analysis, times, at, baseline, measurement.Verb);
        var subject = SubjectResolver.Of(reading.Analysis, measurement);
        var subjectText = SubjectText(subject, quantity);
        var quote = Innermost(at);
        var passage = reading.PassageOf(at);
        return new Metric
        {
            Id = reading.Key('m', passage.Start, passage.End),
            SentenceId = reading.Sentences[line.Sentence.Index].Id,
            At = passage,
            Value = quantity.Value,
            ValueLow = quantity.Low,
            ValueHigh = quantity.High,
            Comparator = quantity.Comparator,
            UnitText = UnitText(quantity),
            Unit = unit?.Code,
            QuantityKind = unit?.Kind ?? (quantity.Form == NumeralForm.Fraction ? "ratio" : "count"),
            Measured = measurement.Measured is { } measured ? reading.PassageOf(measured) : null,
            Change = quantity.Change,
            BaselineText = baseline.IsEmpty ? null : baseline.In(reading.Document.Text).ToString(),
            PeriodText = period?.At.Text,
            PeriodStart = period?.StartsOn,
            PeriodEnd = period?.EndsOn,
            SubjectText = subjectText,
            SubjectId = subjectText is null ? null : entities.ActorAt(subject)?.Id,
            SourceText = quote?.Speaker?.Text,
            SourceId = quote?.SpeakerId,
            QuoteId = quote?.Id,
            Rule = quantity.Rule,
            Confidence = RuleConfidence.Of($"metrics/{quantity.Rule}"),
            BaseValue = baseValue,
            BaseUnit = baseValue is null ? null : unit!.Base,
            UnitCode = unit is { Standard.Length: > 0 } ? unit.Standard : null,
        };
    }

    string? UnitText(Quantity quantity) =>
        quantity.UnitText ?? (quantity.UnitAt.End > quantity.UnitAt.First ? line.SpanOf(quantity.UnitAt.First, quantity.UnitAt.End).In(reading.Document.Text).ToString() : null);

    // A pronoun counts where it is known whom it means.
    string? SubjectText(int subject, Quantity quantity)
    {
        if (subject < 0 || reading.Analysis.PartsOfSpeech[subject] == PartOfSpeech.Num)
            return null;
        if (reading.Analysis.PartsOfSpeech[subject] is PartOfSpeech.Pron or PartOfSpeech.Det)
            return entities.ActorAt(subject) is null ? null : reading.Analysis[subject].ToString();
        var own = new TokenRange(line[quantity.First].Token, line[quantity.End - 1].Token + 1);
        return NounPhrases.Of(reading.Analysis, subject, own) is { } words ? reading.PassageOf(words).Text : null;
    }

    // The shortest quote that holds the figure says who reports it. Quotes stand by place and lie in each other a few deep.
    Quote? Innermost(TextSpan figure)
    {
        Quote? innermost = null;
        var behind = FirstBehind(figure.Start);
        for (var index = behind - 1; index >= Math.Max(0, behind - MostQuotes); index--)
            if (quotes[index].At.End >= figure.End && (innermost is null || quotes[index].At.End - quotes[index].At.Start <= innermost.At.End - innermost.At.Start))
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
