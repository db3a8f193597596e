using System.IO.Compression;
using System.Text.Json;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Files;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;

namespace Dateline.Tests.Publishing;

public sealed class TablePartsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public TablePartsTests()
    {
        SampleCorpus.Publish(_folder["whole"]);
        SampleCorpus.Publish(_folder["split"], SampleCorpus.Settings with { Parts = new PartSize(Rows: 1, Text: 1_000_000) }, withPages: true);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_that_outgrows_a_file_goes_on_in_parts_and_a_small_one_does_not()
    {
        Assert.Equal(["quotes/part-00000", "quotes/part-00001"], TableParts.Of(_folder["split/data"], "quotes", "csv")
            .Select(path => $"quotes/{Path.GetFileNameWithoutExtension(path)}"));
        foreach (var format in (string[])["parquet", "jsonl"])
            Assert.Equal(2, TableParts.Of(_folder["split/data"], "quotes", format).Length);
        Assert.Equal(2, TableParts.Of(_folder["split/data/excel"], "quotes", "csv").Length);
        Assert.False(File.Exists(_folder["split/data/quotes.csv"]));
        Assert.True(File.Exists(_folder["split/data/contests.csv"]));
    }

    [Fact]
    public void Parts_together_are_the_table()
    {
        var parts = TableParts.Of(_folder["split/data"], "quotes", "csv").Select(File.ReadAllText).ToList();
        var header = parts[0][..(parts[0].IndexOf('\n') + 1)];
        Assert.All(parts, part => Assert.StartsWith(header, part, StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(_folder["whole/data/quotes.csv"]), header + string.Concat(parts.Select(part => part[header.Length..])));
        Assert.Equal(File.ReadAllText(_folder["whole/data/quotes.jsonl"]),
            string.Concat(TableParts.Of(_folder["split/data"], "quotes", "jsonl").Select(File.ReadAllText)));
    }

    [Fact]
    public void DuckDB_reads_the_parts_by_a_pattern()
    {
        using var duck = new DuckDb();
        Assert.Equal(duck.Query($"SELECT * FROM '{_folder["whole/data/quotes.parquet"]}'"),
            duck.Query($"SELECT * FROM '{_folder["split/data/quotes"]}/*.parquet' ORDER BY quote_id"));
    }

    [Fact]
    public void Parts_pass_the_checks_and_hold_the_same_rows()
    {
        Assert.All(DatasetVerifier.Verify(_folder["split"]).Checks, check => Assert.Empty(check.Examples));
        Assert.Empty(DatasetDiff.Compare(_folder["whole"], _folder["split"]).Rows);
        Assert.Empty(DatasetContract.BrokenPromises(_folder["split"], SampleCorpus.Settings.Version));
    }

    [Fact]
    public void A_part_that_is_missing_is_found()
    {
        File.Delete(_folder["split/data/quotes/part-00001.parquet"]);
        var report = DatasetVerifier.Verify(_folder["split"]);
        Assert.Contains(report.Checks, check => check is { Kind: CheckKind.Formats, Subject: "quotes", Passed: false });
        Assert.Contains(report.Checks, check => check is { Kind: CheckKind.Checksums, Passed: false });
    }

    [Fact]
    public void The_metadata_and_the_downloads_list_the_parts()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(_folder["split/datapackage.json"]));
        var quotes = package.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == "quotes");
        Assert.Equal(["data/quotes/part-00000.csv", "data/quotes/part-00001.csv"],
            quotes.GetProperty("path").EnumerateArray().Select(path => path.GetString()));
        using var archive = ZipFile.OpenRead(_folder["split/downloads/quotes.zip"]);
        Assert.Contains(archive.Entries, entry => entry.FullName == "data/quotes/part-00001.parquet");
        Assert.Contains("data/documents/*.parquet", File.ReadAllText(_folder["split/README.md"]), StringComparison.Ordinal);
        Assert.Contains("data/quotes/part-00001.csv", File.ReadAllText(_folder["split/index.html"]), StringComparison.Ordinal);
        Assert.Contains("quotes/part-00001.csv", File.ReadAllText(_folder["split/data/csv-metadata.json"]), StringComparison.Ordinal);
        Assert.Contains("quotes-parts", File.ReadAllText(_folder["split/croissant.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_loads_a_table_in_parts_runs()
    {
        var snippet = LoaderSnippet.Of(SampleCorpus.Settings with { BaseUrl = _folder["split"] + "/" }, "quotes", parts: 2)
            .Single(snippet => snippet.Tool == "DuckDB");
        using var duck = new DuckDb();
        Assert.Equal(2, duck.Query(snippet.Code).Count);
    }
}
