using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>The page of measurements, <c>docs/benchmarks.md</c>: one section a measurement, each rewritten by its own command while the others stay.</summary>
static class BenchmarkPage
{
    const string Head = """
        # Speed and memory

        Each section is made by the command that it names, on the day and the processor that it names.

        """;

    /// <summary>Writes a section anew, or adds it as the last one.</summary>
    /// <param name="heading">Heading of the section, without its marks.</param>
    /// <param name="text">What stands below it.</param>
    public static void Write(string heading, string text)
    {
        var path = Path.Combine(SampleTexts.Root(), "docs", "benchmarks.md");
        var sections = File.Exists(path) ? File.ReadAllText(path).Split("\n## ").Skip(1).ToList() : [];
        var section = $"{heading}\n\n{text.ReplaceLineEndings("\n").Trim('\n')}\n";
        var at = sections.FindIndex(known => known.StartsWith(heading + "\n", StringComparison.Ordinal));
        if (at < 0)
            sections.Add(section);
        else
            sections[at] = section;
        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + string.Concat(sections.Select(known => $"\n## {known.TrimEnd('\n')}\n")));
    }

    /// <summary>The sentence that says when, where and how a section was measured.</summary>
    /// <param name="day">The day; it never comes from the clock.</param>
    /// <param name="arguments">What <c>--target=Bench</c> was given.</param>
    public static string Provenance(DateOnly day, string arguments)
    {
        var processor = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return string.Create(CultureInfo.InvariantCulture,
            $"Measured on {day:d MMMM yyyy}: {processor ?? "a processor that does not tell its name"}, {Environment.ProcessorCount} processors, .NET {Environment.Version}. Made by `dotnet run --project build -- --target=Bench {arguments}`.");
    }
}
