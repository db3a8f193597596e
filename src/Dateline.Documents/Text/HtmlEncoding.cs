using System.Text;

namespace Dateline.Documents.Text;

/// <summary>Decodes a web page by what it or its server says it is written in; without a word, as UTF-8.</summary>
static class HtmlEncoding
{
    // The HTML standard looks for the declaration in the first kilobyte; pages in the wild keep it a little later.
    const int DeclarationWithin = 4096;

    /// <summary>Decodes a page. What is declared as UTF-8, or as nothing, must be valid UTF-8.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="served">Encoding that the server named; null for none.</param>
    /// <param name="path">Path for the rejection.</param>
    /// <exception cref="RejectedException">The bytes are not what they are said to be, or in no encoding that is known.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? served, string path)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] || (served ?? Declared(bytes)) is not { Length: > 0 } name)
            return StrictText.Decode(bytes, path);
        // As browsers do: Latin-1 and ASCII mean Windows-1252, and a page whose declaration can be read is not in UTF-16.
        var encoding = name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => null,
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "windows-1252" or "cp1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            var other => CodePagesEncodingProvider.Instance.GetEncoding(other) ?? throw new RejectedException(new()
            {
                Path = path,
                Code = "unknown-encoding",
                Message = $"The page says that it is written in '{other}', which is not known.",
                Advice = "Convert it to UTF-8.",
            }),
        };
        if (encoding is null)
            return StrictText.Decode(bytes, path);
        if (Magic.Of(bytes) is not null || bytes.Contains((byte)0))
            return StrictText.Decode(bytes, path);
        return encoding.GetString(bytes);
    }

    /// <summary>The <c>charset</c> of a media type or of a <c>meta</c> element; null for none.</summary>
    public static string? Charset(string words)
    {
        var at = words.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = words.AsSpan(at + 7).TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':' or '.'))
            length++;
        return length == 0 ? null : rest[..length].ToString();
    }

    static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (head.IndexOf('>', at) is > 0 and var end && Charset(head[at..end]) is { } charset)
                return charset;
        return null;
    }
}
