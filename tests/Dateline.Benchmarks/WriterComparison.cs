using System.Diagnostics;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;
using DuckDB.NET.Data;

namespace Dateline.Benchmarks;

/// <summary>The same rows written by our writers and by DuckDB, both from memory and on one thread.</summary>
static class WriterComparison
{
    const int MostRows = 250_000;

    /// <summary>Writes the events of a folder of tables, each way twice; the second time counts.</summary>
    public static IEnumerable<(string Name, int Rows, double Seconds, long Bytes)> Of(string data)
    {
        var table = DatasetTables.Of("events");
        var parts = TableParts.Of(data, table.Name, "parquet");
        var rows = parts.SelectMany(path => ParquetTableReader.Rows(table, path)).Take(MostRows).ToList();
        var file = Path.Combine(data, "written");
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Run(duck, "SET threads = 1");
        Run(duck, $"CREATE TABLE events AS SELECT * FROM read_parquet([{string.Join(", ", parts.Select(path => $"'{path}'"))}]) LIMIT {MostRows}");
        (string, Action)[] writers =
        [
            ("CSV, Dateline", () => Write(new CsvTableFile(table, file), rows)),
            ("CSV, DuckDB", () => Run(duck, $"COPY events TO '{file}' (FORMAT csv, HEADER)")),
            ("Parquet (zstd), Dateline", () => Write(new ParquetTableFile(table, file), rows)),
            ("Parquet (zstd), DuckDB", () => Run(duck, $"COPY events TO '{file}' (FORMAT parquet, COMPRESSION zstd)")),
            ("JSON Lines, Dateline", () => Write(new JsonLinesTableFile(table, file), rows)),
            ("JSON Lines, DuckDB", () => Run(duck, $"COPY events TO '{file}' (FORMAT json)")),
        ];
        foreach (var (name, write) in writers)
        {
            write();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            write();
            yield return (name, rows.Count, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, new FileInfo(file).Length);
        }
        File.Delete(file);
    }

    static void Write(TableFile file, List<Cell[]> rows)
    {
        using (file)
        {
            foreach (var row in rows)
                file.Write(row);
            file.Complete();
        }
    }

    static void Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
