using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>A table, defined once.</summary>
public abstract class Table
{
    private protected Table(string name, string rowNoun, string description, ImmutableArray<string> key, ImmutableArray<Column> columns)
    {
        (Name, RowNoun, Description, Key, Columns) = (name, rowNoun, description, key, columns);
        if (key.FirstOrDefault(part => !columns.Any(column => column.Name == part && column.IsRequired)) is { } missing)
            throw new ArgumentException($"Table '{name}' has no required column '{missing}', which its key names.", nameof(key));
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
}

/// <summary>A table whose rows are read off <typeparamref name="TRow"/>.</summary>
/// <param name="name">Name and stem of its files.</param>
/// <param name="rowNoun">What one row is.</param>
/// <param name="description">One sentence for the public.</param>
/// <param name="key">Names of the columns of the key.</param>
/// <param name="columns">The columns, in order.</param>
public sealed class Table<TRow>(string name, string rowNoun, string description, ImmutableArray<string> key, ImmutableArray<Column<TRow>> columns)
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
