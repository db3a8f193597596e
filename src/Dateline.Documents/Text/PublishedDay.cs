using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Documents.Text;

/// <summary>Reads the day out of every way of writing a date that leaves no doubt: ISO 8601, RFC 822, month names, numbers in the order of years, seconds since
/// 1970.</summary>
/// <remarks>Nothing is guessed: <c>03/04/2026</c> is two days and therefore none. The day is that of the place the words speak of, whatever it was
/// elsewhere.</remarks>
static partial class PublishedDay
{
    const int Earliest = 1500;
    const int Latest = 2200;
    const int Longest = 120;

    static readonly FrozenSet<string> s_nothing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", "null", "none", "nan", "nat", "n/a", "na", "nil", "-",
        "--", "unknown", "undefined", "tbd", "n.d.");

    /// <summary>Reads words that stand where a date is expected.</summary>
    public static StatedDay Read(string? words)
    {
        var bare = words?.Trim() ?? "";
        if (s_nothing.Contains(bare))
            return new(null, DayFault.Missing);
        if (bare.Length > Longest)
            return new(null, DayFault.NoDay);
        if (Number.IsMatch(bare))
            return OfNumber(bare);
        if (YearFirst.Match(bare) is { Success: true } iso)
            return OfParts(iso.Groups[1].ValueSpan, iso.Groups[2].ValueSpan, iso.Groups[3].ValueSpan, bare[iso.Length..]);
        if (YearLast.Match(bare) is { Success: true } numbers)
            return OfDoubtful(numbers, bare[numbers.Length..]);
        return OfWords(bare);
    }

    // Eight digits are year, month and day; nine and more count from 1970.
    static StatedDay OfNumber(string words)
    {
        var whole = words.Split('.')[0];
        if (whole.Length == 8)
            return OfParts(whole.AsSpan(0, 4), whole.AsSpan(4, 2), whole.AsSpan(6, 2), "");
        if (whole.Length == 14 && whole[0] is '1' or '2'
            && OfParts(whole.AsSpan(0, 4), whole.AsSpan(4, 2), whole.AsSpan(6, 2), "") is { Day: not null } compact)
            return compact;
        if (whole.Length is not (9 or 10 or 12 or 13 or 15 or 16 or 18 or 19)
            || !long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return new(null, DayFault.NoDay);
        var seconds = whole.Length switch { <= 10 => count, <= 13 => count / 1_000, <= 16 => count / 1_000_000, _ => count / 1_000_000_000 };
        var moment = DateTime.UnixEpoch.AddSeconds(seconds);
        return new(DateOnly.FromDateTime(moment), DayFault.None, moment.TimeOfDay, TimeSpan.Zero);
    }

    static StatedDay OfParts(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, string rest) =>
        Of(Int(year), Int(month), Int(day), rest);

    static StatedDay OfDoubtful(Match numbers, string rest)
    {
        var (first, second, year) = (Int(numbers.Groups[1].ValueSpan), Int(numbers.Groups[2].ValueSpan), Int(numbers.Groups[3].ValueSpan));
        if (first == second || first > 12)
            return Of(year, second, first, rest);
        return second > 12 ? Of(year, first, second, rest) : new(null, first is 0 || second is 0 ? DayFault.NoDay : DayFault.Ambiguous);
    }

    static StatedDay OfWords(string words)
    {
        var (rest, clock) = WithoutClock(words);
        var (year, month) = (0, 0);
        var numbers = new List<int>();
        TimeSpan? offset = null;
        foreach (var token in Separators.Split(rest.ToLowerInvariant()))
        {
            var bare = token.Trim('.');
            if (bare.Length == 0 || DateWords.Silent.Contains(bare))
                continue;
            if (DateWords.Months.TryGetValue(bare, out var named) && month == 0)
                month = named;
            else if (DateWords.Zones.TryGetValue(bare, out var minutes) && offset is null)
                offset = TimeSpan.FromMinutes(minutes);
            else if (Day.Match(bare) is { Success: true } day)
                numbers.Add(Int(day.Groups[1].ValueSpan));
            else if (bare.Length == 4 && bare.All(char.IsAsciiDigit) && year == 0)
                year = Int(bare);
            else if (Zone.IsMatch(token) && offset is null)
                offset = OffsetOf(token);
            else
                return new(null, DayFault.NoDay);
        }
        if (month == 0 || year == 0 || numbers.Count != 1)
            return new(null, DayFault.NoDay);
        return IsDay(year, month, numbers[0]) ? new(new DateOnly(year, month, numbers[0]), DayFault.None, clock, offset) : new(null, DayFault.NoDay);
    }

    static StatedDay Of(int year, int month, int day, string rest)
    {
        if (!IsDay(year, month, day))
            return new(null, DayFault.NoDay);
        var (left, clock) = WithoutClock(rest);
        var zone = left.Trim(' ', 'T', 't', '(', ')', '.');
        return new(new DateOnly(year, month, day), DayFault.None, clock, OffsetOf(zone));
    }

    static bool IsDay(int year, int month, int day) => year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    static (string Left, TimeSpan? Clock) WithoutClock(string words)
    {
        var match = Clock.Match(words);
        if (!match.Success)
            return (words, null);
        var (hour, minute, second) = (Int(match.Groups[1].ValueSpan), Int(match.Groups[2].ValueSpan), Int(match.Groups[3].ValueSpan));
        if (match.Groups[4].ValueSpan is [var half, ..] && hour is >= 1 and <= 12)
            hour = hour % 12 + (half is 'p' or 'P' ? 12 : 0);
        return ($"{words[..match.Index]} {words[(match.Index + match.Length)..]}", hour < 24 && minute < 60
            && second < 60 ? new TimeSpan(hour, minute, second) : null);
    }

    static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (DateWords.Zones.TryGetValue(zone.ToLowerInvariant(), out var minutes))
            return TimeSpan.FromMinutes(minutes);
        if (Zone.Match(zone) is not { Success: true } match)
            return null;
        var distance = new TimeSpan(Int(match.Groups[2].ValueSpan), Int(match.Groups[3].ValueSpan), 0);
        return distance.TotalHours > 15 ? null : match.Groups[1].ValueSpan is "+" ? distance : -distance;
    }

    static int Int(ReadOnlySpan<char> digits) => digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{1,19}(\.[0-9]{1,9})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])(?=$|[\sT(Z+])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast { get; }

    [GeneratedRegex(@"(?<![0-9+-])([0-9]{1,2})(?:[:.]([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?![0-9.:])|(?=\s*[ap]\.?m\b))\s*([ap])?\.?(?(4)m\b\.?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"^(?:gmt|utc)?([+-])([0-9]{2}):?([0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Zone { get; }

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"[\s,|()/•·]+|(?<=\p{L})[-–.](?=[0-9])|(?<=[0-9])[-–.](?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Separators { get; }
}
