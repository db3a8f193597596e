using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Finds tokens made of marks: runs of dots, dashes and stars, doubled quotes, faces, emoji.</summary>
static class Marks
{
    const int MaxFace = 4;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_faces = Lexicon.Words("emoticons.tsv", exactCase: true);

    /// <summary>End of the mark at an offset; at least one code unit further.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        if (FaceEnd(text, at) is var face && face > at)
            return face;
        var c = text[at];
        return c switch
        {
            '[' when text[at..].StartsWith("[...]", StringComparison.Ordinal) => at + 5,
            '[' when text[at..].StartsWith("[…]", StringComparison.Ordinal) => at + 3,
            '.' or '!' or '?' or '…' => RunEnd(text, at, ".!?…"),
            '-' or '—' or '–' or '=' or '_' or '*' or '~' or '+' or '#' or '^' or '<' or '>' or '•' => RunEnd(text, at, [c]),
            '\'' or '’' or '`' or '‘' when at + 1 < text.Length && text[at + 1] == c => at + 2,
            _ when char.IsHighSurrogate(c) || c is >= '\u2600' and <= '\u27BF' => EmojiEnd(text, at),
            _ => at + 1,
        };
    }

    /// <summary>Whether a token is a face made of marks.</summary>
    public static bool IsFace(ReadOnlySpan<char> form) => form.Length is > 1 and <= MaxFace && s_faces.Contains(form);

    static int RunEnd(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> marks)
    {
        var end = at + 1;
        while (end < text.Length && marks.Contains(text[end]))
            end++;
        return end;
    }

    static int FaceEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not (':' or ';' or '=' or '<' or '>' or '^' or '-' or '(') || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])
            || char.IsDigit(text[at + 1]) && text[at] != '<')
            return at;
        for (var length = Math.Min(MaxFace, text.Length - at); length >= 2; length--)
            if (s_faces.Contains(text.Slice(at, length)) && Characters.IsBoundary(text, at + length) && !(at + length < text.Length && text[at + length] == '/')
                && (at == 0 || char.IsWhiteSpace(text[at - 1]) || !char.IsLetter(text[at + length - 1])))
                return at + length;
        return at;
    }

    // One picture: a base, then variation selectors, skin tones, and further pictures behind joiners. Flags are two letters of their own alphabet.
    static int EmojiEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + CodePointLength(text, at);
        var flag = IsFlagLetter(text, at);
        if (flag && IsFlagLetter(text, end))
            end += 2;
        while (end < text.Length)
            if (text[end] is '\uFE0F' or '\uFE0E' or '\u20E3')
                end++;
            else if (text[end] == '\u200D' && end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1]))
                end += 1 + CodePointLength(text, end + 1);
            else if (text[end] == '\uD83C' && end + 1 < text.Length && text[end + 1] is >= '\uDFFB' and <= '\uDFFF')
                end += 2;
            else
                break;
        return end;
    }

    static bool IsFlagLetter(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';

    static int CodePointLength(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
