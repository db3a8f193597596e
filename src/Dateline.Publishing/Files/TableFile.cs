namespace Dateline.Publishing;

/// <summary>A file that receives a table's rows, one by one.</summary>
/// <remarks>A file that is disposed of before it was completed is not whole.</remarks>
public abstract class TableFile : IDisposable
{
    /// <summary>Writes one row.</summary>
    /// <param name="cells">One value a column, in order.</param>
    public abstract void Write(ReadOnlySpan<Cell> cells);

    /// <summary>Writes what is left, so that the file is whole.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Makes the files of a table in the formats chosen.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The folder <c>data</c>; it exists.</param>
    /// <param name="formats">The formats.</param>
    public static IEnumerable<TableFile> Create(Table table, string folder, TableFormats formats)
    {
        if (formats.HasFlag(TableFormats.Csv))
            yield return new CsvTableFile(table, Path.Combine(folder, $"{table.Name}.csv"));
        if (formats.HasFlag(TableFormats.Parquet))
            yield return new ParquetTableFile(table, Path.Combine(folder, $"{table.Name}.parquet"));
        if (formats.HasFlag(TableFormats.JsonLines))
            yield return new JsonLinesTableFile(table, Path.Combine(folder, $"{table.Name}.jsonl"));
        if (formats.HasFlag(TableFormats.Excel))
            yield return new ExcelTableFile(table, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "excel")).FullName, $"{table.Name}.csv"));
    }
}
