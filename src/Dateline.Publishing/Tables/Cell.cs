using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>One value of one row, of one of the <see cref="ColumnType"/>s, or null. The default value is null.</summary>
public readonly record struct Cell
{
    readonly object? _reference;
    readonly long _bits;

    Cell(object? reference, long bits) => (_reference, _bits) = (reference, bits);

    /// <summary>Nothing found.</summary>
    public static Cell Null => default;

    /// <summary>A text; an empty one is null.</summary>
    public static Cell Of(string? value) => string.IsNullOrEmpty(value) ? default : new(value, 0);

    /// <summary>A whole number.</summary>
    public static Cell Of(long? value) => value is { } number ? new(s_number, number) : default;

    /// <summary>A number; one that is not finite is null, and minus zero is zero.</summary>
    public static Cell Of(double? value) => value is { } number && double.IsFinite(number)
        ? new(s_number, BitConverter.DoubleToInt64Bits(number + 0.0)) : default;

    /// <summary>True or false.</summary>
    public static Cell Of(bool? value) => value is { } flag ? new(s_number, flag ? 1 : 0) : default;

    /// <summary>A day.</summary>
    public static Cell Of(DateOnly? value) => value is { } day ? new(s_number, day.DayNumber) : default;

    /// <summary>Texts in order. The separator of CSV cells, <c>|</c>, becomes <c>¦</c> in every format, so that all formats agree.</summary>
    public static Cell Of(ImmutableArray<string> values) =>
        new(values.IsDefault ? [] : values.Any(value => value.Contains('|', StringComparison.Ordinal)) ? [.. values.Select(value => value.Replace('|', '¦'))]
        : values, 0);

    // Marks a value that lives in the bits; one object for all, compared by reference.
    static readonly object s_number = new();

    /// <summary>Characters of its texts; eight for a number, a day or a truth, none for nothing.</summary>
    public int Length => _reference switch { null => 0, string text => text.Length,
        ImmutableArray<string> values => values.Sum(value => value.Length + 1), _ => 8 };

    /// <summary>Whether nothing was found.</summary>
    public bool IsNull => _reference is null;

    /// <summary>The text, or null.</summary>
    public string? AsString => (string?)_reference;

    /// <summary>The whole number, or null.</summary>
    public long? AsInteger => IsNull ? null : _bits;

    /// <summary>The number, or null.</summary>
    public double? AsDouble => IsNull ? null : BitConverter.Int64BitsToDouble(_bits);

    /// <summary>True, false, or null.</summary>
    public bool? AsBoolean => IsNull ? null : _bits != 0;

    /// <summary>The day, or null.</summary>
    public DateOnly? AsDate => IsNull ? null : DateOnly.FromDayNumber((int)_bits);

    /// <summary>The texts; empty where nothing was found.</summary>
    public ImmutableArray<string> AsList => _reference is ImmutableArray<string> values ? values : [];
}
