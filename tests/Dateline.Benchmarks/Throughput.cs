using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>Characters and tokens a CPU second of each step, on one thread, beside the peers in the same run.</summary>
static class Throughput
{
    const int Documents = 200;

    static readonly string[] s_peers = ["wink-nlp", "compromise", "chrono-node"];

    /// <summary>Measures and prints one table.</summary>
    public static int Print()
    {
        var texts = SampleTexts.Of(Documents);
        var documents = texts.Select((text, index) => DocumentReader.OfText(string.Create(CultureInfo.InvariantCulture, $"d{index:D4}"), text, new DocumentMetadata { PublishedOn = new(2025, 12, 2) })).ToList();
        var analyses = new Analysis[documents.Count];
        var readings = new Reading[documents.Count];
        var indexes = new EntityIndex[documents.Count];
        var times = new ImmutableArray<TimeExpression>[documents.Count];
        var quotes = new ImmutableArray<Quote>[documents.Count];
        var characters = texts.Sum(text => (long)text.Length);

        var rows = new List<(string Name, double Seconds, long Tokens)>();
        Step("read and decode", index => DocumentReader.OfText(documents[index].Id, texts[index]));
        Step("analyse (tokens, tags, trees, names)", index => analyses[index] = Analyzer.Default.Analyze(documents[index].Text, Blocks(documents[index])));
        var tokens = analyses.Sum(analysis => (long)analysis.TokenCount);
        Step("entities", index => indexes[index] = EntityExtractor.Extract(readings[index] = new Reading(documents[index], analyses[index])));
        Step("times", index => times[index] = TimeExtractor.Extract(readings[index]));
        Step("quotes", index => quotes[index] = QuoteExtractor.Extract(readings[index], indexes[index]));
        Step("metrics", index => MetricExtractor.Extract(readings[index], indexes[index], times[index], quotes[index]));
        Step("events", index => EventExtractor.Extract(readings[index], indexes[index], times[index], quotes[index]));
        Step("whole extraction behind the analysis", index => Extractor.Extract(documents[index], analyses[index]));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {characters} characters, {tokens} tokens; {Environment.ProcessorCount} processors, .NET {Environment.Version}"));
        Console.WriteLine($"{"step",-40} {"MB/s",8} {"tokens/s",10} {"beside wink-nlp",16} {"chrono-node",12}");
        var peers = Peers(texts).ToList();
        var wink = peers.FirstOrDefault(peer => peer.Name == "wink-nlp").CharactersPerSecond;
        var chrono = peers.FirstOrDefault(peer => peer.Name == "chrono-node").CharactersPerSecond;
        foreach (var (name, seconds, _) in rows)
            Row(name, characters / seconds, tokens / seconds, wink, chrono);
        foreach (var (name, perSecond, tokensPerSecond) in peers)
            Row($"{name} (npm)", perSecond, tokensPerSecond, wink, chrono);
        return 0;

        void Step(string name, Action<int> work)
        {
            // A first round lets the runtime compile what it needs.
            for (var round = 0; round < 2; round++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                for (var index = 0; index < documents.Count; index++)
                    work(index);
                if (round == 1)
                    rows.Add((name, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, 0));
            }
        }
    }

    static void Row(string name, double perSecond, double tokensPerSecond, double wink, double chrono) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-40} {perSecond / 1e6,8:F3} {tokensPerSecond,10:F0} {(wink > 0 ? perSecond / wink : double.NaN),16:F2} {(chrono > 0 ? perSecond / chrono : double.NaN),12:F2}"));

    static TextSpan[] Blocks(Document document) => [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))];

    static IEnumerable<(string Name, double CharactersPerSecond, double TokensPerSecond)> Peers(IReadOnlyList<string> texts)
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
            foreach (var name in s_peers)
            {
                var start = new ProcessStartInfo("node", ["peer.mjs", name, file]) { WorkingDirectory = folder, RedirectStandardOutput = true };
                using var process = Process.Start(start)!;
                using var result = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
                process.WaitForExit();
                var seconds = result.RootElement.GetProperty("seconds").GetDouble();
                yield return (name, result.RootElement.GetProperty("characters").GetDouble() / seconds, result.RootElement.GetProperty("tokens").GetDouble() / seconds);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
