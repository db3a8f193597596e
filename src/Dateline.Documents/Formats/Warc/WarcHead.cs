using System.Globalization;
using System.Text;

namespace Dateline.Documents.Formats.Warc;

/// <summary>The head of a record of a web archive (ISO 28500): what it is, whose page, how long.</summary>
/// <param name="Type">Kind of record, lower case: <c>response</c>, <c>conversion</c>, <c>request</c>, ….</param>
/// <param name="Id">Its id without <c>urn:uuid:</c> and angle brackets.</param>
/// <param name="Url">Address of the page; null where none is stated.</param>
/// <param name="MediaType">Type of the content as the record states it.</param>
/// <param name="Length">Length of the head in bytes, blank line included.</param>
/// <param name="ContentLength">Length of what follows, in bytes.</param>
sealed record WarcHead(string Type, string Id, string? Url, string MediaType, int Length, long ContentLength)
{
    /// <summary>The longest head that is read.</summary>
    public const int Longest = 1 << 16;

    // No archive is longer; the sum of two such lengths is a number still.
    const long Longest64 = 1L << 56;

    /// <summary>The line a record begins with.</summary>
    public static ReadOnlySpan<byte> Mark => "WARC/1."u8;

    /// <summary>Length of the whole record without the line ends that part it from the next.</summary>
    public long RecordLength => Length + ContentLength;

    /// <summary>Whether the record can hold a page or its text; a response also says so in its own head.</summary>
    public bool MayBeDocument => Type is "response" || Type is "conversion" or "resource" && IsText(MediaType);

    /// <summary>Reads a head; null when the bytes begin with none.</summary>
    public static WarcHead? Parse(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark) || HeadFields.Parse(bytes) is not { } fields)
            return null;
        return fields.Of("WARC-Type") is { Length: > 0 } type && IdOf(fields.Of("WARC-Record-ID")) is { Length: > 0 } id
            && long.TryParse(fields.Of("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= Longest64
            ? new(type.ToLowerInvariant(), id, fields.Of("WARC-Target-URI")?.Trim('<', '>'), fields.Of("Content-Type") ?? "", fields.Length, length) : null;
    }

    /// <summary>Whether a media type is one that documents are in.</summary>
    public static bool IsText(string mediaType) => IsHtml(mediaType) || mediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a media type is that of a web page.</summary>
    public static bool IsHtml(string mediaType) =>
        mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    static string? IdOf(string? stated)
    {
        var id = stated?.Trim('<', '>');
        return id?.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) == true ? id[9..] : id;
    }
}

/// <summary>The lines <c>name: value</c> at the head of a record or a response, up to the first blank line.</summary>
sealed class HeadFields
{
    readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first line.</summary>
    public string FirstLine { get; private init; } = "";

    /// <summary>Length in bytes, blank line included.</summary>
    public int Length { get; private init; }

    /// <summary>A value; null where the field is missing. Of repeated fields the first counts.</summary>
    public string? Of(string name) => _values.GetValueOrDefault(name);

    /// <summary>Reads a head; null when no blank line ends it.</summary>
    public static HeadFields? Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        var length = end + 4;
        if (end < 0 || bytes.IndexOf("\n\n"u8) is >= 0 and var bare && bare < end)
            (end, length) = bytes.IndexOf("\n\n"u8) is >= 0 and var found ? (found, found + 2) : (-1, 0);
        if (end is < 0 or > WarcHead.Longest)
            return null;
        var lines = Encoding.UTF8.GetString(bytes[..end]).Split('\n');
        var fields = new HeadFields { FirstLine = lines[0].TrimEnd('\r'), Length = length };
        foreach (var line in lines.AsSpan(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields._values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return fields;
    }
}
