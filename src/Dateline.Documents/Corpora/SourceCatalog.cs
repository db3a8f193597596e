using System.Collections.Frozen;
using CsvHelper;
using Dateline.Documents.Text;

namespace Dateline.Documents.Corpora;

/// <summary>What <c>seeds/sources.csv</c> says about the documents, by file name.</summary>
/// <remarks>
/// Header: <c>file</c>, then any of <c>title, published, published_basis, note, publisher, author, url, license, language</c>.
/// <c>file</c> is the path below the seeds folder; for a record of a container <c>path#id</c>.
/// </remarks>
public sealed class SourceCatalog
{
    static readonly string[] s_columns = ["file", "title", "published", "published_basis", "note", "publisher", "author", "url", "license", "language"];

    readonly FrozenDictionary<string, (DocumentMetadata Metadata, int Line)> _byFile;

    SourceCatalog(Dictionary<string, (DocumentMetadata, int)> byFile) => _byFile = byFile.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A catalog that says nothing.</summary>
    public static SourceCatalog Empty { get; } = new([]);

    /// <summary>What is said about a file or record.</summary>
    public DocumentMetadata Of(string path) => _byFile.TryGetValue(path, out var row) ? row.Metadata : DocumentMetadata.None;

    /// <summary>The files it speaks of, ordinal order.</summary>
    public IEnumerable<string> Files => _byFile.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the catalog of a seeds folder; a folder without one has the empty catalog.</summary>
    /// <exception cref="InvalidDataException">The file is not a catalog; the message says line, column and what to do.</exception>
    public static SourceCatalog Load(string seeds)
    {
        var path = Path.Combine(seeds, "sources.csv");
        if (!File.Exists(path))
            return Empty;
        try
        {
            return Parse(StrictText.Decode(File.ReadAllBytes(path), "sources.csv"));
        }
        catch (RejectedException rejected)
        {
            throw new InvalidDataException(rejected.Rejection.ToString(), rejected);
        }
    }

    /// <summary>The rows that meet no file.</summary>
    /// <param name="paths">Paths of the documents and of their files.</param>
    internal IEnumerable<FileNote> Unmet(IEnumerable<string> paths)
    {
        if (_byFile.Count == 0)
            return [];
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return _byFile.Where(row => !all.Contains(row.Key)).OrderBy(row => row.Value.Line)
            .Select(row => new FileNote("sources.csv", "unmet-row", $"There is no document '{row.Key}'.",
            "Write the path below the seeds folder with forward slashes; of a record, 'file#id'.", Line: row.Value.Line));
    }

    /// <summary>A path as it is compared, whatever program wrote it: forward slashes, NFC, no <c>./</c> before it.</summary>
    internal static string PathOf(string written)
    {
        var path = written.Trim().Replace('\\', '/').Normalize();
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        return path.TrimStart('/');
    }

    static SourceCatalog Parse(string csv)
    {
        var byFile = new Dictionary<string, (DocumentMetadata, int)>(StringComparer.Ordinal);
        CsvMalformedRecord? malformed = null;
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions { TrackLineNumbers = true, OnMalformedRecord = record => malformed ??= record });
        try
        {
            while (reader.Read())
            {
                var line = (int)reader.LineNumber;
                CheckHeader(reader.Headers);
                var said = Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim()).ToList();
                if (malformed is { Reason: CsvMalformedReason.UnterminatedQuote })
                    throw Bad(line, "a quotation mark that opens here is never closed", "Close it, or double the marks within a cell.");
                if (said.Skip(reader.Headers.Count).FirstOrDefault(cell => cell.Length > 0) is { } extra)
                    throw Bad(line, $"the row has more cells than the header ('{extra}')", "Quote any cell that holds a comma.");
                var cells = reader.Headers.Zip(said).Where(pair => pair.First.Length > 0 && pair.Second.Length > 0)
                    .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
                // Spreadsheets leave rows of commas behind.
                if (cells.Count == 0)
                    continue;
                var file = cells.GetValueOrDefault("file")
                    ?? throw Bad(line, "the row names no file", "Write the file's path below the seeds folder into the column 'file'.");
                if (!byFile.TryAdd(PathOf(file), (Metadata(cells, line), line)))
                    throw Bad(line, $"'{file}' stands here for the second time", "Keep one row a file.");
            }
        }
        catch (CsvFormatException broken)
        {
            throw Bad((int)reader.LineNumber, broken.Message, "Quote any cell that holds a comma, a quotation mark or a line break.");
        }
        return new(byFile);
    }

    static void CheckHeader(IReadOnlyList<string> header)
    {
        var named = header.Where(column => column.Length > 0).ToList();
        if (named.Distinct(StringComparer.Ordinal).Count() < named.Count)
            throw Bad(1, "a column stands in the header twice", "Keep one of them.");
        foreach (var column in named)
            if (!s_columns.Contains(column, StringComparer.Ordinal))
                throw Bad(1, $"'{column}' is no column of a source catalog", $"The columns are {string.Join(", ", s_columns)}.");
    }

    static DocumentMetadata Metadata(Dictionary<string, string> cells, int line)
    {
        var published = cells.GetValueOrDefault("published");
        var (day, fault) = PublishedDay.Read(published) is var stated ? (stated.Day, stated.Fault) : default;
        if (fault is DayFault.Ambiguous or DayFault.NoDay)
            throw Bad(line, fault == DayFault.Ambiguous ? $"'{published}' may be two days" : $"'{published}' is no day", "Write days as 2025-12-02.");
        return new()
        {
            Title = cells.GetValueOrDefault("title"),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : cells.GetValueOrDefault("published_basis") switch
            {
                null or "editor" => PublishedBasis.Editor,
                "metadata" => PublishedBasis.Metadata,
                "text" => PublishedBasis.Text,
                "unknown" => PublishedBasis.Unknown,
                var other => throw Bad(line, $"'{other}' is no basis of a date", "It is one of metadata, editor, text, unknown."),
            },
            PublishedNote = cells.GetValueOrDefault("note"),
            Publisher = cells.GetValueOrDefault("publisher"),
            Author = cells.GetValueOrDefault("author"),
            Url = cells.GetValueOrDefault("url"),
            License = cells.GetValueOrDefault("license"),
            Language = cells.GetValueOrDefault("language"),
        };
    }

    static InvalidDataException Bad(int line, string what, string advice) => new(FormattableString.Invariant($"sources.csv({line}): {what}. {advice}"));
}
