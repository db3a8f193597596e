using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Benchmarks;

/// <summary>Texts to measure on: the paragraphs of the seed in as many orders as documents are wanted, so that no two documents are alike.</summary>
static class SampleTexts
{
    /// <summary>Makes documents of about the seed's length.</summary>
    public static IReadOnlyList<string> Of(int count)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "seeds", "000_ad5b41631710ae11.txt"));
        var state = 12345u;
        var texts = new List<string>(count);
        for (var document = 0; document < count; document++)
        {
            var shuffled = lines[1..];
            for (var index = shuffled.Length - 1; index > 0; index--)
            {
                state = state * 1664525 + 1013904223;
                var other = (int)(state >> 8) % (index + 1);
                (shuffled[index], shuffled[other]) = (shuffled[other], shuffled[index]);
            }
            texts.Add(lines[0] + "\n" + string.Join('\n', shuffled));
        }
        return texts;
    }

    /// <summary>The kinds of text to measure on: the seed, and political news of many papers where the shared benchmarks lie beside the repository.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Texts)> Kinds()
    {
        yield return ("the seed, its paragraphs in other orders", Of(100));
        var news = Path.Combine(Root(), "..", "shared", "bench", "quotes", "polnear-dev.jsonl.gz");
        if (!File.Exists(news))
        {
            Console.WriteLine("The shared benchmarks do not lie beside the repository; the seed is the only text.");
            yield break;
        }
        using var reader = new StreamReader(new GZipStream(File.OpenRead(news), CompressionMode.Decompress));
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
            using (var record = JsonDocument.Parse(line))
                texts.Add(record.RootElement.GetProperty("text").GetString()!);
        yield return ("political news (PolNeAR)", texts);
    }

    /// <summary>Root of the repository.</summary>
    public static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Pipeline.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("No Pipeline.sln stands above this program.");
    }
}
