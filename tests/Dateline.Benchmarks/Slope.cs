using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>How the time of one document grows with its length, for the shapes of text and page that are hardest on a reader.</summary>
static class Slope
{
    static readonly int[] s_lengths = [4_000, 16_000, 62_500, 250_000, 1_000_000];

    // Linear is 1; the time of a small text holds costs that do not grow, and another process may get in between.
    const double Steepest = 1.25;
    // What takes less in seconds is as much noise as growth.
    const double LeastTold = 1;
    // The longest that a shape may take in seconds; what would take longer is told by the lengths below.
    const double Patience = 60;

    /// <summary>Prints the table, and writes it into the page of measurements where a day is given.</summary>
    /// <param name="day">The day that the page names; null only prints.</param>
    /// <returns>0 where every shape grows in step with its length, otherwise 1.</returns>
    public static int Print(DateOnly? day)
    {
        foreach (var shape in SlopeShape.All)
            Measure(shape, s_lengths[0]);
        var table = new StringBuilder("| shape | seconds for 0.25 MB | for 1 MB | exponent |\n|---|---:|---:|---:|\n");
        Console.Write(table);
        var steep = 0;
        foreach (var shape in SlopeShape.All)
        {
            var seconds = Times(shape);
            var exponent = seconds.Count < 2 ? double.PositiveInfinity
                : Math.Log(seconds[^1] / seconds[^2]) / Math.Log((double)s_lengths[seconds.Count - 1] / s_lengths[seconds.Count - 2]);
            var isSteep = exponent > Steepest && seconds[^1] > LeastTold || seconds.Count < s_lengths.Length;
            steep += isSteep ? 1 : 0;
            var row = string.Create(
                CultureInfo.InvariantCulture, $"| {shape.Name} | {Cell(seconds, 3)} | {Cell(seconds, 4)} | {exponent:0.00}{(isSteep ? " steep" : "")} |\n");
            table.Append(row);
            Console.Write(row);
        }
        if (day is { } written)
            BenchmarkPage.Write("Time by length", $"""
                {BenchmarkPage.Provenance(written, $"--slope={written:yyyy-MM-dd}")}
                One document of a piece repeated, read, analysed and extracted on one thread: CPU seconds. The exponent is that of the growth from 0.25 to 1 MB: 1 is in step with the length, 2 would be its square.
                A shape that would take more than {Patience:0} seconds is measured at shorter lengths only.

                {table}
                """);
        return steep > 0 ? 1 : 0;
    }

    static string Cell(List<double> seconds, int index) => index < seconds.Count ? seconds[index].ToString("0.00", CultureInfo.InvariantCulture) : "–";

    // Each length only after a shorter one has shown that it ends in time.
    static List<double> Times(SlopeShape shape)
    {
        var seconds = new List<double>();
        foreach (var length in s_lengths)
        {
            if (seconds.Count > 1 && seconds[^1] * Math.Max(4, seconds[^1] / seconds[^2]) > Patience)
                break;
            seconds.Add(Math.Max(Measure(shape, length), 1e-4));
        }
        return seconds;
    }

    static double Measure(SlopeShape shape, int characters)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-slope-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, shape.IsPage ? "a.html" : "a.txt"),
                string.Concat(Enumerable.Repeat(shape.Piece, characters / shape.Piece.Length)));
            using var corpus = Corpus.Open([folder.FullName], SourceCatalog.Empty);
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            if (corpus.Read(corpus.Entries[0]).Document is { } document)
                Extractor.Extract(document,
                    Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))]));
            process.Refresh();
            return (process.TotalProcessorTime - before).TotalSeconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
