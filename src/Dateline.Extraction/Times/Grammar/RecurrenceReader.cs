using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads recurring times: "daily", "every Tuesday", "each July", "every two weeks", "Tuesday nights", "weekends".</summary>
static class RecurrenceReader
{
    /// <summary>The set at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        var word = text.Word(index);
        if (word.Frequency is { } frequency)
            return IsName(text, index) || frequency == "P3M" && !DurationReader.EndsPhrase(text, index + 1) ? null
                : new(index + 1, new RecurringTime(frequency), "frequency");
        if (word.IsEvery)
            return ReadEvery(text, index);
        // "Tuesdays", "Tuesday nights"
        if (word.Weekday > 0 && !word.IsShort)
        {
            if (text.Word(index + 1) is { DayPart: { } part, IsPlural: true })
                return new(index + 2, new RecurringTime($"XXXX-WXX-{word.Weekday}T{part}"), "weekdays");
            if (word.IsPlural)
                return new(index + 1, new RecurringTime($"XXXX-WXX-{word.Weekday}"), "weekdays");
        }
        return word is { Unit: TimeUnit.Weekend, IsPlural: true } && AmountReader.Read(text, index - 1) is null
            ? new(index + 1, new RecurringTime("XXXX-WXX-WE"), "weekdays") : null;
    }

    static TimeMatch? ReadEvery(TimeText text, int index)
    {
        var at = text.Is(index + 1, "single") || text.Is(index + 1, "and") && text.Is(index + 2, "every") ? index + (text.Is(index + 1, "single") ? 2 : 3)
            : index + 1;
        var count = 1m;
        if (text.Is(at, "other") || text.Is(at, "second") && text.Word(at + 1).Unit is not null)
            (count, at) = (2, at + 1);
        else if (text.Word(at).Ordinal > 0 && text.Word(at + 1).Unit is not null)
            (count, at) = (text.Word(at).Ordinal, at + 1);
        else if (AmountReader.Read(text, at) is { } amount && text.Word(amount.End).Unit is not null)
        {
            if (amount.Value is not { } number)
                return new(amount.End + 1, new RecurringTime(DurationReader.Length(text.Word(amount.End).Unit!.Value, null)), "every");
            (count, at) = (number, amount.End);
        }
        while (text.Word(at).IsFiller && text.Word(at + 1).Unit is not null)
            at++;
        if (CalendarReader.Weekday(text, at) is { } weekday)
            return text.Word(weekday.End) is { DayPart: { } part }
                ? Set(weekday.End + 1, $"XXXX-WXX-{weekday.Day}T{part}") : Set(weekday.End, $"XXXX-WXX-{weekday.Day}");
        var word = text.Word(at);
        if (word.Month > 0 && text.IsCapitalised(at))
            return Set(at + 1, $"XXXX-{word.Month.ToString("00", CultureInfo.InvariantCulture)}");
        if (word.Season is { } season)
            return Set(at + 1, $"XXXX-{season}");
        if (word.Unit is { } unit && !(text.Is(index, "per") && unit.IsOfClock))
            return unit switch
            {
                TimeUnit.Weekend => Set(at + 1, "XXXX-WXX-WE"),
                TimeUnit.Night => Set(at + 1, "XXXX-XX-XXTNI"),
                TimeUnit.Quarter when count == 1 => Set(at + 1, "P3M"),
                _ => Set(at + 1, DurationReader.Length(unit, count)),
            };
        return word.DayPart is { } dayPart ? Set(at + 1, $"XXXX-XX-XXT{dayPart}") : null;

        TimeMatch Set(int end, string value) => new(end, new RecurringTime(value), "every");
    }

    // "Daily News", "the Weekly Standard"
    static bool IsName(TimeText text, int index) =>
        text.IsCapitalised(index) && (text.IsCapitalised(index + 1) || text.IsCapitalised(index - 1));
}
