namespace Dateline.Extraction;

/// <summary>Reads quarters and halves: "the third quarter of 1990", "third-quarter", "this year's fourth quarter", "the year-ago period".</summary>
static class QuarterReader
{
    // "the comparable full fiscal quarter"; a row of a thousand such words says nothing.
    const int MostFillers = 4;

    static readonly TimeWordSet s_fillers = TimeWordSet.Named("quarter-filler");

    /// <summary>The quarter or half at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (ReadLabel(text, index) is { } label)
            return label;
        var at = index;
        Temporal? yearFrom = null;
        int? year = null;
        if (RelativeReader.ReadPeriod(text, at) is { Meaning: RelativeTime { Unit: TimeUnit.Year } from, End: var possessed } && text.IsPossessive(possessed))
            (yearFrom, at) = (from, possessed + 2);
        else if (text.Word(at) is { IsThe: true } || text.Is(at, "its") || text.Is(at, "their"))
            at++;
        at = SkipFillers(text, at);
        if (year is null && yearFrom is null && YearReader.Read(text, at) is { } named)
            (at, year) = (text.IsPossessive(named.End) ? named.End + 2 : named.End, named.Year);
        var isYearAgo = false;
        if (YearAgo(text, at) is { } ago)
            (at, isYearAgo) = (ago, true);
        at = SkipFillers(text, at);
        if (text.Is(at, "latest") && (text.Is(at + 1, "period") || text.Is(at + 1, "quarter")))
            return new(at + 2, new RelativeTime(TimeUnit.Quarter, 0, TimeBase.Focus), "the-quarter");
        var core = Core(text, at, isYearAgo || year is not null || yearFrom is not null);
        if (core is not { } part)
            return isYearAgo && at == SkipFillers(text, index) + 3 && index == at - 3 ? new(at, YearBefore, "year-ago") : null;
        if (isYearAgo)
            return part.Part is "QX" or "period" ? new(part.End, YearBefore, "year-ago-quarter")
                : new(part.End, new YearPart(part.Part) { YearFrom = YearBefore }, "year-ago-quarter");
        if (part.Part is "period")
            return year is not null && at > index + 1 ? new(part.End, new CalendarDate(year), "year-period") : null;
        if (year is null && yearFrom is null && Year(text, part.End) is { } behind)
            return new(behind.End, new YearPart(part.Part, behind.Year) { YearFrom = behind.From }, "quarter-year");
        if (part.Part == "QX" && year is null && yearFrom is null)
            return index == at - 1 && text.Word(index).IsThe ? new(part.End, new RelativeTime(TimeUnit.Quarter, 0, TimeBase.Focus), "the-quarter") : null;
        return new(part.End, new YearPart(part.Part, year) { YearFrom = yearFrom }, year is null && yearFrom is null ? "quarter" : "quarter-year");
    }

    // "Q3", "Q3 2012", "H1 2013", "1H 2013", "FY2013"
    static TimeMatch? ReadLabel(TimeText text, int index)
    {
        if (text.Form(index) is "FY")
            return YearReader.Read(text, index + 1) is { } fiscal ? new(fiscal.End, new CalendarDate(fiscal.Year), "named-year") : null;
        // "Quarter 1 2018"
        if (text.Is(index, "quarter") && text[index + 1] is { Kind: TimeLexemeKind.Number, Digits: 1, Number: >= 1 and <= 4 and var named }
            && CalendarReader.YearBehind(text, index + 2) is { Year: { } ofYear, End: var behind })
            return new(behind, new YearPart($"Q{named}", ofYear), "quarter-year");
        var letter = text.Form(index) is "Q" or "H" ? index : text.IsNumber(index) && text.Form(index + 1) is "Q" or "H" ? index + 1 : -1;
        var digit = letter == index ? index + 1 : index;
        if (letter < 0 || text[digit] is not { Digits: 1, Number: >= 1 and <= 4 and var number } || !text[index + 1].Glued || text.Is(letter, "H")
            && number > 2)
            return null;
        var part = $"{text.Form(letter)}{number}";
        if (CalendarReader.YearBehind(text, index + 2) is { } year)
            return new(year.End, new YearPart(part, year.Year) { YearFrom = year.From }, "quarter-year");
        return text.Is(letter, "Q") && letter == index ? new(index + 2, new YearPart(part), "quarter") : null;
    }

    /// <summary>A year before the time in focus, at the grain of the focus.</summary>
    static RelativeTime YearBefore { get; } = new(TimeUnit.Year, -1, TimeBase.Focus) { IsCounted = true };

    // "year-ago", "year-earlier", "year earlier"
    static int? YearAgo(TimeText text, int index) =>
        text.Is(index, "year") && text.IsHyphen(index + 1) && (text.Is(index + 2, "ago") || text.Is(index + 2, "earlier")) ? index + 3 : null;

    static (int End, string Part)? Core(TimeText text, int index, bool isTold)
    {
        var ordinal = text.IsNumber(index) && CalendarReader.OrdinalEnd(text, index + 1) > index + 1 ? text[index].Number : text.Word(index).Ordinal;
        var behind = text.IsNumber(index) ? index + 2 : index + 1;
        if (ordinal is >= 1 and <= 4 && text.Is(text.SkipHyphen(behind), "quarter"))
            return (text.SkipHyphen(behind) + 1, $"Q{ordinal}");
        if (text.Is(index, "final") && text.Is(index + 1, "quarter"))
            return (index + 2, "Q4");
        if ((ordinal is 1 or 2 || text.Is(index, "latter") || text.Is(index, "last")) && text.Is(text.SkipHyphen(behind), "half"))
            return HasYear(text, text.SkipHyphen(behind) + 1, isTold) ? (text.SkipHyphen(behind) + 1, ordinal == 1 ? "H1" : "H2") : null;
        if (text.Is(index, "quarter"))
            return (index + 1, "QX");
        return isTold && text.Is(index, "period") ? (index + 1, "period") : null;
    }

    // "the first half" is a half of anything; of a year when one stands beside it.
    static bool HasYear(TimeText text, int index, bool isTold) => isTold || Year(text, index) is not null;

    static (int End, int? Year, Temporal? From)? Year(TimeText text, int index)
    {
        if (CalendarReader.YearBehind(text, index) is { } year)
            return year;
        var next = text.Skip(index, "of");
        if (next > index && text.Word(next).IsThe && text.Is(next + 1, "year"))
            return (next + 2, null, new RelativeTime(TimeUnit.Year, 0, TimeBase.Focus));
        return text.Word(index).IsArticle && text.Is(index + 1, "year") && text.Word(index + 2).Suffix is "ago" or "earlier"
            ? (index + 3, null, new RelativeTime(TimeUnit.Year, -1, TimeBase.Publication)) : null;
    }

    static int SkipFillers(TimeText text, int index)
    {
        for (var fillers = 0; fillers < MostFillers && s_fillers.Contains(text.Form(index)); fillers++)
            index = text.SkipHyphen(index + 1);
        return index;
    }
}
