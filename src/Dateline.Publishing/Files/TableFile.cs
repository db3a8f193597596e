using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

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
    /// <param name="part">Number of the part; null for a table in one file.</param>
    public static IEnumerable<TableFile> Create(Table table, string folder, TableFormats formats, int? part = null)
    {
        foreach (var (format, path) in PathsOf(table, folder, formats, part))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            yield return format switch
            {
                TableFormats.Csv => new CsvTableFile(table, path),
                TableFormats.Parquet => new ParquetTableFile(table, path),
                TableFormats.JsonLines => new JsonLinesTableFile(table, path),
                _ => new ExcelTableFile(table, path),
            };
        }
    }

    internal static IEnumerable<(TableFormats Format, string Path)> PathsOf(Table table, string folder, TableFormats formats, int? part)
    {
        if (formats.HasFlag(TableFormats.Csv))
            yield return (TableFormats.Csv, PathOf(folder, "csv"));
        if (formats.HasFlag(TableFormats.Parquet))
            yield return (TableFormats.Parquet, PathOf(folder, "parquet"));
        if (formats.HasFlag(TableFormats.JsonLines))
            yield return (TableFormats.JsonLines, PathOf(folder, "jsonl"));
        if (formats.HasFlag(TableFormats.Excel))
            yield return (TableFormats.Excel, PathOf(Path.Combine(folder, "excel"), "csv"));

        string PathOf(string place, string ending) =>
            Path.Combine(place, part is { } number ? TableParts.PathOf(table.Name, number, ending) : $"{table.Name}.{ending}");
    }
}
