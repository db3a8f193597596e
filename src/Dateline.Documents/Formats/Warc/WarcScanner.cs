using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Warc;

/// <summary>Finds the records of a web archive that may be documents, without keeping them; goes on behind a broken one.</summary>
/// <param name="container">The archive.</param>
/// <param name="isPacked">Whether each record is a gzip member.</param>
/// <param name="path">Path for rejections.</param>
/// <param name="reject">Receives what is broken.</param>
sealed class WarcScanner(Container container, bool isPacked, string path, Action<Rejection> reject)
{
    // How many marks of gzip that came up by chance may stand in one member.
    const int MostChanceMarks = 3;

    /// <summary>A record: where it stands (packed, where the archive is), and its head.</summary>
    public readonly record struct Place(long Offset, long Length, WarcHead Head);

    /// <summary>Whether the archive has many records in one gzip member, so that it must be unpacked whole.</summary>
    /// <remarks>Common Crawl and every archiver that follows the standard keep one record a member.</remarks>
    public static bool IsOneMember(Container container)
    {
        var (head, _) = GzipMembers.Unpack(container, 0, container.Length, WarcHead.Longest);
        if (WarcHead.Parse(head) is not { } first || first.RecordLength + 8 + WarcHead.Mark.Length > head.Length)
            return false;
        using var candidates = GzipMembers.Candidates(container).GetEnumerator();
        candidates.MoveNext();
        var end = candidates.MoveNext() ? candidates.Current : container.Length;
        var (bytes, _) = GzipMembers.Unpack(container, 0, end, WarcHead.Longest);
        return bytes.Length > first.RecordLength + 8 && bytes.AsSpan((int)first.RecordLength).TrimStart("\r\n"u8).StartsWith(WarcHead.Mark);
    }

    /// <summary>The records of an archive of gzip members.</summary>
    public IEnumerable<Place> Packed()
    {
        var starts = GzipMembers.Candidates(container).ToList();
        if (starts.Count == 0 || starts[0] > 0)
            Reject("damaged-record", 0, "The file does not begin with a gzip member.", "Fetch it again.");
        for (var index = 0; index < starts.Count;)
        {
            var next = index + 1;
            var found = Member(starts[index], EndOf(next));
            while (found is { IsCut: true } && next < starts.Count && next - index <= MostChanceMarks)
                found = Member(starts[index], EndOf(++next));
            if (found is { IsCut: false, Head: { } head })
            {
                index = next;
                if (head.MayBeDocument)
                    yield return new(found.Start, found.End - found.Start, head);
            }
            else
            {
                Reject("damaged-record", starts[index], "The record that begins here is damaged or cut off.",
                    "Fetch the archive again, or leave the record out; the others are read.");
                index++;
            }
        }

        long EndOf(int index) => index < starts.Count ? starts[index] : container.Length;
    }

    /// <summary>The records of an archive that is not packed.</summary>
    public IEnumerable<Place> Plain()
    {
        var buffer = new byte[WarcHead.Longest];
        for (long position = SkipLineEnds(0), length = container.Length; position < length;)
        {
            var bytes = buffer.AsSpan(0, container.Read(buffer, position));
            if (WarcHead.Parse(bytes) is { } head && EndsWell(position + head.RecordLength, length))
            {
                if (head.MayBeDocument)
                    yield return new(position, head.RecordLength, head);
                position = SkipLineEnds(position + head.RecordLength);
            }
            else
            {
                Reject("damaged-record", position, "No whole record begins here.", "Fetch the archive again, or leave the record out; the others are read.");
                position = NextMark(position + 1, buffer);
            }
        }
    }

    /// <summary>The first bytes of a record's content.</summary>
    public byte[] ContentStart(long offset, long length, WarcHead head)
    {
        if (head.Type != "response")
            return [];
        if (isPacked)
            return GzipMembers.Unpack(container, offset, offset + length, head.Length + WarcHead.Longest).Bytes is { } bytes && bytes.Length > head.Length
                ? bytes[head.Length..] : [];
        var start = new byte[(int)Math.Min(WarcHead.Longest, head.ContentLength)];
        return start[..container.Read(start, offset + head.Length)];
    }

    sealed record Found(long Start, long End, WarcHead? Head, bool IsCut);

    Found Member(long start, long end)
    {
        var (bytes, _) = GzipMembers.Unpack(container, start, end, WarcHead.Longest);
        if (WarcHead.Parse(bytes) is not { } head)
            return new(start, end, null, false);
        // Two line ends part a record from the next; some writers leave them out.
        if (unchecked(GzipMembers.StatedLength(container, end) - (uint)head.RecordLength) <= 4)
            return new(start, end, head, false);
        if (head.RecordLength > Limits.LargestDocument)
            return new(start, end, head, false);
        var (whole, isDamaged) = GzipMembers.Unpack(container, start, end, (int)head.RecordLength + 8);
        if (whole.Length < head.RecordLength || isDamaged)
            return new(start, end, head, true);
        Reject("damaged-record", start, "Behind the record that begins here stand bytes that belong to none.",
            "Fetch the archive again; a record may be missing here.");
        return new(start, end, head, false);
    }

    bool EndsWell(long end, long length)
    {
        if (end >= length)
            return end == length;
        // What stands behind the two line ends is the next record's affair.
        Span<byte> bytes = stackalloc byte[16];
        ReadOnlySpan<byte> rest = bytes[..container.Read(bytes, end)];
        return rest.StartsWith("\r\n\r\n"u8) || rest.TrimStart("\r\n"u8) is var next && (next.Length == 0 || next.StartsWith(WarcHead.Mark));
    }

    long SkipLineEnds(long position)
    {
        Span<byte> bytes = stackalloc byte[16];
        var read = bytes[..container.Read(bytes, position)];
        return position + read.Length - read.TrimStart("\r\n"u8).Length;
    }

    long NextMark(long position, byte[] buffer)
    {
        for (var length = container.Length; position < length;)
        {
            var bytes = buffer.AsSpan(0, container.Read(buffer, position));
            for (var index = 0; index < bytes.Length && bytes[index..].IndexOf(WarcHead.Mark) is >= 0 and var found; index += found + 1)
                if (index + found is var at && (at > 0 && bytes[at - 1] == (byte)'\n' || WarcHead.Parse(bytes[at..]) is not null))
                    return position + at;
            position = position + bytes.Length == length ? length : position + bytes.Length - 16;
        }
        return position;
    }

    void Reject(string code, long offset, string message, string advice) => reject(new()
    {
        Path = path,
        Code = code,
        Byte = offset,
        Message = message,
        Advice = advice,
    });
}
