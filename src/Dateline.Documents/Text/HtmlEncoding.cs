using System.Text;
using System.Text.Unicode;

namespace Dateline.Documents.Text;

/// <summary>Decodes a web page by what it or its server says it is written in; without a word, as UTF-8.</summary>
static class HtmlEncoding
{
    // The HTML standard looks for the declaration in the first kilobyte; pages in the wild keep it a little later.
    const int DeclarationWithin = 4096;

    /// <summary>Decodes a page. What is declared as UTF-8, or as nothing, must be valid UTF-8; what is valid UTF-8 beyond ASCII is UTF-8 whatever an old
    /// declaration says.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="served">Encoding that the server named; null for none.</param>
    /// <param name="path">Path for rejections and notes.</param>
    /// <param name="notes">Receives what was replaced or read otherwise than declared.</param>
    /// <exception cref="RejectedException">The bytes are not what they are said to be, or in no encoding that is known.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? served, string path, List<DocumentNote> notes)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var nul && Magic.Of(bytes) is null && bytes.Count((byte)0) <= bytes.Length / 100)
        {
            notes.Add(new("nul-byte", FormattableString.Invariant($"NUL bytes are passed over, as browsers do; the first is byte {nul}."), "", path));
            bytes = bytes.ToArray().Where(value => value != 0).ToArray();
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..] || (served ?? Declared(bytes)) is not { Length: > 0 } name)
            return StrictText.Decode(bytes, path);
        // As browsers do: Latin-1 and ASCII mean Windows-1252, and a page whose declaration can be read is not in UTF-16.
        var encoding = name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => null,
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "windows-1252" or "cp1252" =>
                CodePagesEncodingProvider.Instance.GetEncoding(1252),
            var other => CodePagesEncodingProvider.Instance.GetEncoding(other) ?? throw new RejectedException(new()
            {
                Path = path,
                Code = "unknown-encoding",
                Message = $"The page says that it is written in '{other}', which is not known.",
                Advice = "Convert it to UTF-8.",
            }),
        };
        if (encoding is null || Magic.IsLfsPointer(bytes) || Magic.Of(bytes) is not null || bytes.Contains((byte)0))
            return StrictText.Decode(bytes, path);
        if (bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes))
        {
            notes.Add(new("declared-encoding", $"The page says that it is written in '{name}', but it is UTF-8 and read so.", "", path));
            return Encoding.UTF8.GetString(bytes);
        }
        var text = encoding.GetString(bytes);
        // A code page with more than one byte a letter puts a question mark or U+FFFD where bytes are none of its letters.
        if (!encoding.IsSingleByte && Undecodable(encoding, bytes) is { } fault)
        {
            notes.Add(new("undecodable",
                FormattableString.Invariant($"Bytes from {fault} on are no letters of '{name}', in which the page says it is written; they are replaced."),
                "Check what the page is written in.", path));
            return Replaced(encoding, bytes);
        }
        return text;
    }

    static int? Undecodable(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException broken)
        {
            return Math.Max(0, broken.Index);
        }
    }

    static string Replaced(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient.GetString(bytes);
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
