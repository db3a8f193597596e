using System.Collections.Immutable;
using System.Globalization;
using Dateline.Publishing.Files;

namespace Dateline.Publishing.Metadata;

/// <summary>A few lines that load a table in one language or tool, with the dataset's own addresses.</summary>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Language">Name for highlighting; empty for none.</param>
/// <param name="Code">The lines, LF.</param>
public sealed record LoaderSnippet(string Tool, string Language, string Code)
{
    /// <summary>The lines for every tool.</summary>
    /// <param name="settings">What the publisher says about the dataset: its base address stands in the lines.</param>
    /// <param name="table">Name of the table to load.</param>
    /// <param name="parts">Parts of the table; 1 for a table in one file.</param>
    public static ImmutableArray<LoaderSnippet> Of(DatasetSettings settings, string table = "quotes", int parts = 1)
    {
        var parquet = settings.UrlOf($"data/{table}.parquet");
        var excel = settings.UrlOf($"data/excel/{(parts == 1 ? $"{table}.csv" : TableParts.PathOf(table, 0, "csv"))}");
        if (parts > 1)
            return OfParts(settings, table, parts, excel);
        return
        [
            new("DuckDB", "sql", $"SELECT * FROM '{parquet}' LIMIT 10;"),
            new("pandas", "python", $"import pandas\n{table} = pandas.read_parquet(\"{parquet}\")"),
            new("Polars", "python", $"import polars\n{table} = polars.read_parquet(\"{parquet}\")"),
            new("R", "r", $"library(arrow)\n{table} <- read_parquet(\"{parquet}\")"),
            new("C#", "csharp",
                $$"""
                // dotnet add package DuckDB.NET.Data.Full
                using var connection = new DuckDBConnection("DataSource=:memory:");
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT count(*) FROM '{{parquet}}'";
                var rows = command.ExecuteScalar();
                """.ReplaceLineEndings("\n")),
            new("Excel", "", $"Data > From Text/CSV (or From Web) and open {excel}\nThe text in it is safe to open: formulas are neutralised."),
        ];
    }

    // Over HTTP no tool lists a folder, so the parts are counted out.
    static ImmutableArray<LoaderSnippet> OfParts(DatasetSettings settings, string table, int parts, string excel)
    {
        var first = settings.UrlOf($"data/{TableParts.PathOf(table, 0, "parquet")}");
        var stem = first[..^"00000.parquet".Length];
        var sql = string.Create(CultureInfo.InvariantCulture, $"FROM read_parquet(list_transform(range({parts}), n -> printf('{stem}%05d.parquet', n)))");
        var urls = string.Create(CultureInfo.InvariantCulture, $"[f\"{stem}{{n:05}}.parquet\" for n in range({parts})]");
        return
        [
            new("DuckDB", "sql", $"SELECT * {sql} LIMIT 10;"),
            new("pandas", "python", $"import pandas\n{table} = pandas.concat(pandas.read_parquet(part) for part in {urls})"),
            new("Polars", "python", $"import polars\n{table} = polars.read_parquet({urls})"),
            new("R", "r", string.Create(
                CultureInfo.InvariantCulture,
                    $"library(arrow)\n{table} <- do.call(rbind, lapply(sprintf(\"{stem}%05d.parquet\", 0:{parts - 1}), read_parquet))")),
            new("Excel", "", $"Data > From Text/CSV (or From Web) and open {excel} and the parts after it\nThe text in it is safe to open: formulas are neutralised."),
        ];
    }
}
