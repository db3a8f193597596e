using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>Writes the tables and texts of a dataset, one document after the other: <c>data/*</c> and <c>text/&lt;id&gt;.txt</c>.</summary>
/// <remarks>Memory does not grow with the number of documents: their entities, which are written at the end, are laid down on disk meanwhile.</remarks>
public sealed class DatasetWriter : IDisposable
{
    readonly string _texts;
    readonly EntityMerger _entities;
    readonly TableWriter<DocumentRows> _documentTable;
    readonly TableWriter<DocumentRow<SentenceRecord>> _sentenceTable;
    readonly TableWriter<DocumentRow<Quote>> _quoteTable;
    readonly TableWriter<DocumentRow<Metric>> _metricTable;
    readonly TableWriter<DocumentRow<TimeExpression>> _timeTable;
    readonly TableWriter<DocumentRow<Event>> _eventTable;
    readonly TableWriter<DocumentRow<NumberedParticipant>> _participantTable;
    readonly TableWriter<CorpusEntity> _entityTable;
    readonly TableWriter<DocumentRow<Mention>> _mentionTable;
    readonly TableWriter<DocumentRow<Contest>> _contestTable;
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
        _entities = new(Path.Combine(directory, ".entities-tables"));
        _documentTable = new(DocumentTable.Table, data, formats, size);
        _sentenceTable = new(SentenceTable.Table, data, formats, size);
        _quoteTable = new(QuoteTable.Table, data, formats, size);
        _metricTable = new(MetricTable.Table, data, formats, size);
        _timeTable = new(TimeTable.Table, data, formats, size);
        _eventTable = new(EventTable.Table, data, formats, size);
        _participantTable = new(ParticipantTable.Table, data, formats, size);
        _entityTable = new(EntityTable.Table, data, formats, size);
        _mentionTable = new(MentionTable.Table, data, formats, size);
        _contestTable = new(ContestTable.Table, data, formats, size);
    }

    /// <summary>Writes one document's text and rows.</summary>
    /// <param name="document">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="extract">What was read out of it.</param>
    /// <exception cref="ArgumentException">The extract is of another document, or the document does not come after the last one.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Add(Document document, Extract extract)
    {
        if (extract.DocumentId != document.Id)
            throw new ArgumentException($"The extract is of document '{extract.DocumentId}', not of '{document.Id}'.", nameof(extract));
        if (_last is not null && string.CompareOrdinal(_last, document.Id) >= 0)
            throw new ArgumentException($"Document '{document.Id}' comes after '{_last}': documents are written in the ordinal order of their ids, each once.", nameof(document));
        _last = document.Id;
        if (extract.Language != "und")
            _languages.Add(extract.Language);
        if (document.PublishedOn is { } day)
        {
            _firstPublished = day < _firstPublished ? day : _firstPublished ?? day;
            _lastPublished = day > _lastPublished ? day : _lastPublished ?? day;
        }
        OutputFile.WriteAllText(Path.Combine(_texts, $"{document.Id}.txt"), document.Text);
        var rows = new DocumentRows(document, extract);
        _documentTable.Write(rows);
        Write(_sentenceTable, rows, extract.Sentences);
        Write(_quoteTable, rows, extract.Quotes);
        Write(_metricTable, rows, extract.Metrics);
        Write(_timeTable, rows, extract.Times);
        Write(_eventTable, rows, extract.Events);
        Write(_participantTable, rows, extract.Events.SelectMany(ParticipantTable.Of));
        Write(_mentionTable, rows, extract.Mentions);
        Write(_contestTable, rows, extract.Contests);
        _entities.Add(extract, document.DuplicateOf is not null);
    }

    /// <summary>Writes the entities and what is left, so that every file is whole.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Complete()
    {
        foreach (var entity in _entities.Entities())
            _entityTable.Write(entity);
        _documentTable.Complete();
        _sentenceTable.Complete();
        _quoteTable.Complete();
        _metricTable.Complete();
        _timeTable.Complete();
        _eventTable.Complete();
        _participantTable.Complete();
        _entityTable.Complete();
        _mentionTable.Complete();
        _contestTable.Complete();
        _entities.Dispose();
    }

    /// <summary>What was written; whole once <see cref="Complete"/> was called.</summary>
    public DatasetSummary Summary => new(ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, long>[]
    {
        new(DocumentTable.Table.Name, _documentTable.Rows),
        new(SentenceTable.Table.Name, _sentenceTable.Rows),
        new(QuoteTable.Table.Name, _quoteTable.Rows),
        new(MetricTable.Table.Name, _metricTable.Rows),
        new(TimeTable.Table.Name, _timeTable.Rows),
        new(EventTable.Table.Name, _eventTable.Rows),
        new(ParticipantTable.Table.Name, _participantTable.Rows),
        new(EntityTable.Table.Name, _entityTable.Rows),
        new(MentionTable.Table.Name, _mentionTable.Rows),
        new(ContestTable.Table.Name, _contestTable.Rows),
    }), _firstPublished, _lastPublished, [.. _languages]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _entities.Dispose();
        _documentTable.Dispose();
        _sentenceTable.Dispose();
        _quoteTable.Dispose();
        _metricTable.Dispose();
        _timeTable.Dispose();
        _eventTable.Dispose();
        _participantTable.Dispose();
        _entityTable.Dispose();
        _mentionTable.Dispose();
        _contestTable.Dispose();
    }

    static void Write<T>(TableWriter<DocumentRow<T>> table, DocumentRows source, IEnumerable<T> records)
    {
        foreach (var record in records)
            table.Write(new DocumentRow<T>(source, record));
    }
}
