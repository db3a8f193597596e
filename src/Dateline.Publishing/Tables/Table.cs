using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>A table, defined once: its files, metadata, pages, checks, history and explanations are made from what it says of itself.</summary>
public abstract class Table
{
    readonly int _document;
    readonly int _owner;

    private protected Table(string name, string rowNoun, string description, ImmutableArray<string> key, ImmutableArray<Column> columns)
    {
        (Name, RowNoun, Description, Key, Columns) = (name, rowNoun, description, key, columns);
        if (key.FirstOrDefault(part => !columns.Any(column => column.Name == part && column.IsRequired)) is { } missing)
            throw new ArgumentException($"Table '{name}' has no required column '{missing}', which its key names.", nameof(key));
        Spans = TableSpan.Of(name, columns);
        (_document, _owner) = (PlaceOf(ColumnRole.Document), PlaceOf(ColumnRole.Owner));
    }

    /// <summary>Name: also the stem of its files.</summary>
    public string Name { get; }

    /// <summary>What one row is, a noun phrase without article: "quote".</summary>
    public string RowNoun { get; }

    /// <summary>One sentence for the public.</summary>
    public string Description { get; }

    /// <summary>Names of the columns that together tell the rows apart.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>The columns, in the order of every format.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The words that its rows point at.</summary>
    public ImmutableArray<TableSpan> Spans { get; }

    /// <summary>Name of the column by which a reader knows a row: its words, title or name; null where no column says it.</summary>
    public string? Label
    {
        get;
        init => field = value is null ? null : Columns[IndexOf(value)].Name;
    }

    /// <summary>Where a row can be read on the site.</summary>
    public RowAddress Address { get; init; }

    /// <summary>Whether new and changed rows are told in the feeds.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Whether its rows are of all documents together, and not each of one.</summary>
    public virtual bool IsOfCorpus => false;

    /// <summary>The name as a heading: "Event participants".</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    /// <summary>Place of a column.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Length; index++)
            if (Columns[index].Name == column)
                return index;
        throw new ArgumentException($"Table '{Name}' has no column '{column}'.", nameof(column));
    }

    /// <summary>Place of the first column in a role; -1 where none is.</summary>
    public int PlaceOf(ColumnRole role)
    {
        for (var index = 0; index < Columns.Length; index++)
            if (Columns[index].Role == role)
                return index;
        return -1;
    }

    /// <summary>The key of a row as text; the parts of a composed one joined with a space.</summary>
    public string KeyOf(ReadOnlySpan<Cell> cells)
    {
        if (Key.Length == 1)
            return cells[IndexOf(Key[0])].AsString ?? "";
        var parts = new string?[Key.Length];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = IndexOf(Key[part]) is var place ? CellText.Of(Columns[place].Type, cells[place]) : null;
        return string.Join(' ', parts);
    }

    /// <summary>The document a row stands in; of a table over all documents, and of the documents themselves, the row's own key.</summary>
    public string DocumentOf(ReadOnlySpan<Cell> cells)
    {
        if (_document >= 0)
            return cells[_document].AsString ?? "";
        return _owner >= 0 ? DocumentOf(cells[_owner].AsString ?? "") : cells[IndexOf(Key[0])].AsString ?? "";
    }

    /// <summary>The document that the key of a row begins with: what stands before a letter and a hash.</summary>
    static string DocumentOf(string key)
    {
        var rest = key.AsSpan();
        for (var part = 0; part < 2; part++)
            rest = rest.LastIndexOf('-') is > 0 and var end ? rest[..end] : [];
        return rest.ToString();
    }

    /// <summary>The page of a row of a table whose rows have pages of their own, below the output folder; null where the document's page is meant.</summary>
    public virtual string? PageOf(ReadOnlySpan<Cell> cells) => null;

    /// <summary>The rows that one document gives; none of a table over all documents.</summary>
    internal virtual TableRows RowsOf(DocumentRows document) => new(this, []);

    /// <summary>Reads the rows that all documents together give, in the order of their keys; none of a table of documents' rows.</summary>
    internal virtual void Read(CorpusRows corpus, RowReceiver receive)
    {
    }
}

/// <summary>A table whose rows are read off <typeparamref name="TRow"/>.</summary>
/// <param name="name">Name and stem of its files.</param>
/// <param name="rowNoun">What one row is.</param>
/// <param name="description">One sentence for the public.</param>
/// <param name="key">Names of the columns of the key.</param>
/// <param name="columns">The columns, in order.</param>
public class Table<TRow>(string name, string rowNoun, string description, ImmutableArray<string> key, ImmutableArray<Column<TRow>> columns)
    : Table(name, rowNoun, description, key, columns.CastArray<Column>())
{
    /// <summary>Reads a row's values.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Receives one value a column, in order; length is the number of columns.</param>
    public void Read(TRow row, Span<Cell> cells)
    {
        for (var index = 0; index < columns.Length; index++)
            cells[index] = columns[index].Read(row);
    }
}

/// <summary>A table whose rows stand in one document each.</summary>
/// <param name="name">Name and stem of its files.</param>
/// <param name="rowNoun">What one row is.</param>
/// <param name="description">One sentence for the public.</param>
/// <param name="key">Names of the columns of the key.</param>
/// <param name="rows">The rows of a document, in the order of its words.</param>
/// <param name="columns">The columns, in order.</param>
public sealed class ExtractTable<TRow>(string name, string rowNoun, string description, ImmutableArray<string> key,
    Func<DocumentRows, IReadOnlyList<TRow>> rows, ImmutableArray<Column<TRow>> columns) : Table<TRow>(name, rowNoun, description, key, columns)
{
    internal override TableRows RowsOf(DocumentRows document)
    {
        var records = rows(document);
        var width = Columns.Length;
        var cells = new Cell[records.Count * width];
        for (var row = 0; row < records.Count; row++)
            Read(records[row], cells.AsSpan(row * width, width));
        return new TableRows(this, cells);
    }
}

/// <summary>A table whose rows are of all documents together.</summary>
/// <param name="name">Name and stem of its files.</param>
/// <param name="rowNoun">What one row is.</param>
/// <param name="description">One sentence for the public.</param>
/// <param name="key">Names of the columns of the key.</param>
/// <param name="rows">The rows, in the order of their keys.</param>
/// <param name="columns">The columns, in order.</param>
public sealed class CorpusTable<TRow>(string name, string rowNoun, string description, ImmutableArray<string> key,
    Func<CorpusRows, IEnumerable<TRow>> rows, ImmutableArray<Column<TRow>> columns) : Table<TRow>(name, rowNoun, description, key, columns)
{
    /// <summary>The page of a row; null for a table whose rows have none.</summary>
    public RowPage? Page { get; init; }

    /// <inheritdoc/>
    public override bool IsOfCorpus => true;

    /// <inheritdoc/>
    public override string? PageOf(ReadOnlySpan<Cell> cells) => Page?.Invoke(cells);

    internal override void Read(CorpusRows corpus, RowReceiver receive)
    {
        var cells = new Cell[Columns.Length];
        foreach (var row in rows(corpus))
        {
            Read(row, cells);
            receive(cells);
        }
    }
}

/// <summary>The page of a row, below the output folder.</summary>
public delegate string RowPage(ReadOnlySpan<Cell> cells);
