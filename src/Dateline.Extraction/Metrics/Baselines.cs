using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a figure is measured against: "from the preceding month", "compared with C$18.1 million a year earlier", "year-on-year".</summary>
static class Baselines
{
    const int LongestPhrase = 9;

    // How many lexemes may stand between a figure and the one that it is compared with.
    const int LongestGap = 20;

    static readonly FrozenSet<string> s_prepositions = MetricWords.Named("baseline-preposition");
    static readonly FrozenSet<string> s_compared = MetricWords.Named("compared");
    static readonly FrozenSet<string> s_phraseEnds = MetricWords.Named("baseline-end");

    /// <summary>Ties each figure behind "from", "compared with" or "against" to the level before it of the same unit.</summary>
    public static void Link(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = 1; index < quantities.Count; index++)
        {
            var baseline = quantities[index];
            if (baseline.Unit is { Kind: "duration" or "age" } || !IsCompared(line, baseline) && !(IsOtherName(line, quantities[index - 1], baseline)
                && IsCompared(line, quantities[index - 1])))
                continue;
            for (var before = index - 1; before >= Math.Max(0, index - 3); before--)
            {
                var figure = quantities[before];
                if (baseline.First - figure.End > LongestGap || EndsClause(line, figure.End, baseline.First))
                    break;
                if (figure.Baseline is not null || figure.IsRange || !IsLevel(line, figure) || figure.Unit?.Code != baseline.Unit?.Code)
                    continue;
                quantities[before] = figure with { Baseline = baseline, Change = figure.Change ?? DirectionBetween(line, figure, baseline) };
                break;
            }
        }
    }

    /// <summary>Words of the baseline, the preposition included; empty where the sentence names none.</summary>
    public static TextSpan Of(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Baseline is { } figure)
        {
            _ = Comparators.Of(line, figure.First, figure.End, false, out var start);
            var first = line.Word(start - 1) is "with" or "to" ? start - 2 : start - 1;
            return line.SpanOf(Math.Max(0, first), Math.Max(figure.End, figure.Noun + 1));
        }
        return quantity.Change is null ? default : OfChange(line, quantity);
    }

    static TextSpan OfChange(LexemeSequence line, Quantity quantity)
    {
        var from = Math.Max(quantity.End, quantity.ChangeAt + 1);
        for (var at = from; at < Math.Min(from + LongestPhrase, line.Count); at++)
        {
            if (line.Word(at) is ";" or "." or "," && at > from && !s_compared.Contains(line.Word(at + 1))
                && line.Word(at + 1) is not ("from" or "up" or "down" or "versus"))
                return default;
            if (line.Word(at) is "year" or "month" or "quarter" && line.IsHyphen(at + 1) && line.Word(at + 2) is "on" or "over")
                return line.SpanOf(at, Math.Min(at + 5, line.Count));
            if (Preposition(line, at) is > 0 and var words && Phrase(line, at + words) is var end && end > at + words)
                return line.SpanOf(at, end);
        }
        return default;
    }

    /// <summary>Whether a figure is what another is compared with: "from 58 percent", "compared with 63".</summary>
    public static bool IsCompared(LexemeSequence line, Quantity quantity)
    {
        _ = Comparators.Of(line, quantity.First, quantity.End, false, out var start);
        while (line.Word(start - 1) is "the" or "a" or "an" or "last" or "its")
            start--;
        return s_prepositions.Contains(line.Word(start - 1)) && line.Word(start - 2) is not ("more" or "less" or "fewer" or "rather" or "other")
            || line.Word(start - 1) is "with" or "to" && s_compared.Contains(line.Word(start - 2));
    }

    /// <summary>Whether a figure tells another way what the one before it tells: "C$6.5 million, or eight cents a share".</summary>
    public static bool IsOtherName(LexemeSequence line, Quantity before, Quantity quantity) =>
        line.Word(quantity.First - 1) is "or" && quantity.First - before.End <= 2 && quantity.Unit is not null && before.Unit is not null
            && quantity.Unit.Code != before.Unit.Code;

    // The amount of a change has the same baseline as the level behind it; the level is what is compared.
    static bool IsLevel(LexemeSequence line, Quantity figure) =>
        figure.ChangeAt < 0 || figure.Change is not null && line.Word(figure.First - 1) is "to" or "at"
            || figure.Unit is not { Kind: "percent" or "percentage_points" };

    static string? DirectionBetween(LexemeSequence line, Quantity figure, Quantity baseline)
    {
        for (var at = figure.End; at < baseline.First; at++)
            if (line.Word(at) is "up" or "down")
                return line.Word(at);
        return figure.Value is { } now && baseline.Value is { } then && now != then ? now > then ? "up" : "down" : null;
    }

    static bool EndsClause(LexemeSequence line, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (line.Word(at) is ";" or "." or "while" or "which" or "who")
                return true;
        return false;
    }

    static int Preposition(LexemeSequence line, int at) =>
        s_prepositions.Contains(line.Word(at)) && line.Word(at) is not "vs" ? 1 : s_compared.Contains(line.Word(at))
            && line.Word(at + 1) is "with" or "to" ? 2 : 0;

    // Up to the next punctuation, verb or "to".
    static int Phrase(LexemeSequence line, int at)
    {
        var end = at;
        while (end < line.Count && end - at < LongestPhrase && !(line.Is(end, LexemeKind.Sign)
            && line.Word(end) is not ("$" or "€" or "£" or "%" or "-" or "'" or "’"))
            && !s_phraseEnds.Contains(line.Word(end)) && line.Tag(end) is not (PartOfSpeech.Aux or PartOfSpeech.Verb) | end == at)
            end++;
        while (end > at && line.Tag(end - 1) is PartOfSpeech.Adp or PartOfSpeech.Det)
            end--;
        return end;
    }
}
