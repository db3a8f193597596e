namespace Dateline.Extraction;

/// <summary>What a word may do for a number at its place.</summary>
[Flags]
enum FigureUse : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A number can start with it: "five", "dozens", "half", "minus".</summary>
    Starts = 1,
    /// <summary>A number can start with it where the next word goes on with one: "a hundred", "several dozen", "quarter million".</summary>
    Leads = 2,
    /// <summary>It goes on with a number.</summary>
    Follows = 4,
}

/// <summary>Tells at a glance where no number is, so that most words and half the sentences of a text are not looked at again.</summary>
static class FigureWords
{
    static readonly WordTable<FigureUse> s_words = new(NumberWords.All.Select(word => KeyValuePair.Create(word.Word, Use(word.Word, word.Kind)))
        .Concat(((string[])["tens", "minus", "negative"]).Select(word => KeyValuePair.Create(word, FigureUse.Starts)))
        .Concat(((string[])["a", "an", "several", "few", "many"]).Select(word => KeyValuePair.Create(word, FigureUse.Leads))));

    /// <summary>The use of a word, letter case ignored.</summary>
    /// <param name="key">Its <see cref="WordTable{T}.Key"/>.</param>
    /// <param name="word">The word.</param>
    public static FigureUse Of(ulong key, ReadOnlySpan<char> word) => s_words.TryGet(key, word, out var use) ? use : FigureUse.None;

    /// <summary>Whether a text holds a digit or a word that a number can start with. Where it does not, no quantity stands in it.</summary>
    public static bool Occur(ReadOnlySpan<char> text)
    {
        var leads = false;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                var (start, key) = (at, 0ul);
                do
                {
                    if (at - start < 8)
                        key = key << 8 | (uint)(c | 0x20);
                    at++;
                }
                while (at < text.Length && char.IsAsciiLetter(c = text[at]));
                var use = Of(key, text[start..at]);
                if ((use & FigureUse.Starts) != 0 || leads && (use & FigureUse.Follows) != 0)
                    return true;
                leads = (use & FigureUse.Leads) != 0;
                continue;
            }
            if (char.IsAsciiDigit(c) || c >= 0x80 && (char.IsDigit(c) || DigitNumber.IsVulgarFraction(c)))
                return true;
            at++;
        }
        return false;
    }

    static FigureUse Use(string word, NumberWordKind kind) => kind switch
    {
        NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Tens or NumberWordKind.Vague => FigureUse.Starts | FigureUse.Follows,
        _ => word switch { "half" => FigureUse.Starts | FigureUse.Follows, "quarter" => FigureUse.Leads | FigureUse.Follows, _ => FigureUse.Follows },
    };
}
