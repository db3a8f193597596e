using System.Globalization;
using System.Text;

namespace Dateline.Publishing.Reports.Wording;

/// <summary>Numbers, dates and counts as a reader expects them, the same on every machine.</summary>
static class Phrase
{
    static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>"1 quote", "26 quotes", "1,204 quotes"; an irregular plural is given.</summary>
    public static string Count(long number, string noun, string? plural = null) =>
        $"{Number(number)} {(number == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>A whole number with thousands separated.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A figure: thousands separated, at most four decimals, from a million on in words.</summary>
    public static string Number(decimal number)
    {
        var size = Math.Abs(number);
        foreach (var (from, word) in ((decimal, string)[])[(1_000_000_000_000m, " trillion"), (1_000_000_000m, " billion"), (1_000_000m, " million")])
            if (size >= from && size / from < 100_000m)
                return (number / from).ToString("#,0.####", CultureInfo.InvariantCulture) + word;
        return size is >= 1_000_000m or < 0.0001m and > 0m
            ? number.ToString("G6", CultureInfo.InvariantCulture)
            : number.ToString("#,0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>A share as a percentage: "87 %".</summary>
    public static string Share(double share) => $"{(share * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>"2 December 2025".</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {s_months[date.Month - 1]} {date.Year}");

    /// <summary>"2 Dec 2025".</summary>
    public static string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {s_months[date.Month - 1][..3]} {date.Year}");

    /// <summary>A span of days: a day, "November 2025", "2022", "24–30 November 2025" or "from … to …".</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    public static string Period(DateOnly? first, DateOnly? last)
    {
        if (first is not { } from)
            return last is { } end ? "until " + Date(end) : "";
        if (last is not { } to)
            return "from " + Date(from);
        if (from == to)
            return Date(from);
        var wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        if (wholeMonths && from.Month == 1 && to.Month == 12)
            return from.Year == to.Year ? Year(from) : $"{Year(from)}–{Year(to)}";
        if (wholeMonths)
            return (from.Year, from.Month) == (to.Year, to.Month) ? $"{Month(from)} {Year(from)}"
                : from.Year == to.Year ? $"{Month(from)}–{Month(to)} {Year(from)}" : $"{Month(from)} {Year(from)} – {Month(to)} {Year(to)}";
        if ((from.Year, from.Month) == (to.Year, to.Month))
            return string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{Date(to)}");
        return from.Year == to.Year ? string.Create(CultureInfo.InvariantCulture, $"{from.Day} {Month(from)} – {Date(to)}") : $"{Date(from)} – {Date(to)}";
    }

    /// <summary>A span of days in few letters, for axes: "2 Dec 2025", "Nov 2025", "Jan–Mar 2025", "2022", "24–30 Nov 2025".</summary>
    public static string ShortPeriod(DateOnly first, DateOnly last)
    {
        var words = Period(first, last);
        foreach (var month in s_months)
            words = words.Replace(month, month[..3], StringComparison.Ordinal);
        return words;
    }

    /// <summary>A list as it is read: "Jared Kushner, Steve Witkoff and 3 others".</summary>
    public static string List(IReadOnlyList<string> names, int most = 3)
    {
        if (names.Count <= 1)
            return names.Count == 0 ? "" : names[0];
        if (names.Count <= most)
            return string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
        return string.Join(", ", names.Take(most - 1)) + " and " + Count(names.Count - most + 1, "other");
    }

    /// <summary>Text cut to about so many characters at a word's end, with an ellipsis; never inside a surrogate pair.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        var space = text.LastIndexOf(' ', end, Math.Min(end, 24));
        if (space > 0)
            end = space;
        if (char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '-') + "…";
    }

    /// <summary>Text on one line: every run of white space is a space.</summary>
    public static string OneLine(string text) => IsOneLine(text) ? text : OneLine(text.AsSpan());

    /// <summary>Text on one line: every run of white space is a space.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        if (IsOneLine(text))
            return text.ToString();
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>A file's size: "12 kB", "3.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000.0:0.0} GB"),
    };

    // Most texts are a line already: white space is single spaces within it.
    static bool IsOneLine(ReadOnlySpan<char> text)
    {
        if (text is [] or [' ', ..] or [.., ' '])
            return text.IsEmpty;
        for (var index = text.IndexOfAnyExceptInRange('!', '~'); index >= 0;)
        {
            if (char.IsWhiteSpace(text[index]) && (text[index] != ' ' || text[index + 1] == ' '))
                return false;
            var next = text[(index + 1)..].IndexOfAnyExceptInRange('!', '~');
            index = next < 0 ? -1 : index + 1 + next;
        }
        return true;
    }

    static string Month(DateOnly date) => s_months[date.Month - 1];

    static string Year(DateOnly date) => date.Year.ToString(CultureInfo.InvariantCulture);
}
