using System.Text.RegularExpressions;

namespace Dateline.Documents.Text;

/// <summary>Finds the day of publication in the lines at the head of a text: a line that is a date, alone or behind "Posted:", or a dateline with a
/// year.</summary>
static partial class DateLines
{
    const int LinesLookedAt = 8;
    const int LongestLine = 120;

    /// <summary>The first day that a line at the head states; a line that tells when the text was changed does not count.</summary>
    public static StatedDay? Find(string text)
    {
        var seen = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
                continue;
            if (OfLine(line) is { } day)
                return day;
            if (++seen == LinesLookedAt)
                return null;
        }
        return null;
    }

    /// <summary>The day that one line states; null where it is no date line.</summary>
    public static StatedDay? OfLine(ReadOnlySpan<char> line)
    {
        if (line.Length <= LongestLine && PublishedDay.Read(WithoutLabel(line).ToString()) is { Day: not null } day && !Bare.IsMatch(line))
            return day;
        return Dateline.Match(line[..Math.Min(line.Length, LongestLine)].ToString()) is { Success: true } dateline
            && PublishedDay.Read(dateline.Groups[1].Value) is { Day: not null } told ? told : null;
    }

    static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> line)
    {
        foreach (var label in DateWords.Labels)
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && line.Length > label.Length && !char.IsLetter(line[label.Length]))
                return line[label.Length..].TrimStart(" :\t-–—");
        return line;
    }

    // A number alone is a number.
    [GeneratedRegex(@"^[0-9.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L} .'’-]{1,40},(?: \p{L}[\p{L} .]{1,30},)? (\p{L}{3,9}\.? [0-9]{1,2},? [0-9]{4}|[0-9]{1,2} \p{L}{3,9} [0-9]{4})\b[^.]{0,40}?(?:--|[—–-]|:)", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline { get; }
}
