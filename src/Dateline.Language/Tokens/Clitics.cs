namespace Dateline.Language;

/// <summary>The short words that lean on the word before them: <c>'s n't 're 've 'll 'd 'm</c> and the bare apostrophe of plurals.</summary>
static class Clitics
{
    /// <summary>Length of the clitic that starts with the apostrophe at an offset, 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !Characters.IsApostrophe(text[at]))
            return 0;
        var length = (text[at + 1] | 0x20, at + 2 < text.Length ? text[at + 2] | 0x20 : ' ') switch
        {
            ('r', 'e') or ('v', 'e') or ('l', 'l') => 3,
            ('s' or 'd' or 'm', _) => 2,
            _ => 0,
        };
        return length > 0 && Characters.IsBoundary(text, at + length) ? length : 0;
    }

    /// <summary>Whether the apostrophe at an offset is that of <c>n't</c>; the clitic starts one character before it.</summary>
    public static bool IsNegation(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && Characters.IsApostrophe(text[at]) && text[at - 1] is 'n' or 'N' && text[at + 1] is 't' or 'T'
            && Characters.IsBoundary(text, at + 2);

    /// <summary>Whether a form is a clitic: the later part of a multiword token when nothing stands between it and the word before.</summary>
    /// <remarks>A bare apostrophe is one only when it is tagged as a possessive, which the form alone does not tell.</remarks>
    public static bool IsClitic(ReadOnlySpan<char> form) => form.Length switch
    {
        2 or 3 when LengthAt(form, 0) == form.Length => true,
        3 => IsNegation(form, 1),
        _ => false,
    };
}
