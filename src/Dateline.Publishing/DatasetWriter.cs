using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Files;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;
using Dateline.Publishing.Waiting;

namespace Dateline.Publishing;

/// <summary>Writes the tables and texts of a dataset, one document after the other: <c>data/*</c> and <c>text/&lt;id&gt;.txt</c>.</summary>
/// <remarks>
/// Rows name what documents share, so nothing is written before all have come. Of a large collection documents and entities wait on disk; what is kept of each
/// in memory is a few kilobytes.
/// </remarks>
public sealed class DatasetWriter : IDisposable
{
    readonly string _texts;
    readonly WaitingDocuments _waiting;
    readonly ImmutableArray<TableWriter> _tables;
    readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    DateOnly? _firstPublished;
    DateOnly? _lastPublished;
    string? _last;

    /// <summary>Creates the files with their headers; files of the same names are overwritten.</summary>
    /// <param name="directory">Folder that receives <c>data</c> and <c>text</c>; made where missing.</param>
    /// <param name="formats">Formats of the tables.</param>
    /// <param name="size">When a table is split; by default it is as <see cref="PartSize.Default"/> says.</param>
    /// <exception cref="IOException">A folder or file cannot be made.</exception>
    public DatasetWriter(string directory, TableFormats formats, PartSize? size = null)
    {
        var data = Directory.CreateDirectory(Path.Combine(directory, "data")).FullName;
        _texts = Directory.CreateDirectory(Path.Combine(directory, "text")).FullName;
        Corpus = new CorpusRows(directory);
        _waiting = new WaitingDocuments(Path.Combine(directory, ".documents"));
        _tables = [.. DatasetTables.All.Select(table => new TableWriter(table, data, formats, size))];
    }

    /// <summary>What all documents together give.</summary>
    public CorpusRows Corpus { get; }

    /// <summary>Takes in one document.</summary>
    /// <param name="document">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="extract">What was read out of it.</param>
    /// <exception cref="ArgumentException">The extract is of another document, or the document does not come after the last one.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Add(Document document, Extract extract) => _waiting.Add(document, extract);

    /// <summary>Writes one document's text and rows at once: for documents whose links are known.</summary>
    /// <param name="rows">The document; documents come in the ordinal order of their ids.</param>
    /// <exception cref="ArgumentException">The document does not come after the last one.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(DocumentRows rows)
    {
        var (document, extract) = (rows.Document, rows.Extract);
        if (_last is not null && string.CompareOrdinal(_last, document.Id) >= 0)
            throw new ArgumentException($"Document '{document.Id}' comes after '{_last}': documents are written in the ordinal order of their ids, each once.",
                nameof(document));
        _last = document.Id;
        if (extract.Language != "und")
            _languages.Add(extract.Language);
        if (document.PublishedOn is { } day)
        {
            _firstPublished = day < _firstPublished ? day : _firstPublished ?? day;
            _lastPublished = day > _lastPublished ? day : _lastPublished ?? day;
        }
        OutputFile.WriteAllText(Path.Combine(_texts, $"{document.Id}.txt"), document.Text);
        foreach (var (writer, own) in _tables.Zip(rows.Tables))
            writer.Write(own);
        Corpus.Add(rows);
    }

    /// <summary>Links the documents that were added and writes their rows, then the tables over all documents, so that every file is whole.</summary>
    /// <param name="written">Is given each document once its rows are written.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Complete(Action<DocumentRows>? written = null)
    {
        foreach (var rows in _waiting.Linked())
        {
            Write(rows);
            written?.Invoke(rows);
        }
        foreach (var writer in _tables.Where(writer => writer.Table.IsOfCorpus))
            Corpus.Read(writer.Table, writer.Write);
        foreach (var writer in _tables)
            writer.Complete();
    }

    /// <summary>What was written; whole once <see cref="Complete"/> was called.</summary>
    public DatasetSummary Summary =>
        new(_tables.ToImmutableDictionary(writer => writer.Table.Name, writer => writer.Rows, StringComparer.Ordinal), _firstPublished, _lastPublished,
        [.. _languages]);

    /// <inheritdoc/>
    /// <remarks>What all documents together give can be read until then.</remarks>
    public void Dispose()
    {
        Close();
        Corpus.Dispose();
    }

    /// <summary>Lets go of the files of the tables.</summary>
    internal void Close()
    {
        _waiting.Dispose();
        foreach (var writer in _tables)
            writer.Dispose();
    }
}
