using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>What the codebook tells of each column from the data itself: how many rows have a value, and an example.</summary>
sealed class TableProfiles
{
    readonly Dictionary<string, TableProfile> _profiles = DatasetTables.All.ToDictionary(table => table.Name, table => new TableProfile(table), StringComparer.Ordinal);

    /// <summary>The profile of a table.</summary>
    public TableProfile this[string table] => _profiles[table];

    /// <summary>Adds the rows of one document.</summary>
    public void Add(Document document, Extract extract)
    {
        var source = new DocumentRows(document, extract);
        Add(DocumentTable.Table, [source]);
        Add(SentenceTable.Table, extract.Sentences.Select(row => new DocumentRow<SentenceRecord>(source, row)));
        Add(QuoteTable.Table, extract.Quotes.Select(row => new DocumentRow<Quote>(source, row)));
        Add(MetricTable.Table, extract.Metrics.Select(row => new DocumentRow<Metric>(source, row)));
        Add(TimeTable.Table, extract.Times.Select(row => new DocumentRow<TimeExpression>(source, row)));
        Add(EventTable.Table, extract.Events.Select(row => new DocumentRow<Event>(source, row)));
        Add(ParticipantTable.Table, extract.Events.SelectMany(ParticipantTable.Of).Select(row => new DocumentRow<NumberedParticipant>(source, row)));
        Add(MentionTable.Table, extract.Mentions.Select(row => new DocumentRow<Mention>(source, row)));
        Add(ContestTable.Table, extract.Contests.Select(row => new DocumentRow<Contest>(source, row)));
    }

    /// <summary>Adds the entities of all documents.</summary>
    public void Add(IEnumerable<CorpusEntity> entities) => Add(EntityTable.Table, entities);

    void Add<T>(Table<T> table, IEnumerable<T> rows)
    {
        var profile = _profiles[table.Name];
        Span<Cell> cells = new Cell[table.Columns.Length];
        foreach (var row in rows)
        {
            table.Read(row, cells);
            profile.Add(cells);
        }
    }
}

/// <summary>Rows of a table and values of its columns.</summary>
sealed class TableProfile(Table table)
{
    const int ExampleLength = 60;
    readonly long[] _filled = new long[table.Columns.Length];
    readonly string?[] _examples = new string?[table.Columns.Length];

    public long Rows { get; private set; }

    /// <summary>Counts a row.</summary>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        Rows++;
        for (var index = 0; index < cells.Length; index++)
        {
            var type = table.Columns[index].Type;
            if (cells[index].IsNull || type == ColumnType.StringList && cells[index].AsList.IsEmpty)
                continue;
            _filled[index]++;
            _examples[index] ??= Phrase.Cut(Phrase.OneLine(TextOf(cells[index], type)), ExampleLength);
        }
    }

    /// <summary>Share of rows with a value; null where the table is empty.</summary>
    public double? FilledShare(int column) => Rows == 0 ? null : (double)_filled[column] / Rows;

    /// <summary>The first value in the data; null where there is none.</summary>
    public string? Example(int column) => _examples[column];

    static string TextOf(Cell cell, ColumnType type) => type switch
    {
        ColumnType.String => cell.AsString!,
        ColumnType.Integer => cell.AsInteger!.Value.ToString(CultureInfo.InvariantCulture),
        ColumnType.Double => cell.AsDouble!.Value.ToString("R", CultureInfo.InvariantCulture),
        ColumnType.Boolean => cell.AsBoolean!.Value ? "true" : "false",
        ColumnType.Date => cell.AsDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Join("|", cell.AsList),
    };
}
