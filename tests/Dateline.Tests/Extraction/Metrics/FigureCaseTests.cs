using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class FigureCaseTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var row in CaseFile.Rows("figures.tsv"))
            cases.Add(row[0], row[1], row[2], row[3]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_figure_says_what_it_measures_when_and_how_firmly(string name, string published, string text, string expected)
    {
        var wanted = expected.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(figure => figure.Split(": ")).ToList();
        var found = Read(text, published);
        Assert.True(wanted.Select(figure => figure[0]).SequenceEqual(found.Select(metric => metric.At.Text)),
            $"{name}: found {string.Join(" | ", found.Select(metric => metric.At.Text))}");
        foreach (var (figure, metric) in wanted.Zip(found))
            foreach (var cell in figure[1].Split(", "))
                Assert.Equal(cell, $"{cell[..cell.IndexOf('=', StringComparison.Ordinal)]}={Cell(metric, cell[..cell.IndexOf('=', StringComparison.Ordinal)])}");
    }

    static string Cell(Metric metric, string key) => key switch
    {
        "measured" => metric.Measured?.Text,
        "period" => metric.PeriodStart?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "baseline" => metric.BaselineValue?.ToString(CultureInfo.InvariantCulture),
        "change" => metric.Change,
        "status" => metric.FigureStatus,
        "share" => metric.ShareOfText,
        "per" => metric.PerText,
        "per_unit" => metric.PerUnit,
        _ => throw new ArgumentException($"figures.tsv: no cell '{key}'.", nameof(key)),
    } ?? "-";

    static List<Metric> Read(string text, string published)
    {
        var document = new Document
        {
            Id = "a",
            Text = text,
            Blocks = [new(0, text.Length, BlockKind.Paragraph)],
            SourcePath = "a.txt",
            Sha256 = "",
            PublishedOn = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return [.. Extractor.Extract(document, Analyzer.Default.Analyze(text, [new(0, text.Length)])).Metrics];
    }
}
