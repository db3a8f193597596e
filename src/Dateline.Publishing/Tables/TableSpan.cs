using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>The three columns that together point at words.</summary>
/// <param name="Name">The words: <c>speaker</c>; <c>char</c> for the row's own.</param>
/// <param name="Start">Place of the column of the first code point.</param>
/// <param name="End">Place of the column of the end, exclusive.</param>
/// <param name="Text">Place of the column of the words.</param>
public sealed record TableSpan(string Name, int Start, int End, int Text)
{
    /// <summary>The spans of some columns, in their order.</summary>
    /// <exception cref="ArgumentException">A span has not one column of each role.</exception>
    internal static ImmutableArray<TableSpan> Of(string table, ImmutableArray<Column> columns)
    {
        return [.. columns.Select(column => column.Span).OfType<string>().Distinct(StringComparer.Ordinal).Select(name =>
            new TableSpan(name, PlaceOf(name, ColumnRole.SpanStart), PlaceOf(name, ColumnRole.SpanEnd), PlaceOf(name, ColumnRole.SpanText)))];

        int PlaceOf(string span, ColumnRole role)
        {
            var places = Enumerable.Range(0, columns.Length).Where(place => columns[place].Span == span && columns[place].Role == role).ToList();
            return places is [var place] ? place
                : throw new ArgumentException($"Table '{table}' must have one column '{span}' in the role {role}; it has {places.Count}.", nameof(columns));
        }
    }
}
