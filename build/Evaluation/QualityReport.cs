using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Build.Evaluation;

/// <summary>The scores last measured, as a table for people (<c>docs/quality.md</c>) and one for the methods page (<c>quality.tsv</c>).</summary>
/// <remarks>A run that measures a part leaves the other scores as they were.</remarks>
sealed class QualityReport
{
    static readonly Dictionary<string, string> s_titles = new(StringComparer.Ordinal)
    {
        ["articles"] = "Whole articles, read by hand", ["links"] = "Across documents",
        ["quotes"] = "Quotes", ["metrics"] = "Figures", ["times"] = "Times", ["events"] = "Events", ["entities"] = "Names", ["language"] = "Language",
            ["seed"] = "The seed, read by hand",
    };

    readonly List<Measure> _measures;
    readonly Dictionary<(string Benchmark, string Measure), double> _scores = [];
    readonly string _table;

    /// <summary>Reads the list of measures and the scores of the last run.</summary>
    /// <param name="measures">Path of <c>measures.tsv</c>.</param>
    /// <param name="table">Path of <c>quality.tsv</c>; it may be missing.</param>
    public QualityReport(string measures, string table)
    {
        _table = table;
        _measures = [.. Rows(measures).Select(cells => new Measure(cells[0], cells[1], cells[2], cells[3], cells.ElementAtOrDefault(4) ?? ""))];
        if (File.Exists(table))
            foreach (var cells in Rows(table))
                _scores[(cells[0], cells[1])] = double.Parse(cells[2], CultureInfo.InvariantCulture);
    }

    /// <summary>Takes a score over; one that no list names is left out.</summary>
    public void Take(string benchmark, string measure, double score)
    {
        if (_measures.Any(known => known.Benchmark == benchmark && known.Name == measure))
            _scores[(benchmark, measure)] = Math.Round(score, 3, MidpointRounding.AwayFromZero);
    }

    /// <summary>Takes the scores of a scorer's JSON over: nested objects are joined with dots.</summary>
    public void Take(string benchmark, JsonElement scores, string prefix = "")
    {
        foreach (var property in scores.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.Object)
                Take(benchmark, property.Value, $"{prefix}{property.Name}.");
            else if (property.Value.ValueKind == JsonValueKind.Number)
                Take(benchmark, prefix + property.Name, property.Value.GetDouble());
    }

    /// <summary>Writes both tables.</summary>
    public void Write(string page)
    {
        var table = new StringBuilder(
            "# How good each table is on public benchmarks; written by the build's Evaluate target, not by hand. Figures are Dateline's own, MIT.\n# benchmark\tmeasure\tscore\ttable\twhat\tothers\n");
        var markdown = new StringBuilder("""
            # How good it is

            Measured on the development parts of public benchmarks by `dotnet run --project build -- --target=Evaluate`; the held-out parts are kept for a final measurement. 1 is
            perfect. What others reach on the same data stands beside, as published or as measured by the benchmark's scorer; "people" is how far two annotators agree.

            """);
        var section = "";
        foreach (var measure in _measures.Where(measure => _scores.ContainsKey((measure.Benchmark, measure.Name))))
        {
            if (section != measure.Table)
                markdown.Append(CultureInfo.InvariantCulture, $"\n## {s_titles[measure.Table]}\n\n| measure | Dateline | others |\n| --- | ---: | --- |\n");
            section = measure.Table;
            var score = _scores[(measure.Benchmark, measure.Name)].ToString("0.000", CultureInfo.InvariantCulture);
            table.Append(CultureInfo.InvariantCulture, $"{measure.Benchmark}\t{measure.Name}\t{score}\t{measure.Table}\t{measure.What}\t{measure.Others}\n");
            markdown.Append(CultureInfo.InvariantCulture, $"| {measure.What} | {score} | {measure.Others} |\n");
        }
        File.WriteAllText(_table, table.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        File.WriteAllText(page, markdown.ToString());
    }

    static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    sealed record Measure(string Benchmark, string Name, string Table, string What, string Others);
}
