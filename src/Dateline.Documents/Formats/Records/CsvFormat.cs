using System.Collections.Immutable;
using CsvHelper;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Records;

/// <summary>Tables in text: a record a row, cells parted by commas, semicolons, tabs or bars, whichever the file uses.</summary>
sealed class CsvFormat : RecordFormat
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    protected override (Container, RecordShape, IEnumerable<RawRecord>) Open(SourceFile file, Listing listing)
    {
        var container = listing.Workspace.InUtf8(file);
        var (headers, separator) = HeaderOf(container, file.Path);
        var shape = new RecordShape(listing.Columns) { Headers = headers, Separator = separator };
        return (container, shape, Rows(container, file.Path, shape, listing));
    }

    /// <inheritdoc/>
    protected override FieldValues Fields(ReadOnlySpan<byte> bytes, RecordShape shape, RecordFault at)
    {
        using var reader = CsvReader.Create(bytes.ToArray(),
            new CsvReaderOptions { HasHeader = false, Separator = (char)shape.Separator, SkipEmptyLines = false });
        var values = new FieldValues();
        if (!reader.Read())
            return values;
        for (var index = 0; index < Math.Min(reader.FieldCount, shape.Headers.Length); index++)
            values.Add(shape.Headers[index], StrictText.Cell(reader.GetSpan(index), at.Reject));
        return values;
    }

    static IEnumerable<RawRecord> Rows(Container container, string path, RecordShape shape, Listing listing)
    {
        CsvMalformedRecord? malformed = null;
        var options = new CsvReaderOptions { Separator = (char)shape.Separator, TrackLineNumbers = true, MaxRecordSize = 2 * Limits.LargestDocument,
            OnMalformedRecord = record => malformed = record };
        using var reader = CsvReader.Create(new ContainerStream(container, 0, container.Length), options);
        for (var number = 1; Next(reader, path, listing); number++)
        {
            var (line, start, length) = ((int)reader.LineNumber, reader.ByteOffset, reader.RawRecord.Length);
            var fault = new RecordFault(path, line, start);
            if (malformed is { Reason: CsvMalformedReason.UnterminatedQuote } open && open.LineNumber == line)
                listing.Reject(fault.Reject("unclosed-quote", "A quotation mark that opens here is never closed, so the rest of the file is one cell.",
                    "Close it, or double the marks within a cell.").Rejection);
            else if (reader.FieldCount > shape.Headers.Length && Enumerable.Range(shape.Headers.Length, reader.FieldCount - shape.Headers.Length)
                .Any(index => !reader.GetSpan(index).Trim(" \t"u8).IsEmpty))
                listing.Reject(fault.Reject("extra-cells",
                    FormattableString.Invariant($"The row has {reader.FieldCount} cells, the header {shape.Headers.Length}."),
                    "Quote any cell that holds what parts the cells, or a quotation mark.").Rejection);
            else if (!IsBlank(reader))
                yield return new(start, length, number, line);
        }
    }

    static bool Next(CsvReader reader, string path, Listing listing)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException broken)
        {
            listing.Reject(new RecordFault(path, (int)Math.Max(1, broken.LineNumber), broken.ByteOffset)
                .Reject("broken-row", $"The row cannot be read: {broken.Message}",
                "Look for a quotation mark that is never closed; the rows behind it are not read.").Rejection);
            return false;
        }
    }

    static bool IsBlank(CsvReader reader)
    {
        for (var index = 0; index < reader.FieldCount; index++)
            if (!reader.GetSpan(index).Trim(" \t\r\n"u8).IsEmpty)
                return false;
        return true;
    }

    static (ImmutableArray<string>, byte) HeaderOf(Container container, string path)
    {
        var separator = CsvSeparator.Of(container);
        try
        {
            using var reader = CsvReader.Create(new ContainerStream(container, 0, container.Length),
                new CsvReaderOptions { Separator = (char)separator, MaxRecordSize = 1 << 20 });
            reader.ReadHeader();
            return ([.. reader.Headers.Select((name, index) => string.IsNullOrWhiteSpace(name) ? FormattableString.Invariant($"column {index + 1}") : name)],
                separator);
        }
        catch (CsvFormatException broken)
        {
            throw new RejectedException(new() { Path = path, Code = "broken-header", Line = 1, Message = $"The header cannot be read: {broken.Message}",
                Advice = "Write the names of the columns into the first line." });
        }
    }
}
