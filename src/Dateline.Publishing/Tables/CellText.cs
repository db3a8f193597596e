using System.Globalization;

namespace Dateline.Publishing.Tables;

/// <summary>A value as text, as CSV writes it.</summary>
static class CellText
{
    public static string? Of(ColumnType type, Cell cell) => type switch
    {
        _ when cell.IsNull => null,
        ColumnType.String => cell.AsString,
        ColumnType.Integer => cell.AsInteger!.Value.ToString(CultureInfo.InvariantCulture),
        ColumnType.Double => cell.AsDouble!.Value.ToString("R", CultureInfo.InvariantCulture),
        ColumnType.Boolean => cell.AsBoolean!.Value ? "true" : "false",
        ColumnType.Date => cell.AsDate!.Value.ToString("O", CultureInfo.InvariantCulture),
        ColumnType.StringList => string.Join('|', cell.AsList),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No text is known for this type of column."),
    };
}
