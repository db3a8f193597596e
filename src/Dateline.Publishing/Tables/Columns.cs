using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>Makes the columns of a table whose rows are <typeparamref name="TRow"/>; the reader's type fixes the column's.</summary>
public static class Columns<TRow>
{
    /// <summary>A column of texts.</summary>
    public static Column<TRow> Text(string name, string description, Func<TRow, string?> read) =>
        new(name, ColumnType.String, description, row => Cell.Of(read(row)));

    /// <summary>A column of keys, one in every row.</summary>
    public static Column<TRow> Key(string name, string description, Func<TRow, string?> read) => Text(name, description, read) with { IsRequired = true };

    /// <summary>A column of keys of another table.</summary>
    public static Column<TRow> Reference(string name, string table, string description, Func<TRow, string?> read) =>
        Text(name, description, read) with { References = table };

    /// <summary>A column of values of an enumeration.</summary>
    public static Column<TRow> Choice(string name, Enumeration enumeration, string description, Func<TRow, string?> read) =>
        Text(name, description, read) with { Enumeration = enumeration };

    /// <summary>A column of whole numbers.</summary>
    public static Column<TRow> Integer(string name, string description, Func<TRow, long?> read) =>
        new(name, ColumnType.Integer, description, row => Cell.Of(read(row)));

    /// <summary>A column of counts, one in every row.</summary>
    public static Column<TRow> Count(string name, string unit, string description, Func<TRow, long?> read) =>
        Integer(name, description, read) with { IsRequired = true, Unit = unit, Minimum = 0 };

    /// <summary>The first code point of some words: <c>X_start</c>; of the row's own <c>char_start</c>.</summary>
    public static Column<TRow> SpanStart(string name, string description, Func<TRow, long?> read) =>
        Integer(name, description, read) with { Unit = "code points", Minimum = 0, Role = ColumnRole.SpanStart, Span = Stem(name, "_start") };

    /// <summary>The end of some words, exclusive: <c>X_end</c>; of the row's own <c>char_end</c>.</summary>
    public static Column<TRow> SpanEnd(string name, string description, Func<TRow, long?> read) =>
        Integer(name, description, read) with { Unit = "code points", Minimum = 0, Role = ColumnRole.SpanEnd, Span = Stem(name, "_end") };

    /// <summary>Words as written, whose place two other columns tell: <c>X_text</c>; of the row's own <c>text</c>.</summary>
    public static Column<TRow> SpanText(string name, string description, Func<TRow, string?> read) =>
        Text(name, description, read) with { Role = ColumnRole.SpanText, Span = name == "text" ? "char" : Stem(name, "_text") };

    /// <summary>A column of numbers.</summary>
    public static Column<TRow> Number(string name, string description, Func<TRow, double?> read) =>
        new(name, ColumnType.Double, description, row => Cell.Of(read(row)));

    /// <summary>A column of truths, one in every row.</summary>
    public static Column<TRow> Flag(string name, string description, Func<TRow, bool> read) =>
        new(name, ColumnType.Boolean, description, row => Cell.Of(read(row))) { IsRequired = true };

    /// <summary>A column of days.</summary>
    public static Column<TRow> Date(string name, string description, Func<TRow, DateOnly?> read) =>
        new(name, ColumnType.Date, description, row => Cell.Of(read(row)));

    /// <summary>A column of lists.</summary>
    public static Column<TRow> List(string name, string description, Func<TRow, ImmutableArray<string>> read) =>
        new(name, ColumnType.StringList, description, row => Cell.Of(read(row))) { IsRequired = true };

    /// <summary>The two columns every extracted row ends with.</summary>
    public static ImmutableArray<Column<TRow>> Provenance(Func<TRow, string> rule, Func<TRow, double> confidence) =>
    [
        Text("rule", "Name of the rule or model that made the row.", rule).Filter().As(ColumnRole.Rule) with { IsRequired = true },
        Number("confidence", "Share of that rule's rows that were right on the development benchmarks; a rule seen in fewer than 20 rows borrows from its family, the rules whose names begin alike.", row => confidence(row)).As(ColumnRole.Confidence)
            with { IsRequired = true, Minimum = 0, Maximum = 1 },
    ];

    static string Stem(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length]
        : throw new ArgumentException($"The column '{name}' of a span must end in {ending}.", nameof(name));
}
