using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>A few lines that load a table in one language or tool, with the dataset's own addresses.</summary>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Language">Name for highlighting; empty for none.</param>
/// <param name="Code">The lines, LF.</param>
public sealed record LoaderSnippet(string Tool, string Language, string Code)
{
    /// <summary>The lines for every tool.</summary>
    /// <param name="settings">What the publisher says about the dataset: its base address stands in the lines.</param>
    /// <param name="table">Name of the table to load.</param>
    public static ImmutableArray<LoaderSnippet> Of(DatasetSettings settings, string table = "quotes")
    {
        var parquet = settings.UrlOf($"data/{table}.parquet");
        var excel = settings.UrlOf($"data/excel/{table}.csv");
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
}
