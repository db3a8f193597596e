using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads times of day: "10:35 a.m.", "5 p.m. EST", "noon", "4 in the morning", "22:00".</summary>
static class ClockReader
{
    /// <summary>The time of day at a lexeme, with the day that stands right behind it.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (Clock(text, index) is not { } clock)
            return null;
        var (end, zone) = Zone(text, clock.End);
        var next = text.Skip(text.Skip(end, ','), "on");
        return DateReader.ReadDay(text, next) is { } day && (next == end || !IsListed(text, end))
            ? new(day.End, new ClockTime(day.Meaning, clock.Value, zone), "clock-day")
            : new(end, new ClockTime(null, clock.Value, zone), "clock");
    }

    // A comma before a day may as well end the clause; only a day that is close in writing belongs to the hour.
    static bool IsListed(TimeText text, int index) => text.Is(index, ',') && text.Word(index + 1).Weekday == 0 && text.Word(index + 1).Month == 0;

    static (int End, string Value)? Clock(TimeText text, int index)
    {
        if (text.Word(index).HourName is { } name)
            return (index + 1, name);
        if (text.Word(index) is { Cardinal: > 0 and <= 12 and var hourWord })
            return text.Is(index + 1, "o") && text.Is(index + 3, "clock") ? Meridiem(text, index + 4, hourWord, "00", true)
                : DayPartBehind(text, index + 1) is not null ? Meridiem(text, index + 1, hourWord, null, false) : null;
        if (text[index] is not { Kind: TimeLexemeKind.Number, Number: var hour, Digits: (>= 1 and <= 4) and var digits })
            return null;
        if (digits > 2)
            return Joined(text, index, hour, digits);
        var at = index + 1;
        if ((text.Is(at, ':') || text.Is(at, '.') && text.Word(at + 2).Meridiem is not null) && text[at].Glued
            && text[at + 1] is { Kind: TimeLexemeKind.Number, Glued: true, Digits: 2, Number: < 60 and var minute })
        {
            if (hour > 24)
                return null;
            var minutes = minute.ToString("00", CultureInfo.InvariantCulture);
            at += 2;
            if (text.Is(at, ':') && text[at].Glued && text[at + 1] is { Kind: TimeLexemeKind.Number, Glued: true, Digits: 2, Number: < 60 and var second })
                (minutes, at) = ($"{minutes}:{second.ToString("00", CultureInfo.InvariantCulture)}", at + 2);
            return Meridiem(text, at, hour, minutes, true);
        }
        if (text.Is(at, '+') && text.Word(at + 1).Meridiem is not null)
            at++;
        if (text.Is(at, "o") && text.Is(at + 2, "clock"))
            return Meridiem(text, at + 3, hour, "00", true);
        return hour is >= 1 and <= 12 ? Meridiem(text, at, hour, null, false) : null;
    }

    // "1800 GMT", "430pm"
    static (int End, string Value)? Joined(TimeText text, int index, int number, int digits)
    {
        var (hour, minute) = (number / 100, number % 100);
        if (minute >= 60 || hour > 24)
            return null;
        if (text.Word(index + 1).Meridiem is not null && hour <= 12)
            return Meridiem(text, index + 1, hour, minute.ToString("00", CultureInfo.InvariantCulture), false);
        return digits == 4 && (Zone(text, index + 1).Zone is not null || text.Is(index + 1, "hours") || text.Is(index + 1, "hrs"))
            ? (text.Is(index + 1, "hours") || text.Is(index + 1, "hrs") ? index + 2
            : index + 1, Format(hour, minute.ToString("00", CultureInfo.InvariantCulture))) : null;
    }

    // The hour on a clock of 24 from what stands behind it; without any, only a written-out time of day counts.
    static (int End, string Value)? Meridiem(TimeText text, int at, int hour, string? minutes, bool isWritten)
    {
        if (text.Word(at).Meridiem is { } meridiem && hour <= 12)
            return (at + 1, Format(meridiem == "pm" ? hour % 12 + 12 : hour % 12, minutes));
        if (text.Word(at).HourName is { } name && hour == 12)
            return (at + 1, name);
        if (DayPartBehind(text, at) is { } part && hour <= 12)
            return (part.End, Format(part.Part == "MO" ? hour % 12 : part.Part == "NI" && hour is < 5 or 12 ? hour % 12 : hour % 12 + 12, minutes));
        return isWritten && hour <= 24 ? (at, Format(hour, minutes)) : null;
    }

    // "in the morning", "at night"
    static (int End, string Part)? DayPartBehind(TimeText text, int index)
    {
        if (text.Is(index, "in") && text.Word(index + 1).IsThe && text.Word(index + 2) is { DayPart: { } part, IsPlural: false })
            return (index + 3, part);
        return text.Is(index, "at") && text.Is(index + 1, "night") ? (index + 2, "NI") : null;
    }

    static (int End, string? Zone) Zone(TimeText text, int index)
    {
        var at = text.Skip(index, '(');
        if (text.Word(at).Zone is { } zone && text[at].Span.In(text.Source).IndexOfAnyInRange('a', 'z') < 0)
            return (at > index ? text.Skip(at + 1, ')') : at + 1, zone.Length > 0 ? zone : null);
        return text.Is(index, "local") && text.Is(index + 1, "time") ? (index + 2, null) : (index, null);
    }

    static string Format(int hour, string? minutes) => $"{hour.ToString("00", CultureInfo.InvariantCulture)}:{minutes ?? "00"}";
}
