namespace Dateline.Extraction;

/// <summary>Reads years: "1998", "480 BC", "'99", "nineteen ninety-six", "two thousand".</summary>
static class YearReader
{
    /// <summary>A year that needs no word around it to be one: four digits from 1000 to 2999, or any with its era.</summary>
    public static (int End, int Year)? Read(TimeText text, int index)
    {
        if (text[index] is { Kind: TimeLexemeKind.Number, Number: var number, Digits: var digits })
        {
            if (number is > 0 and <= 9999 && digits is >= 1 and <= 4)
            {
                if (text.Word(index + 1) is { Era: { } era } && char.IsUpper(text.Form(index + 1)[0]))
                    return (index + 2, era == "BC" ? -number : number);
                if (digits == 4 && number is >= 1000 and <= 2999 && !IsPartOfNumber(text, index))
                    return (index + 1, number);
            }
            return null;
        }
        if (text.Is(index, "AD") && text[index + 1] is { Kind: TimeLexemeKind.Number, Digits: > 0 and <= 4, Number: > 0 and var anno })
            return (index + 2, anno);
        if ((text.Is(index, '\'') || text.Is(index, '\u2019')) && text[index + 1] is { Kind: TimeLexemeKind.Number, Digits: 2, Glued: true, Number: var two }
            && !(text[index].Glued && text[index - 1].Kind == TimeLexemeKind.Word))
            return (index + 2, two < 30 ? 2000 + two : 1900 + two);
        return ReadWords(text, index);
    }

    // Spoken years of broadcasts: a century word from eighteen to twenty, then a number below a hundred.
    static (int End, int Year)? ReadWords(TimeText text, int index)
    {
        if (text.Is(index, "two") && text.Is(index + 1, "thousand")
            && AmountReader.ReadWords(text, index) is { Value: >= 2000 and < 2100 and var value, End: var behind }
            && (text.Is(index - 1, "year") || text.Word(index - 1).Month > 0))
            return (behind, (int)value);
        if (text.Word(index).Cardinal is >= 17 and <= 20 and var century && text.Word(text.SkipHyphen(index + 1)).Cardinal is >= 10 and var tens)
        {
            var end = text.SkipHyphen(index + 1) + 1;
            if (tens >= 20 && text.Word(text.SkipHyphen(end)).Cardinal is > 0 and < 10 and var ones)
                return text.Word(text.SkipHyphen(end) + 1).Unit is null ? (text.SkipHyphen(end) + 1, century * 100 + tens + ones) : null;
            return text.Word(end).Unit is null ? (end, century * 100 + tens) : null;
        }
        return null;
    }

    static bool IsPartOfNumber(TimeText text, int index) =>
        text[index].Glued && (text.Is(index - 1, '.') || text.Is(index - 1, ',') && text.IsNumber(index - 2) && text[index - 1].Glued || text.Is(index - 1, '#')
            || text.Is(index - 1, '$')
            || text.Is(index - 1, '\u20ac') || text.Is(index - 1, '\u00a3') || text.Is(index - 1, ':'))
        || text.Is(index + 1, '.') && text[index + 1].Glued && text[index + 2] is { Kind: TimeLexemeKind.Number, Glued: true }
        || text.Is(index + 1, ':') && text[index + 1].Glued && text.IsNumber(index + 2)
        || text.Is(index + 1, '%');
}
