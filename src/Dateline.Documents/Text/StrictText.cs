using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Dateline.Documents.Text;

/// <summary>Decodes a document's bytes without ever guessing: UTF-8 or a rejection that says where and why.</summary>
static class StrictText
{
    /// <summary>Decodes UTF-8; a byte order mark is taken off.</summary>
    /// <param name="bytes">The bytes of one file or record.</param>
    /// <param name="path">Path for the rejection.</param>
    /// <exception cref="RejectedException">The bytes are not UTF-8 text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (Magic.IsLfsPointer(bytes))
            throw new RejectedException(Magic.LfsPointer(path));
        if (Magic.Of(bytes) is { } kind)
            throw Reject(bytes, 0, path, "not-text", $"The file is {kind}, not text.", "Save the article as plain text in UTF-8.");
        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (body.IndexOf((byte)0) is >= 0 and var nul)
            throw Reject(bytes, nul + bytes.Length - body.Length, path, "nul-byte", "The file holds a NUL byte.",
                "Text in UTF-16 must be converted: iconv -f UTF-16LE -t UTF-8.");
        if (FirstInvalid(body) is >= 0 and var invalid)
        {
            var offset = invalid + bytes.Length - body.Length;
            var found = bytes[offset];
            throw Reject(bytes, offset, path, "invalid-utf8",
                string.Create(CultureInfo.InvariantCulture, $"Byte 0x{found:X2} is not valid UTF-8 at this place."),
                AdviceFor(found));
        }
        return Encoding.UTF8.GetString(body);
    }

    /// <summary>Decodes a cell of a table.</summary>
    /// <exception cref="RejectedException">It is not UTF-8.</exception>
    public static string Cell(ReadOnlySpan<byte> bytes, Func<string, string, string, int, RejectedException> reject) =>
        FirstInvalid(bytes) is >= 0 and var invalid
        ? throw reject("invalid-utf8", string.Create(CultureInfo.InvariantCulture, $"Byte 0x{bytes[invalid]:X2} is not valid UTF-8."),
            AdviceFor(bytes[invalid]), 0) : Encoding.UTF8.GetString(bytes);

    static string AdviceFor(byte found) => found is 0x91 or 0x92 or 0x93 or 0x94 or 0x96 or 0x97 or 0x85
        ? "It looks like a quotation mark or dash of Windows-1252; convert the file: iconv -f WINDOWS-1252 -t UTF-8."
        : "Convert the file to UTF-8: iconv -f ISO-8859-1 -t UTF-8, or whichever encoding it is in.";

    static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        var offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
                return offset;
            offset += consumed;
        }
        return -1;
    }

    static RejectedException Reject(ReadOnlySpan<byte> bytes, int offset, string path, string code, string message, string advice)
    {
        var before = bytes[..offset];
        return new(new()
        {
            Path = path,
            Code = code,
            Line = before.Count((byte)'\n') + 1,
            Column = offset - before.LastIndexOf((byte)'\n'),
            Byte = offset,
            Message = message,
            Advice = advice,
        });
    }
}
