using System.Globalization;
using System.Text;

namespace Dateline.Publishing.Addresses;

/// <summary>Names of files and fragments that are the same in the file system and in an address.</summary>
static class PageFile
{
    /// <summary>
    /// A key as the stem of a file: letters, digits, <c>-</c>, <c>_</c> and inner dots stay, anything else is its code point between underscores.
    /// </summary>
    public static string NameOf(string id)
    {
        if (id.Length > 0 && id[0] != '.' && id.AsSpan().IndexOfAnyExcept(s_safe) < 0)
            return id;
        var name = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
            if (rune.IsBmp && s_safe.Contains((char)rune.Value) && (name.Length > 0 || rune.Value != '.'))
                name.Append((char)rune.Value);
            else
                name.Append(CultureInfo.InvariantCulture, $"_{rune.Value:x}_");
        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary>
    /// A title as the stem of a file: its words in lower case joined by hyphens, at most 60 characters; letters beyond a to z and digits are left out.
    /// </summary>
    public static string WordsOf(string title)
    {
        var name = new StringBuilder();
        foreach (var word in SearchText.WordsOf(title))
            if (word.AsSpan().IndexOfAnyExcept(s_plain) < 0 && name.Length + word.Length < 60)
                name.Append(name.Length > 0 ? "-" : "").Append(word);
        return name.Length == 0 ? "unnamed" : name.ToString();
    }

    static readonly System.Buffers.SearchValues<char> s_plain = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    static readonly System.Buffers.SearchValues<char> s_safe =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
}
