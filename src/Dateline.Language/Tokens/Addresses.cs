using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Finds addresses of pages and mailboxes, host and file names, handles and tags. Every look ahead is bounded, so scanning stays linear.</summary>
static class Addresses
{
    const int MaxLocalPart = 64;
    const int MaxHost = 255;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_endings = Lexicon.Words("address-endings.tsv");

    /// <summary>End of the address that starts at an offset; the offset itself where none does.</summary>
    /// <param name="text">The text of one block.</param>
    /// <param name="at">A place where no word goes on.</param>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (HasScheme(rest))
            return PageEnd(text, at);
        if (rest[0] is '@' or '#')
            return HandleEnd(text, at);
        if (!char.IsAsciiLetterOrDigit(rest[0]))
            return at;
        var local = RunEnd(text, at, MaxLocalPart, "._%+-");
        if (local < text.Length && text[local] == '@')
            return HostEnd(text, local + 1) is var host && host > local + 1 && local > at && char.IsAsciiLetter(text[local + 1]) ? host : at;
        return NamedEnd(text, at);
    }

    static bool HasScheme(ReadOnlySpan<char> rest) => rest[0] switch
    {
        'h' or 'H' => rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
        'f' or 'F' => rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase),
        'w' or 'W' => rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && char.IsAsciiLetterOrDigit(rest[4]),
        _ => false,
    };

    static int PageEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”'))
            end++;
        var open = text[at..end].Contains('(');
        while (end > at + 1 && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' or '*' || text[end - 1] == ')' && !open))
            end--;
        return end;
    }

    static int HandleEnd(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '"' or '“' or '.' or ',' or '\'' or '‘') || at + 1 >= text.Length
            || !char.IsLetter(text[at + 1]))
            return at;
        var end = at + 1;
        while (end < text.Length && (Characters.IsWordPart(text[end]) || text[end] == '_'))
            end++;
        return end;
    }

    // A host or file name without a scheme: its last part must be a known ending, and a path may follow a host.
    static int NamedEnd(ReadOnlySpan<char> text, int at)
    {
        var end = HostEnd(text, at);
        var name = text[at..end];
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || !char.IsAsciiLetter(name[^1]) || !s_endings.Contains(name[(dot + 1)..]) || !Characters.IsBoundary(text, end)
            || name[..dot].Contains("..", StringComparison.Ordinal))
            return at;
        // "the end.In short": a missing space, not a host.
        if (dot + 1 < name.Length && char.IsAsciiLetterUpper(name[dot + 1]) && char.IsAsciiLetterLower(name[dot - 1]))
            return at;
        return end < text.Length && text[end] == '/' && name.Length - dot <= 4 ? PageEnd(text, at) : end;
    }

    static int HostEnd(ReadOnlySpan<char> text, int at)
    {
        var end = RunEnd(text, at, MaxHost, "._-");
        while (end > at && text[end - 1] is '.' or '-' or '_')
            end--;
        return end;
    }

    static int RunEnd(ReadOnlySpan<char> text, int at, int limit, string marks)
    {
        var end = at;
        var last = Math.Min(text.Length, at + limit);
        while (end < last && (char.IsAsciiLetterOrDigit(text[end]) || marks.Contains(text[end])))
            end++;
        return end;
    }
}
