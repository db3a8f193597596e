using System.Buffers;

namespace Dateline.Extraction;

/// <summary>Words without the letters that nobody sees and that change no other: marks of direction, empty spaces, soft hyphens.</summary>
/// <remarks>Joiners (U+200C, U+200D) stay: in some scripts they change the letters beside them.</remarks>
static class VisibleText
{
    static readonly SearchValues<char> s_hidden = SearchValues.Create(
        ['\u00AD', '\u061C', '\u200B', '\u200E', '\u200F', .. Letters('\u202A', '\u202E'), .. Letters('\u2060', '\u206F'), '\uFEFF']);

    /// <summary>The words as they are seen; the same view where nothing is hidden in them, or nothing else is there.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAny(s_hidden) < 0)
            return words;
        var seen = new char[words.Length];
        var length = 0;
        foreach (var letter in words)
            if (!s_hidden.Contains(letter))
                seen[length++] = letter;
        var visible = seen.AsSpan(0, length).Trim();
        return visible.IsEmpty ? words : visible;
    }

    static IEnumerable<char> Letters(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
