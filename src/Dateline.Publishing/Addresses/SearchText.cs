using System.Globalization;
using System.Text;

namespace Dateline.Publishing.Addresses;

/// <summary>
/// Cuts text into the words a search compares: letters and digits, lower case, accents taken off. The script of the search page does the same.
/// </summary>
static class SearchText
{
    const int LongestWord = 40;

    /// <summary>The words of a text, in order, with repetitions.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        // Normalisation throws at this one noncharacter.
        foreach (var rune in text.Replace('\ufffe', ' ').Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
                continue;
            if (Rune.IsLetterOrDigit(rune))
            {
                if (word.Length < LongestWord)
                    word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>How the file of words that begin alike is called: by their first letters or digits; other letters by their code.</summary>
    /// <param name="word">A word.</param>
    /// <param name="letters">How many of its letters count.</param>
    public static string ShardOf(string word, int letters)
    {
        var shard = new StringBuilder();
        foreach (var rune in word.EnumerateRunes().Take(letters))
            if (rune.Value is >= 'a' and <= 'z' or >= '0' and <= '9')
                shard.Append((char)rune.Value);
            else
                shard.Append(CultureInfo.InvariantCulture, $"_{rune.Value:x}");
        return shard.ToString();
    }
}
