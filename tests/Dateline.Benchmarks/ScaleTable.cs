using System.Globalization;
using System.Text;

namespace Dateline.Benchmarks;

/// <summary>Whole builds of growing corpora of generated news, with time and memory, as sections of <c>docs/benchmarks.md</c>.</summary>
/// <param name="day">The day the page names; it never comes from the clock.</param>
/// <param name="folder">A folder for corpora and outputs; a tenth of a gigabyte a thousand documents.</param>
sealed class ScaleTable(DateOnly day, string folder)
{
    const int LargestWithPages = 10_000;
    static readonly int[] s_sizes = [100, 1_000, 10_000, 100_000];
    readonly StringBuilder _rows = new();

    /// <summary>Measures corpora up to a size and writes the sections.</summary>
    /// <param name="most">Documents of the largest.</param>
    public void Write(int most)
    {
        Directory.CreateDirectory(folder);
        foreach (var count in s_sizes.Where(size => size <= most))
        {
            var seeds = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"seeds-{count}"));
            if (!Directory.Exists(seeds))
                new CorpusGenerator().Write(seeds, count);
            var megabytes = Directory.EnumerateFiles(seeds, "*.txt", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;
            foreach (var threads in count == 1_000 ? (int[])[1, 2] : [Math.Max(2, Environment.ProcessorCount)])
                Measure(seeds, count, megabytes, threads);
        }
        BenchmarkPage.Write("Whole builds", Builds());
        BenchmarkPage.Write("Writing beside DuckDB", Writers(Path.Combine(folder, "output", "data")));
    }

    string Builds() => $"""
        {BenchmarkPage.Provenance(day, $"--scale={day:yyyy-MM-dd}")}
        The documents are generated news of about 1,080 characters with names, figures and days of their own (`tests/Dateline.Benchmarks/Corpora`); a build of them writes about 75 rows a document in four formats.
        `dateline extract` reads, analyses, extracts and writes tables and texts; a build writes metadata, archives, checksums and the checks of every row besides.
        Times are those of the whole process from its start, in seconds; CPU is of all threads. Peak is the largest resident memory. `dotnet run --project build -- --target=Bench` measures the single steps beside other programs.

        | documents | MB | threads | build | wall | CPU | MB/s | peak MB |
        |---:|---:|---:|---|---:|---:|---:|---:|
        {_rows}
        """;

    void Measure(string seeds, int count, double megabytes, int threads)
    {
        var output = Path.Combine(folder, "output");
        var store = Path.Combine(folder, "store.db");
        var workers = threads.ToString(CultureInfo.InvariantCulture);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        foreach (var file in Directory.EnumerateFiles(folder, "store.db*"))
            File.Delete(file);
        Row("tables only, `dateline extract`", ["extract", seeds, "--output", output, "--threads", workers, "--quiet"]);
        Directory.Delete(output, recursive: true);
        Build("tables, everything extracted", "--tables-only");
        if (count > LargestWithPages)
        {
            Build("nothing changed", "--tables-only");
            return;
        }
        Build("tables, everything from the store", "--tables-only", "--base-url", "https://example.org/");
        Build("tables and pages, from the store");
        Build("nothing changed");

        void Build(string what, params string[] options) =>
            Row(what, ["build", "--seeds", seeds, "--output", output, "--store", store, "--threads", workers, "--quiet", .. options]);

        void Row(string what, string[] arguments)
        {
            var run = MeasuredRun.OfDateline(arguments);
            _rows.Append(CultureInfo.InvariantCulture,
                $"| {count:N0} | {megabytes:0.0} | {threads} | {what} | {run.Wall.TotalSeconds:0.0} | {run.Processor.TotalSeconds:0.0} | {megabytes / run.Wall.TotalSeconds:0.00} | {run.PeakBytes / 1e6:0} |\n");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count} documents, {threads} threads, {what}: {run.Wall.TotalSeconds:0.0} s, {run.PeakBytes / 1e6:0} MB"));
        }
    }

    static string Writers(string data)
    {
        var section = new StringBuilder(
            "The events of the largest corpus, from memory on one thread, beside the whole builds.\n\n| writer | rows | CPU seconds | MB |\n|---|---:|---:|---:|\n");
        foreach (var (name, rows, seconds, bytes) in WriterComparison.Of(data))
            section.Append(CultureInfo.InvariantCulture, $"| {name} | {rows:N0} | {seconds:0.00} | {bytes / 1e6:0.0} |\n");
        return section.ToString();
    }
}
