namespace Dateline.Extraction;

/// <summary>Reads dates in digits: ISO 8601 "2014-04-27", "4/27/2014", "27.04.2014".</summary>
static class NumericDateReader
{
    /// <summary>The date at a lexeme. Of day and month the one above 12 is the day; where neither is, the month stands first with slashes and the day with
    /// points.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (ReadDashed(text, index) is { } dashed)
            return dashed;
        if (!text.IsNumber(index) || text[index].Digits is not (1 or 2 or 4) || text[index + 1] is not { Kind: TimeLexemeKind.Mark, Glued: true }
            || text[index + 2] is not { Kind: TimeLexemeKind.Number, Glued: true, Digits: 1 or 2 })
            return null;
        var mark = text.Source[text[index + 1].Span.Start];
        if (mark is not ('-' or '/' or '.') || !text.Is(index + 3, mark)
            || text[index + 4] is not { Kind: TimeLexemeKind.Number, Glued: true, Digits: var lastDigits, Number: var last })
            return null;
        // More digits behind would make it a version, an address or a telephone number.
        if (text.Is(index + 5, mark) && text[index + 5].Glued && text.IsNumber(index + 6) || text[index].Glued && (text.Is(index - 1, mark)
            || text.Is(index - 1, '.')))
            return null;
        var (first, second) = (text[index].Number, text[index + 2].Number);
        if (text[index].Digits == 4)
            return mark != '.' && lastDigits == 2 ? Date(first, second, last) : null;
        if (lastDigits != 4)
            return lastDigits == 2 && mark == '.' && second <= 12 ? Date(2000 + last, second, first) : null;
        return first > 12 || mark == '.' ? Date(last, second, first) : Date(last, first, second);

        TimeMatch? Date(int year, int month, int day) =>
            year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new TimeMatch(index + 5, new CalendarDate(year, month, day), "numeric") : null;
    }

    // "19-Nov-12", "3-May-2024": the years of the last century have four digits or are above its middle.
    static TimeMatch? ReadDashed(TimeText text, int index)
    {
        if (!CalendarReader.IsDayNumber(text, index) || !text.Is(index + 1, '-') || !text[index + 1].Glued
            || text.Word(index + 2) is not { Month: > 0 and var month } || !text[index + 2].Glued || !text.Is(index + 3, '-') || !text[index + 3].Glued
            || text[index + 4] is not { Kind: TimeLexemeKind.Number, Glued: true, Digits: 2 or 4, Number: var written })
            return null;
        var year = text[index + 4].Digits == 4 ? written : written < 50 ? 2000 + written : 1900 + written;
        return year is >= 1 and <= 9999
            && text[index].Number <= DateTime.DaysInMonth(year, month) ? new TimeMatch(index + 5, new CalendarDate(year, month, text[index].Number), "numeric")
            : null;
    }
}
