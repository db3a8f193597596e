using System.Globalization;

namespace Dateline.Publishing.Tables;

/// <summary>A column, defined once: headers, schemas, metadata, checks and the codebook are made from it.</summary>
/// <param name="Name">Name in every format: lower case, words joined with <c>_</c>.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">One sentence for the public.</param>
public abstract record Column(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the numbers count or are measured in; null for what is no quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>The table whose key the values are; null for what refers to nothing.</summary>
    public string? References { get; init; }

    /// <summary>Whether the row referred to may stand in another document.</summary>
    public bool IsAcross { get; init; }

    /// <summary>The values that may stand here; null where anything may.</summary>
    public Enumeration? Enumeration { get; init; }

    /// <summary>Smallest number allowed; null for none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest number allowed; null for none.</summary>
    public double? Maximum { get; init; }

    /// <summary>What the column is in its row.</summary>
    public ColumnRole Role { get; init; }

    /// <summary>
    /// The words that a column of a span belongs to: <c>speaker</c> of <c>speaker_text</c>, <c>char</c> of the row's own; null for a column of no span.
    /// </summary>
    public string? Span { get; init; }

    /// <summary>Whether a reader of the table wants to see it first; other columns wait in the explorer's chooser.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether it is worth filtering by, though its values are no closed vocabulary.</summary>
    public bool IsFilter { get; init; }

    /// <summary>The name as a heading: <c>char_start</c> is "Char start".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(Name[0])}{Name[1..].Replace('_', ' ')}");
}

/// <summary>A column of a table whose rows are <typeparamref name="TRow"/>.</summary>
/// <param name="Name">Name in every format.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">One sentence for the public.</param>
/// <param name="Read">Reads the value off a row; it is of <paramref name="Type"/> or null.</param>
public sealed record Column<TRow>(string Name, ColumnType Type, string Description, Func<TRow, Cell> Read) : Column(Name, Type, Description)
{
    /// <summary>The column as one that a reader wants to see first.</summary>
    public Column<TRow> Shown() => this with { IsShown = true };

    /// <summary>The column as one to filter by.</summary>
    public Column<TRow> Filter() => this with { IsFilter = true };

    /// <summary>The column as one that may refer to a row of another document.</summary>
    public Column<TRow> Across() => this with { IsAcross = true };

    /// <summary>The column in a role.</summary>
    public Column<TRow> As(ColumnRole role) => this with { Role = role };
}
