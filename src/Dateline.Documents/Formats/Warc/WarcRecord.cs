using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Warc;

/// <summary>Reads the page or the text out of a record of a web archive.</summary>
static class WarcRecord
{
    /// <summary>What a record holds: a web page, or the plain text somebody made of one.</summary>
    /// <param name="Words">The page or text, decoded.</param>
    /// <param name="IsHtml">Whether it is a page.</param>
    /// <param name="Url">Where it was found.</param>
    public readonly record struct Content(string Words, bool IsHtml, string? Url);

    /// <summary>Whether a record is a document, as far as its first bytes say: a page or text, of a response that succeeded.</summary>
    public static bool IsDocument(WarcHead head, ReadOnlySpan<byte> content) =>
        head.Type != "response" || HeadFields.Parse(content) is { } http && http.FirstLine.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            && http.FirstLine.Split(' ') is [_, "200", ..] && WarcHead.IsHtml(http.Of("Content-Type") ?? "");

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">The record, unpacked, from its first byte on.</param>
    /// <param name="path">Path for rejections.</param>
    /// <param name="offset">Byte of the archive at which the record begins, for rejections.</param>
    /// <param name="notes">Receives what decoding it found out.</param>
    /// <exception cref="RejectedException">The record is damaged, too large when unpacked, or not in the encoding it states.</exception>
    public static Content Read(ReadOnlySpan<byte> bytes, string path, long offset, List<DocumentNote> notes)
    {
        if (WarcHead.Parse(bytes) is not { } head || head.RecordLength > bytes.Length || head.ContentLength > bytes.Length)
            throw Reject(path, offset, "damaged-record", "The record is damaged or cut off.", "Fetch the archive again, or leave the record out.");
        var content = bytes.Slice(head.Length, (int)head.ContentLength);
        if (head.Type != "response")
            return new(WarcHead.IsHtml(head.MediaType) ? HtmlEncoding.Decode(content, HtmlEncoding.Charset(head.MediaType), path, notes)
                : StrictText.Decode(content, path), WarcHead.IsHtml(head.MediaType), head.Url);
        if (HeadFields.Parse(content) is not { } http)
            throw Reject(path, offset, "damaged-record", "The response in the record has no head.", "Fetch the archive again, or leave the record out.");
        var body = content[http.Length..];
        if (http.Of("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        if (http.Of("Content-Encoding") is { } coding)
            body = Unpacked(body, coding.Trim().ToLowerInvariant(), path, offset);
        return new(HtmlEncoding.Decode(body, HtmlEncoding.Charset(http.Of("Content-Type") ?? ""), path, notes), true, head.Url);
    }

    // Archivers keep the field when they have already put the chunks together; then the body begins with no length.
    static ReadOnlySpan<byte> Unchunked(ReadOnlySpan<byte> body)
    {
        var whole = new ArrayBufferWriter<byte>(Math.Max(body.Length, 1));
        for (var rest = body; ;)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line is < 1 or > 1024
                || !int.TryParse(Encoding.Latin1.GetString(rest[..line]).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out var length) || length < 0)
                return whole.WrittenCount == 0 ? body : whole.WrittenSpan;
            if (length == 0)
                return whole.WrittenSpan;
            var chunk = rest[(line + 2)..];
            whole.Write(chunk[..Math.Min(length, chunk.Length)]);
            if (chunk.Length < length + 2)
                return whole.WrittenSpan;
            rest = chunk[(length + 2)..];
        }
    }

    static ReadOnlySpan<byte> Unpacked(ReadOnlySpan<byte> body, string coding, string path, long offset)
    {
        var isPacked = coding switch
        {
            "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..],
            "deflate" => body is [0x78, ..],
            "br" => !body.TrimStart(" \t\r\n"u8).StartsWith("<"u8),
            _ => false,
        };
        if (!isPacked)
            return body;
        var source = new MemoryStream(body.ToArray());
        using Stream stream = coding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : coding == "deflate"
            ? new ZLibStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        var whole = new ArrayBufferWriter<byte>();
        try
        {
            while (stream.Read(whole.GetSpan(4096)) is > 0 and var read)
            {
                whole.Advance(read);
                if (whole.WrittenCount > Limits.LargestDocument || UnpackedFile.IsTooMuch(whole.WrittenCount, body.Length))
                    throw Reject(path, offset, "too-large", string.Create(CultureInfo.InvariantCulture, $"The page unpacks to far more than a page holds."),
                        "Leave it out.");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw Reject(path, offset, "damaged-record", $"The page in the record cannot be unpacked: {broken.Message}",
                "Fetch the archive again, or leave the record out.");
        }
        return whole.WrittenSpan;
    }

    static RejectedException Reject(string path, long offset, string code, string message, string advice) =>
        new(new() { Path = path, Byte = offset, Code = code, Message = message, Advice = advice });
}
