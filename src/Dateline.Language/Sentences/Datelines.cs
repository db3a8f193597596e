namespace Dateline.Language;

/// <summary>Finds the dateline that a report opens with: "KYIV, Ukraine (AP) —", "New Delhi, March 30:".</summary>
/// <remarks>It is no part of the sentence behind it, and a tree that joins the two is wrong.</remarks>
static class Datelines
{
    const int Longest = 16;

    /// <summary>Index behind the mark that ends the dateline at the start of a block; <paramref name="first"/> where there is none.</summary>
    public static int EndOf(string text, List<TextSpan> tokens, int first)
    {
        var (agency, month, comma) = (false, false, false);
        for (var token = first; token < Math.Min(tokens.Count - 1, first + Longest); token++)
        {
            var form = tokens[token].In(text);
            if (token > first && (IsDash(form) && tokens[token - 1].End < tokens[token].Start || form is ":" && month))
                return agency || month || IsCity(text, tokens, first, token, comma) ? token + 1 : first;
            if (!char.IsUpper(form[0]) && !(token > first && (char.IsAsciiDigit(form[0]) || form is "," or "." or "(" or ")" or "/")))
                return first;
            comma |= form is ",";
            month |= token > first && IsMonth(form) && char.IsAsciiDigit(text[tokens[token + 1].Start]);
            agency |= form is ")" && token >= first + 3;
        }
        return first;
    }

    // Without an agency or date the city is written in capitals, alone or with its country.
    static bool IsCity(string text, List<TextSpan> tokens, int first, int end, bool comma)
    {
        var city = tokens[first].In(text);
        return city.Length >= 4 && city.IndexOfAnyExceptInRange('A', 'Z') < 0
            && (comma && end - first <= 6 || PlaceNames.Contains($"{city[0]}{city[1..].ToString().ToLowerInvariant()}"));
    }

    static bool IsDash(ReadOnlySpan<char> form) => form is "-" or "--" or "—" or "–" or "_";

    static bool IsMonth(ReadOnlySpan<char> form) =>
        form is "Jan" or "Jan." or "January" or "Feb" or "Feb." or "February" or "March" or "Mar." or "April" or "Apr." or "May" or "June" or "July"
        or "Aug" or "Aug." or "August" or "Sept" or "Sept." or "September" or "Oct" or "Oct." or "October" or "Nov" or "Nov." or "November" or "Dec" or "Dec."
        or "December";
}
