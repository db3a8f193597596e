using System.Globalization;
using System.Text;

namespace Dateline.Language;

/// <summary>The form under which place names are compared: lower case, no accents, one space for whatever is neither letter nor digit.</summary>
public static class PlaceKey
{
    /// <summary>The key of a name; empty for a name without letters.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        if (!Ascii.IsValid(text) && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar))
            text = text.Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                AppendLetter(key, c);
            else if (key is [.., not ' '] && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’' or 'ʼ' or '`' or '.'))
                key.Append(' ');
        while (key is [.., ' '])
            key.Length--;
        return key.ToString();
    }

    static void AppendLetter(StringBuilder key, char c) => _ = char.ToLowerInvariant(c) switch
    {
        'ł' => key.Append('l'),
        'ø' => key.Append('o'),
        'ß' => key.Append("ss"),
        'æ' => key.Append("ae"),
        'œ' => key.Append("oe"),
        'đ' or 'ð' => key.Append('d'),
        'ı' => key.Append('i'),
        'þ' => key.Append("th"),
        var lower => key.Append(lower),
    };
}
