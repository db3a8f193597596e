using System.Globalization;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

/// <summary>Every format holds the same rows, read by a program that is not ours.</summary>
public sealed class FormatTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly DuckDb _duckDb = new();

    public static TheoryData<string> Tables => [.. DatasetTables.All.Select(table => table.Name)];

    public FormatTests() => SampleCorpus.Write(_folder.Path, TableFormats.All);

    public void Dispose()
    {
        _duckDb.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void DuckDB_reads_the_same_rows_from_CSV_and_Parquet(string name)
    {
        var table = DatasetTables.Of(name);
        var csv = $"SELECT {Values(table)} FROM read_csv('{_folder[$"data/{name}.csv"]}', header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', auto_detect = false, columns = {{{CsvTypes(table)}}})";
        var parquet = $"SELECT * FROM '{_folder[$"data/{name}.parquet"]}'";
        Assert.Equal(_duckDb.Query(csv), _duckDb.Query(parquet));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void DuckDB_reads_the_same_rows_from_JSON_Lines_and_Parquet(string name)
    {
        var table = DatasetTables.Of(name);
        var columns = string.Join(", ", table.Columns.Select(column => $"'{column.Name}': '{DuckDbType(column)}'"));
        var json = $"SELECT * FROM read_json('{_folder[$"data/{name}.jsonl"]}', format = 'newline_delimited', columns = {{{columns}}})";
        var parquet = $"SELECT * FROM '{_folder[$"data/{name}.parquet"]}'";
        Assert.Equal(_duckDb.Query(json), _duckDb.Query(parquet));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Parquet_has_the_types_of_the_table_definition(string name)
    {
        var table = DatasetTables.Of(name);
        var described = _duckDb.Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{_folder[$"data/{name}.parquet"]}')");
        Assert.Equal(table.Columns.Select(column => $"{column.Name} {DuckDbType(column)}"), described.Select(row => $"{row[0]} {row[1]}"));
        var required = _duckDb.Query(
            $"SELECT name FROM parquet_schema('{_folder[$"data/{name}.parquet"]}') WHERE repetition_type = 'REQUIRED' AND name <> 'element'");
        Assert.Equal(table.Columns.Where(column => column.IsRequired && column.Type != ColumnType.StringList).Select(column => column.Name),
            required.Select(row => row[0]!));
    }

    [Fact]
    public void Parquet_is_compressed_with_zstd() =>
        Assert.Equal("ZSTD", _duckDb.Value($"SELECT DISTINCT compression FROM parquet_metadata('{_folder["data/quotes.parquet"]}')"));

    [Fact]
    public void The_same_rows_give_the_same_bytes_in_any_culture()
    {
        using var again = new TemporaryFolder();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            SampleCorpus.Write(again.Path, TableFormats.All);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        // Thirteen tables in four formats and two texts.
        Assert.Equal(54, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(again[Path.GetRelativePath(_folder.Path, file)])));
    }

    [Fact]
    public void Spreadsheets_get_no_formulas_and_a_byte_order_mark()
    {
        var bytes = File.ReadAllBytes(_folder["data/excel/metrics.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var metrics = File.ReadAllText(_folder["data/excel/metrics.csv"]);
        Assert.Contains(",'-5,-5.5,", metrics, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", File.ReadAllText(_folder["data/excel/quotes.csv"]), StringComparison.Ordinal);
        Assert.Contains(",' =cmd|' /C calc'!A0,", File.ReadAllText(_folder["data/excel/sentences.csv"]), StringComparison.Ordinal);
    }

    static string CsvTypes(Table table) =>
        string.Join(", ", table.Columns.Select(column => $"'{column.Name}': '{(column.Type == ColumnType.StringList ? "VARCHAR" : DuckDbType(column))}'"));

    static string Values(Table table) => string.Join(", ", table.Columns.Select(column =>
        column.Type == ColumnType.StringList ? $"CASE WHEN {column.Name} IS NULL THEN [] ELSE string_split({column.Name}, '|') END" : $"\"{column.Name}\""));

    static string DuckDbType(Column column) => column.Type switch
    {
        ColumnType.String => "VARCHAR",
        ColumnType.Integer => "BIGINT",
        ColumnType.Double => "DOUBLE",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Date => "DATE",
        ColumnType.StringList => "VARCHAR[]",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
