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

    readonly FrozenDictionary<string, DocumentMetadata> _byFile;

    SourceCatalog(Dictionary<string, DocumentMetadata> byFile) => _byFile = byFile.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A catalog that says nothing.</summary>
    public static SourceCatalog Empty { get; } = new([]);

    /// <summary>What is said about a file or record.</summary>
    public DocumentMetadata Of(string path) => _byFile.GetValueOrDefault(path, DocumentMetadata.None);

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

    static SourceCatalog Parse(string csv)
    {
        var byFile = new Dictionary<string, DocumentMetadata>(StringComparer.Ordinal);
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions { TrackLineNumbers = true });
        try
        {
            while (reader.Read())
            {
                var line = (int)reader.LineNumber;
                CheckHeader(reader.Headers);
                var cells = reader.Headers.Select((column, index) => (column, cell: reader.GetString(index).Trim()))
                    .Where(pair => pair.cell.Length > 0).ToDictionary(pair => pair.column, pair => pair.cell, StringComparer.Ordinal);
                var file = cells.GetValueOrDefault("file") ?? throw Bad(line, "the row names no file", "Write the file's path below the seeds folder into the column 'file'.");
                if (!byFile.TryAdd(file, Metadata(cells, line)))
                    throw Bad(line, $"'{file}' stands here for the second time", "Keep one row a file.");
            }
        }
        catch (CsvFormatException broken)
        {
            throw Bad((int)reader.LineNumber, broken.Message, "Quote any cell that holds a comma, a quotation mark or a line break.");
        }
        return new(byFile);
    }

    static void CheckHeader(IEnumerable<string> header)
    {
        foreach (var column in header)
            if (!s_columns.Contains(column, StringComparer.Ordinal))
                throw Bad(1, $"'{column}' is no column of a source catalog", $"The columns are {string.Join(", ", s_columns)}.");
    }

    static DocumentMetadata Metadata(Dictionary<string, string> cells, int line)
    {
        var published = cells.GetValueOrDefault("published");
        var day = DocumentMetadata.Day(published);
        if (published is not null && day is null)
            throw Bad(line, $"'{published}' is no day", "Write days as 2025-12-02.");
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
