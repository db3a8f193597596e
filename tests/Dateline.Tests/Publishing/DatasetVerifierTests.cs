using System.IO.Compression;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed class DatasetVerifierTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public DatasetVerifierTests() => SampleCorpus.Publish(_folder["output"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_published_passes()
    {
        var report = DatasetVerifier.Verify(_folder["output"]);
        Assert.All(report.Checks, check => Assert.Empty(check.Examples));
        Assert.True(report.Passed);
        Assert.Equal(Enum.GetValues<CheckKind>(), report.Checks.Select(check => check.Kind).Distinct());
    }

    [Fact]
    public void A_downloaded_archive_passes_with_nothing_else_at_hand()
    {
        File.Move(_folder["output/downloads/sample.zip"], _folder["download.zip"]);
        Directory.Delete(_folder["output"], recursive: true);
        Assert.True(DatasetVerifier.Verify(_folder["download.zip"]).Passed);
    }

    [Fact]
    public void The_archive_of_a_table_is_checked_for_what_stands_in_it()
    {
        foreach (var table in DatasetTables.All)
        {
            var report = DatasetVerifier.Verify(_folder[$"output/downloads/{table.Name}.zip"]);
            Assert.True(report.Passed, string.Join('\n', report.Checks.SelectMany(check => check.Examples)));
            Assert.Contains(report.Checks, check => check is { Kind: CheckKind.Checksums, Checked: > 4 });
            Assert.DoesNotContain(report.Checks, check => check.Kind is CheckKind.References or CheckKind.Spans);
        }
    }

    [Theory]
    [InlineData("data/quotes.csv", "0.9", "0.8", CheckKind.Formats, "row 1: confidence differs between CSV and Parquet.")]
    [InlineData("data/quotes.csv", "0.9", "1.9", CheckKind.Numbers, "row 1: confidence is 1.9, out of its bounds.")]
    [InlineData("data/quotes.csv", "0.9", "NaN", CheckKind.Numbers, "line 2: confidence is NaN, which is not finite.")]
    [InlineData("data/quotes.csv", "0.9", "high", CheckKind.Types, "line 2: confidence is 'high', which is no Double.")]
    [InlineData("data/quotes.csv", "stance", "attitude", CheckKind.Types, "column 'attitude' is not defined.")]
    [InlineData("data/quotes.csv", ",direct,", ",verbatim,", CheckKind.Vocabularies, "row 1: quote_type is 'verbatim', which is none of quote_type.")]
    [InlineData("data/quotes.csv", ",ada-lind,", ",ada-lund,", CheckKind.References, "row 1: speaker_id is 'ada-lund', which entities does not have.")]
    [InlineData("data/quotes.csv", "b-awkward-q-1", "a-plain-q-1", CheckKind.Keys, "row 2: the key 'a-plain-q-1' stands twice.")]
    [InlineData("data/quotes.csv", "quotes/direct", "", CheckKind.Keys, "row 1: rule is empty and may not be.")]
    [InlineData("data/quotes.csv", "Mayor Ada Lind,", "Major Ada Lind,", CheckKind.Spans,
        "row 1: speaker 27-41 of 'a-plain' is \"Mayor Ada Lind\", the row says \"Major Ada Lind\".")]
    [InlineData("data/sentences.csv", ",1,,0,", ",1,,900,", CheckKind.Spans, "does not lie in the text of 'a-plain'.")]
    [InlineData("data/quotes.csv", "\"We will", "We \"will", CheckKind.Types, "")]
    [InlineData("text/a-plain.txt", "Oslo", "Bonn", CheckKind.Texts, "text/a-plain.txt is not the text that was read.")]
    [InlineData("README.md", "Sample", "Simple", CheckKind.Checksums, "README.md has other bytes than were published.")]
    public void What_was_tampered_with_is_found(string file, string published, string changed, CheckKind kind, string fault)
    {
        var path = _folder[$"output/{file}"];
        var text = File.ReadAllText(path);
        Assert.Contains(published, text, StringComparison.Ordinal);
        var place = text.IndexOf(published, StringComparison.Ordinal);
        File.WriteAllText(path, text[..place] + changed + text[(place + published.Length)..]);

        var report = DatasetVerifier.Verify(_folder["output"]);

        Assert.Contains(report.Checks.Where(check => check.Kind == kind).SelectMany(check => check.Examples),
            example => example.Contains(fault, StringComparison.Ordinal));
        Assert.Contains(report.Checks, check => check.Kind == CheckKind.Checksums && !check.Passed);
    }

    [Fact]
    public void A_Parquet_file_cut_short_is_found()
    {
        var path = _folder["output/data/quotes.parquet"];
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]);
        Assert.Contains(DatasetVerifier.Verify(_folder["output"]).Checks, check => check is { Kind: CheckKind.Formats, Subject: "quotes", Passed: false });
    }

    [Fact]
    public void Files_that_are_missing_or_left_over_are_found()
    {
        File.Delete(_folder["output/LICENSE"]);
        File.WriteAllText(_folder["output/extra.txt"], "");
        var check = Assert.Single(DatasetVerifier.Verify(_folder["output"]).Checks, check => check.Kind == CheckKind.Checksums);
        Assert.Equal(["LICENSE is missing.", "extra.txt is not listed."], check.Examples.AsEnumerable());
    }

    [Fact]
    public void An_archive_that_leads_out_of_itself_is_not_unpacked()
    {
        using (var archive = ZipFile.Open(_folder["slip.zip"], ZipArchiveMode.Create))
            archive.CreateEntry("../slipped.txt");
        Assert.Contains("leads out", Assert.Throws<InvalidDataException>(() => DatasetVerifier.Verify(_folder["slip.zip"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_grows_beyond_measure_is_not_unpacked()
    {
        using (var archive = ZipFile.Open(_folder["bomb.zip"], ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("zeros", CompressionLevel.SmallestSize).Open())
            for (var chunk = 0; chunk < 200; chunk++)
                entry.Write(new byte[1024 * 1024]);
        Assert.Contains("as large", Assert.Throws<InvalidDataException>(() => DatasetVerifier.Verify(_folder["bomb.zip"])).Message, StringComparison.Ordinal);
    }
}
