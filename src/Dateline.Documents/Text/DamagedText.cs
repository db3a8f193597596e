using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Documents.Text;

/// <summary>Repairs text that was damaged before it came, where only one thing can have been meant, and tells what it did.</summary>
static partial class DamagedText
{
    const int LeastMarks = 2;

    static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;
    static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Repairs the words of a document.</summary>
    /// <param name="text">The words.</param>
    /// <param name="place">File and line they come from.</param>
    /// <param name="notes">Receives what was done.</param>
    public static string Repaired(string text, string place, List<DocumentNote> notes) => WithoutLigatures(WithoutMojibake(text, place, notes), place, notes);

    /// <summary>Puts together what lines of a printed page cut: words at a hyphen, figures at a comma.</summary>
    public static string Rejoined(string text, string place, List<DocumentNote> notes)
    {
        if (!CutWord.IsMatch(text))
            return text;
        var count = 0;
        var paragraphs = text.Split("\n\n");
        for (var index = 0; index < paragraphs.Length; index++)
            if (CutWord.IsMatch(paragraphs[index]))
            {
                var whole = CutWord.Replace(paragraphs[index], match =>
                {
                    var (head, tail) = (match.Groups[1].Value, match.Groups[2].Value);
                    // A compound keeps its hyphen where the text writes it so elsewhere, or where its first part never ends a syllable.
                    if (text.Contains($"{head}-{tail}", StringComparison.OrdinalIgnoreCase) || CompoundHeads.Contains(head) && !Suffix.IsMatch(tail))
                        return $"{head}-{tail}";
                    count++;
                    return head + tail;
                });
                // Where words are cut at the ends of lines, the lines are no paragraphs of their own.
                paragraphs[index] = CutFigure.Replace(whole, static match => match.Value.Replace("\n", "", StringComparison.Ordinal)).Replace('\n', ' ');
            }
        if (count > 0)
            notes.Add(new("hyphens", string.Create(CultureInfo.InvariantCulture, $"{count} words that were parted at the end of a line are put together."),
                "Look at the text if hyphens of compounds are missing.", place));
        return string.Join("\n\n", paragraphs);
    }

    // UTF-8 that somebody took for Windows-1252 and wrote down as UTF-8 again: "â€™" for an apostrophe.
    static string WithoutMojibake(string text, string place, List<DocumentNote> notes)
    {
        if (text.AsSpan().IndexOfAny("âÃÂ") < 0 || Mojibake.Count(text) < LeastMarks)
            return text;
        var count = 0;
        var repaired = Mojibake.Replace(text, match =>
        {
            if (Meant(match.Value) is not { } meant)
                return match.Value;
            count++;
            return meant;
        });
        notes.Add(new("mojibake",
            string.Create(CultureInfo.InvariantCulture,
            $"The text was decoded wrongly before it came here (\"{Mojibake.Match(text).Value}\"); {count} places are repaired."),
            "Fetch it again in UTF-8 if letters are missing.", place));
        return repaired;
    }

    static string? Meant(string letters)
    {
        // The byte 9D has no letter in Windows-1252 and is often lost.
        if (letters is "â€\uFFFD" or "â€\u009D" or "â€")
            return "”";
        try
        {
            return s_utf8.GetString(s_windows.GetBytes(letters));
        }
        catch (Exception broken) when (broken is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }

    static string WithoutLigatures(string text, string place, List<DocumentNote> notes)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0)
            return text;
        notes.Add(new("ligatures", "Letters that were printed as one (ﬁ, ﬂ) are written apart.", "", place));
        var words = new StringBuilder(text.Length + 64);
        foreach (var letter in text)
            words.Append(letter is >= '\uFB00' and <= '\uFB06' ? letter.ToString().Normalize(NormalizationForm.FormKC) : letter.ToString());
        return words.ToString();
    }

    [GeneratedRegex("â€\uFFFD|â€[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]|â‚¬|â„¢|[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(\p{L}{2,20})-\n(\p{Ll}{2,20})(?![\p{L}-])", RegexOptions.CultureInvariant)]
    private static partial Regex CutWord { get; }

    [GeneratedRegex("^(?:ing|ed|ers?|ly|es|ful|less|ness|ments?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})*,\n[0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex CutFigure { get; }
}
