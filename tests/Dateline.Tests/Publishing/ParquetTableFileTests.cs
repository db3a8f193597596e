using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed class ParquetTableFileTests
{
    static readonly Table<(string? Text, long Number)> s_table = new("samples", "sample", "Samples.", ["number"],
    [
        Columns<(string? Text, long Number)>.Text("text", "A text.", row => row.Text),
        Columns<(string? Text, long Number)>.Integer("number", "A number.", row => row.Number) with { IsRequired = true },
    ]);

    [Fact]
    public void A_text_beyond_the_basic_plane_is_found_by_a_reader_that_trusts_the_bounds()
    {
        using var folder = new TemporaryFolder();
        Write(folder["t.parquet"], ["x", "😀", "\uFFFD", null]);
        using var duckDb = new DuckDb();
        Assert.Equal("1", duckDb.Value($"SELECT count(*) FROM '{folder["t.parquet"]}' WHERE text = '😀'"));
        Assert.Equal("x 😀", duckDb.Value(
            $"SELECT stats_min_value || ' ' || stats_max_value FROM parquet_metadata('{folder["t.parquet"]}') WHERE path_in_schema = 'text'"));
    }

    [Fact]
    public void Long_texts_are_no_bounds()
    {
        using var folder = new TemporaryFolder();
        Write(folder["t.parquet"], ["x", new string('y', 100)]);
        using var duckDb = new DuckDb();
        Assert.Null(duckDb.Value($"SELECT stats_max_value FROM parquet_metadata('{folder["t.parquet"]}') WHERE path_in_schema = 'text'"));
    }

    [Fact]
    public void Many_rows_stand_in_several_row_groups_in_their_order()
    {
        using var folder = new TemporaryFolder();
        Write(folder["t.parquet"], Enumerable.Range(0, 150_000).Select(number => number % 3 == 0 ? null : $"text {number % 100}"));
        using var duckDb = new DuckDb();
        Assert.Equal("10", duckDb.Value($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{folder["t.parquet"]}')"));
        Assert.Equal("100000", duckDb.Value($"SELECT count(text) FROM '{folder["t.parquet"]}'"));
        Assert.Equal("150000", duckDb.Value(
            $"SELECT count(*) FROM '{folder["t.parquet"]}' WHERE number = file_row_number AND (text IS NULL) = (number % 3 = 0)".Replace(
                $"'{folder["t.parquet"]}'", $"read_parquet('{folder["t.parquet"]}', file_row_number = true)", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_was_not_completed_is_empty()
    {
        using var folder = new TemporaryFolder();
        using (var file = new ParquetTableFile(s_table, folder["t.parquet"]))
            file.Write([Cell.Of("x"), Cell.Of(1L)]);
        Assert.Equal(0, new FileInfo(folder["t.parquet"]).Length);
    }

    static void Write(string path, IEnumerable<string?> texts)
    {
        using var file = new ParquetTableFile(s_table, path);
        var cells = new Cell[2];
        var number = 0L;
        foreach (var text in texts)
        {
            s_table.Read((text, number++), cells);
            file.Write(cells);
        }
        file.Complete();
    }
}
