using System.Globalization;

namespace Dateline.Extraction;

/// <summary>A number of units.</summary>
/// <param name="End">Index of the lexeme behind it.</param>
/// <param name="Value">The number; null where it is vague ("several").</param>
/// <param name="IsApproximate">Whether it is only about that many ("a couple of").</param>
readonly record struct TimeAmount(int End, decimal? Value, bool IsApproximate = false);

/// <summary>Reads numbers before units of time: "22", "2 1/2", "twenty-four", "a couple of", "several".</summary>
static class AmountReader
{
    /// <summary>The number at a lexeme; null where there is none.</summary>
    public static TimeAmount? Read(TimeText text, int index)
    {
        if (text.IsNumber(index))
            return ReadDigits(text, index);
        var word = text.Word(index);
        if (word.Cardinal > 0 || word.Scale > 0)
            return ReadWords(text, index);
        if (word.IsArticle)
            return ReadArticle(text, index);
        if (word.Quantifier is not { } quantifier)
            return null;
        var next = text.Skip(index + 1, "of");
        if (text.Is(index, "half"))
            return text.Word(text.SkipHyphen(next)) is { IsArticle: true } ? new(next + 1, 0.5m) : new TimeAmount(text.SkipHyphen(next), 0.5m);
        if (text.Word(next).IsThe)
            return null;
        return quantifier == "X" ? new(next, null) : new TimeAmount(next, decimal.Parse(quantifier, CultureInfo.InvariantCulture), true);
    }

    /// <summary>A whole number in words at a lexeme: "nineteen", "two hundred", "twenty-four".</summary>
    public static TimeAmount? ReadWords(TimeText text, int index)
    {
        decimal total = 0, current = 0;
        var end = index;
        while (true)
        {
            var word = text.Word(end);
            var last = current % 100;
            if (word.Cardinal > 0 && (last == 0 || word.Cardinal < 10 && last >= 20 && last % 10 == 0) && (current == 0 || word.Cardinal < 100))
                current += word.Cardinal;
            else if (word.Scale == 100)
                current = Math.Max(current, 1) * 100;
            else if (word.Scale > 100)
                (total, current) = (total + Math.Max(current, 1) * word.Scale, 0);
            else
                break;
            end++;
            var next = text.SkipHyphen(end);
            if (next == end && text.Is(end, "and") && current >= 100)
                next = end + 1;
            if (text.Word(next) is { Cardinal: > 0 } or { Scale: > 0 })
                end = next;
            if (total > 1_000_000_000 || end - index > 12)
                return null;
        }
        return end == index ? null : new TimeAmount(AndHalf(text, end, ref total), total + current);
    }

    /// <summary>Behind "and a half", which adds to the number.</summary>
    static int AndHalf(TimeText text, int index, ref decimal number)
    {
        if (!text.Is(index, "and") || !text.Is(index + 1, "a") || !text.Is(index + 2, "half"))
            return index;
        number += 0.5m;
        return index + 3;
    }

    static TimeAmount? ReadDigits(TimeText text, int index)
    {
        var lexeme = text[index];
        if (lexeme.Number < 0)
            return null;
        decimal value = lexeme.Number;
        var end = index + 1;
        if (text.Is(end, '.') && text[end].Glued
            && text[end + 1] is { Kind: TimeLexemeKind.Number, Glued: true, Digits: > 0 and <= 4, Number: var fraction, Digits: var digits })
        {
            value += fraction / (decimal)Math.Pow(10, digits);
            end += 2;
        }
        else if (Fraction(text, end) is { } part)
        {
            value += part;
            end += text.IsNumber(end) ? 3 : 4;
        }
        else if (text.Is(end, '/') && Halves(lexeme.Number, text[end + 1].Number) is { } half && text.IsNumber(end + 1))
        {
            value = half;
            end += 2;
        }
        if (text.Word(end).Scale > 0)
        {
            value *= text.Word(end).Scale;
            end++;
        }
        end = AndHalf(text, end, ref value);
        return new(text.Is(end, '+') && text[end].Glued ? end + 1 : end, value);
    }

    // "2 1/2" and "2-1/2"
    static decimal? Fraction(TimeText text, int index)
    {
        var start = text.SkipHyphen(index);
        return text[start] is { Kind: TimeLexemeKind.Number, Digits: 1, Number: var above } && text.Is(start + 1, '/')
            && text[start + 2] is { Kind: TimeLexemeKind.Number, Digits: 1, Number: var below } ? Halves(above, below) : null;
    }

    static decimal? Halves(int above, int below) => below is > 0 and < 10 && above > 0 && above < below ? Math.Round((decimal)above / below, 2) : null;

    static TimeAmount? ReadArticle(TimeText text, int index)
    {
        var next = index + 1;
        var word = text.Word(next);
        if (word.Quantifier is not null && !text.Is(next, "half"))
            return Read(text, next);
        if (text.Is(next, "half"))
            return new(text.SkipHyphen(next + 1), 0.5m);
        if (word.Scale > 0)
            return ReadWords(text, next);
        if (text.Is(next, "good") && word == TimeWord.None)
            return null;
        return new(next, 1);
    }
}
