using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>Prints characters and tokens a CPU second of each step, on one thread, beside the peers on the same texts in the same run.</summary>
static class Throughput
{
    static readonly string[] s_peers = ["wink-nlp", "compromise", "chrono-node"];

    /// <summary>Measures and prints one table a kind of text.</summary>
    public static int Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; the best of several rounds, everything warm"));
        foreach (var (name, texts) in SampleTexts.Kinds())
            Print(name, texts);
        return 0;
    }

    static void Print(string kind, IReadOnlyList<string> texts)
    {
        var steps = new Steps(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{kind}: {texts.Count} documents, {steps.Characters} characters, {steps.Tokens} tokens"));
        Console.WriteLine($"{"step",-46} {"MB/s",8} {"tokens/s",10} {"beside wink-nlp",16} {"chrono-node",12}");
        var peers = Peers.Measure(s_peers, texts).ToList();
        var wink = peers.FirstOrDefault(peer => peer.Name == "wink-nlp").CharactersPerSecond;
        var chrono = peers.FirstOrDefault(peer => peer.Name == "chrono-node").CharactersPerSecond;
        foreach (var (name, seconds) in steps.Measure())
            Row(name, steps.Characters / seconds, steps.Tokens / seconds, wink, chrono);
        foreach (var (name, perSecond, tokensPerSecond) in peers)
            Row($"{name} (npm)", perSecond, tokensPerSecond, wink, chrono);
    }

    static void Row(string name, double perSecond, double tokensPerSecond, double wink, double chrono) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-46} {perSecond / 1e6,8:F3} {tokensPerSecond,10:F0} {(wink > 0 ? perSecond / wink : double.NaN),16:F2} {(chrono > 0 ? perSecond / chrono : double.NaN),12:F2}"));
}
