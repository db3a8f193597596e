using System.Diagnostics;
using System.Text.Json;

namespace Dateline.Benchmarks;

/// <summary>Runs the peers of <c>peers/peer.mjs</c> on the same texts, measured as our own steps are.</summary>
static class Peers
{
    /// <summary>Characters and tokens a CPU second of each peer; empty, with a word on the console, where they are not installed.</summary>
    public static IEnumerable<(string Name, double CharactersPerSecond, double TokensPerSecond)> Measure(IEnumerable<string> names, IReadOnlyList<string> texts)
    {
        var folder = Path.Combine(SampleTexts.Root(), "tests", "Dateline.Benchmarks", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine($"The peers are not installed; run 'npm ci' in {Path.GetRelativePath(SampleTexts.Root(), folder)} to measure beside them.");
            yield break;
        }
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(file, JsonSerializer.Serialize(texts));
        try
        {
            foreach (var name in names)
            {
                var start = new ProcessStartInfo("node", ["peer.mjs", name, file]) { WorkingDirectory = folder, RedirectStandardOutput = true };
                using var process = Process.Start(start)!;
                using var result = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
                process.WaitForExit();
                var seconds = result.RootElement.GetProperty("seconds").GetDouble();
                yield return (name, result.RootElement.GetProperty("characters").GetDouble() / seconds, result.RootElement.GetProperty("tokens")
                    .GetDouble() / seconds);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
