using System.Globalization;

namespace Dateline.Publishing;

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

    /// <summary>The values that may stand here; null where anything may.</summary>
    public Enumeration? Enumeration { get; init; }

    /// <summary>Smallest number allowed; null for none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest number allowed; null for none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether the text is written by the document or its source, so that a spreadsheet must not run it as a formula.</summary>
    public bool IsText => Type is ColumnType.String or ColumnType.StringList;

    /// <summary>The name as a heading: <c>char_start</c> is "Char start".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(Name[0])}{Name[1..].Replace('_', ' ')}");
}

/// <summary>A column of a table whose rows are <typeparamref name="TRow"/>.</summary>
/// <param name="Name">Name in every format.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">One sentence for the public.</param>
/// <param name="Read">Reads the value off a row; it is of <paramref name="Type"/> or null.</param>
public sealed record Column<TRow>(string Name, ColumnType Type, string Description, Func<TRow, Cell> Read) : Column(Name, Type, Description);
