using Dateline.Publishing.Tables;
using Parquet.Schema;

namespace Dateline.Publishing.Files;

/// <summary>The Parquet schema of a table.</summary>
static class ParquetSchemas
{
    /// <summary>Makes the schema: a field a column, required where every row has a value; lists are never null and their items neither.</summary>
    public static ParquetSchema Of(Table table) => new(table.Columns.Select(FieldOf));

    static Field FieldOf(Column column) => column.Type switch
    {
        ColumnType.String => new DataField<string>(column.Name, nullable: !column.IsRequired),
        ColumnType.Integer => new DataField<long>(column.Name, nullable: !column.IsRequired),
        ColumnType.Double => new DataField<double>(column.Name, nullable: !column.IsRequired),
        ColumnType.Boolean => new DataField<bool>(column.Name, nullable: !column.IsRequired),
        ColumnType.Date => new DataField<DateOnly>(column.Name, nullable: !column.IsRequired),
        ColumnType.StringList => new ListField(column.Name, new DataField<string>("element", nullable: false)),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No Parquet type is known for this type of column."),
    };
}
