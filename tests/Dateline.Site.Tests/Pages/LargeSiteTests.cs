using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Wording;
using Xunit.Abstractions;

namespace Dateline.Site.Tests;

/// <summary>
/// A search of many documents. The build's task <c>Audit</c> asks for 10,000 and for the time it takes, on a machine that does nothing else; other runs are
/// content with few, and time nothing.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class LargeSiteTests(PublishedSite site, ITestOutputHelper output)
{
    const int SentencesEach = 30, WordsEach = 18, Vocabulary = 60_000;

    static readonly bool s_timed = Environment.GetEnvironmentVariable("DATELINE_AUDIT") == "1";
    static readonly int s_documents = s_timed ? 10_000 : 200;

    [BrowserFact]
    public async Task A_search_of_10_000_documents_takes_less_than_100_ms()
    {
        var folder = Path.Combine(site.Folder, "large");
        var clock = Stopwatch.StartNew();
        var sentences = Build(folder);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages and index of {s_documents:N0} documents: {clock.Elapsed.TotalSeconds:0.0} s"));
        var index = new FileInfo(Path.Combine(folder, "search", "index.js")).Length;
        var shards = Directory.GetFiles(Path.Combine(folder, "search", "w")).Select(file => new FileInfo(file).Length).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"index.js {index:N0} bytes, {shards.Count} word files, the largest {shards.Max():N0}, all {shards.Sum():N0}"));
        var times = new List<double>();
        foreach (var query in (string[])[Word(40), Word(900), Word(30_000), $"{Word(25)} {Word(60)}", $"{Word(300)} {Word(45)} {Word(80)}", Word(700)[..3],
            $"{Word(200)} {Word(90)[..2]}", "nosuchword"])
        {
            var page = await site.OpenAsync();
            var tools = await page.Context.NewCDPSessionAsync(page);
            await tools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
            await page.GotoAsync(site.Root + "large/search.html");
            var before = await TaskSecondsAsync(tools);
            await page.Locator("#query").FillAsync(query);
            await page.Locator("#search-says:not(:empty)").WaitForAsync();
            await page.Locator("#results:not([aria-busy])").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            var cold = await page.EvaluateAsync<double>("performance.getEntriesByName('search')[0].duration");
            times.Add(cold);
            var busy = 1000 * (await TaskSecondsAsync(tools) - before);
            var says = await page.Locator("#search-says").TextContentAsync();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query,-32} {cold,6:0} ms, {busy,5:0} ms of it at work, {says}"));
            var count = Count(sentences, query.Split(' '));
            Assert.StartsWith(count == 0 ? "No sentence" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} sentence"), says, StringComparison.Ordinal);
            Assert.Equal(Math.Min(count, 10), await page.Locator("#results li").CountAsync());
            await page.Context.CloseAsync();
        }
        Assert.True(shards.Count > 1 && shards.Max() < 100_000, "files of words are to be small");
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0} ms, worst {times[^1]:0} ms, nothing loaded before"));
        Assert.True(index < 1_000_000 && new FileInfo(Path.Combine(folder, "index.html")).Length < 1_000_000);
        Assert.True(!s_timed || times[times.Count / 2] < 100, $"the median search took {times[times.Count / 2]:0} ms");
        Directory.Delete(folder, recursive: true);
    }

    // Time that the page's thread was at work: what another program on the same processor cannot lengthen.
    static async Task<double> TaskSecondsAsync(Microsoft.Playwright.ICDPSession tools) =>
        (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
        .First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();

    // Sentences that have all words, the last one perhaps only begun.
    static int Count(List<string> texts, string[] words) =>
        texts.Count(text => text[..^1].Split(' ') is var known && words[..^1].All(word => known.Contains(word, StringComparer.Ordinal))
        && known.Any(word => word.StartsWith(words[^1], StringComparison.Ordinal)));

    // The texts of all sentences.
    static List<string> Build(string folder)
    {
        var texts = new List<string>();
        var writer = new SiteWriter(folder, new SiteSettings { Title = "Large" });
        var random = new Random(1);
        for (var number = 0; number < s_documents; number++)
        {
            var text = new StringBuilder();
            var id = string.Create(CultureInfo.InvariantCulture, $"large-{number:D5}");
            var sentences = new List<SentenceRecord>();
            for (var sentence = 1; sentence <= SentencesEach; sentence++)
            {
                var start = text.Length;
                for (var word = 0; word < WordsEach; word++)
                    text.Append(word > 0 ? " " : "").Append(Word(Rank(random)));
                text.Append('.');
                sentences.Add(new SentenceRecord { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-s-{sentence}"), Number = sentence,
                    At = new Passage(start, text.Length, text.ToString(start, text.Length - start)) });
                text.Append(' ');
            }
            texts.AddRange(sentences.Select(sentence => sentence.At.Text));
            var document = new Document { Id = id, Text = text.ToString(), Blocks = [new Block(0, text.Length, BlockKind.Paragraph)], Title = "Document " + id,
                SourcePath = id, Sha256 = new string('0', 64) };
            writer.Add(document, new Extract { DocumentId = id, Language = "en", Words = SentencesEach * WordsEach, Sentences = [.. sentences] });
        }
        writer.Complete();
        return texts;
    }

    // Words are as frequent as in a natural text: the n-th has a share of about one n-th (Zipf).
    static int Rank(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary));

    static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = (uint)rank * 2654435761 % 1_679_616 + 46_656; rest > 0; rest /= 36)
            word.Append("etaoinshrdlucmfwypvbgkjqxz"[(int)(rest % 36) % 26]);
        return word.ToString();
    }
}
