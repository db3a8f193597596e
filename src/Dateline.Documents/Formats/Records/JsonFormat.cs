using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>JSON: a record a line, a list of records, or one record, whatever the ending says.</summary>
sealed class JsonFormat : RecordFormat
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".jsonl", ".ndjson", ".jsonlines", ".json", ".geojson"];

    /// <inheritdoc/>
    protected override (Container, RecordShape, IEnumerable<RawRecord>) Open(SourceFile file, Listing listing)
    {
        var container = file.AsContainer();
        var shape = new RecordShape(listing.Columns);
        if (IsLines(container) || JsonLayout.Scan(container) is not { } layout)
            return (container, shape, Lines(container));
        return (container, shape, layout.Records(container, new RecordShape(listing.Columns)));
    }

    /// <inheritdoc/>
    protected override FieldValues Fields(ReadOnlySpan<byte> bytes, RecordShape shape, RecordFault at)
    {
        try
        {
            return JsonFields.Read(bytes) ?? throw at.Reject("not-an-object", "This is no JSON object.", "Write one object with the article's text an entry.");
        }
        catch (JsonException broken)
        {
            throw at.Reject("invalid-json", $"This is no valid JSON: {broken.Message.Split('.')[0]}.",
                "Write one JSON object a line, or a list of them, in UTF-8.", (int)(broken.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            throw at.Reject("invalid-utf8", "A string is not valid UTF-8 or holds a lone surrogate.",
                "Write the file in UTF-8; escape characters beyond U+FFFF as pairs.");
        }
    }

    // Two lines or more, the first of which is a whole object: what is wrong with another is that line's affair.
    static bool IsLines(Container container)
    {
        var whole = 0;
        foreach (var record in Lines(container).Take(2))
        {
            if (record.Length > Limits.LargestDocument)
                return false;
            var bytes = new byte[record.Length];
            container.Read(bytes, record.Offset);
            if (whole == 0 && !IsObject(bytes))
                return false;
            whole++;
        }
        return whole == 2;
    }

    static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonFields.Read(line) is not null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    static IEnumerable<RawRecord> Lines(Container container)
    {
        var number = 0;
        var first = new byte[256];
        foreach (var (offset, length) in LineScanner.Lines(container))
        {
            number++;
            var skipped = number == 1 ? Utf8Mark.LengthAt(container, 0) : 0;
            if (length <= first.Length && first.AsSpan(0, container.Read(first.AsSpan(0, length), offset)).Trim(" \t\r"u8).Length == 0)
                continue;
            yield return new(offset + skipped, length - skipped, number, number);
        }
    }
}
