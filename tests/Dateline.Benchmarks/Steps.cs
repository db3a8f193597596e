using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>Measures the steps of a document's way one by one, each on what the one before it gave.</summary>
/// <remarks>
/// CPU seconds of the process, the best of several rounds: the runtime compiles in the background while the first ones run, as the engine of the
/// peers does, and a round that another program disturbed does not count.
/// </remarks>
sealed class Steps
{
    /// <summary>CPU seconds a round lasts at least; the clock of the process ticks in hundredths.</summary>
    const double ShortestRound = 0.4;

    /// <summary>CPU seconds spent on a step at least, and the rounds they are cut into at least.</summary>
    const double LeastSeconds = 4;
    const int LeastRounds = 4;

    readonly IReadOnlyList<string> _texts;
    readonly List<Document> _documents;
    readonly Analysis[] _analyses;
    readonly Reading[] _readings;
    readonly EntityIndex[] _entities;
    readonly ImmutableArray<TimeExpression>[] _times;
    readonly ImmutableArray<Quote>[] _quotes;

    /// <summary>Reads and analyses the texts.</summary>
    public Steps(IReadOnlyList<string> texts)
    {
        _texts = texts;
        _documents = [.. texts.Select((text, index) => Read(string.Create(CultureInfo.InvariantCulture, $"d{index:D4}"), text))];
        _analyses = [.. _documents.Select(Analyse)];
        _readings = [.. _documents.Select((document, index) => new Reading(document, _analyses[index]))];
        _entities = [.. _readings.Select(EntityExtractor.Extract)];
        _times = [.. _readings.Select(TimeExtractor.Extract)];
        _quotes = [.. _readings.Select((reading, index) => QuoteExtractor.Extract(reading, _entities[index], _times[index]))];
        Characters = texts.Sum(text => (long)text.Length);
        Tokens = _analyses.Sum(analysis => (long)analysis.TokenCount);
    }

    /// <summary>UTF-16 code units of all texts.</summary>
    public long Characters { get; }

    /// <summary>Tokens of all texts.</summary>
    public long Tokens { get; }

    /// <summary>CPU seconds each step takes for all texts, in the order of the work.</summary>
    public IEnumerable<(string Name, double Seconds)> Measure()
    {
        yield return ("read and decode", Seconds(index => Read(_documents[index].Id, _texts[index])));
        yield return ("analyse (tokens, tags, trees, names)", Seconds(index => _analyses[index] = Analyse(_documents[index])));
        yield return ("entities", Seconds(index => _entities[index] = EntityExtractor.Extract(_readings[index])));
        yield return ("times", Seconds(index => _times[index] = TimeExtractor.Extract(_readings[index])));
        yield return ("quotes", Seconds(index => _quotes[index] = QuoteExtractor.Extract(_readings[index], _entities[index], _times[index])));
        yield return ("metrics", Seconds(Metrics));
        yield return ("times and metrics together", Seconds(index =>
        {
            _times[index] = TimeExtractor.Extract(_readings[index]);
            Metrics(index);
        }));
        yield return ("events", Seconds(index => EventExtractor.Extract(_readings[index], _entities[index], _times[index], _quotes[index])));
        yield return ("all extraction, everything behind the analysis", Seconds(index => Extractor.Extract(_documents[index], _analyses[index])));
    }

    void Metrics(int index) => MetricExtractor.Extract(_readings[index], _entities[index], _times[index], _quotes[index]);

    static Document Read(string id, string text) => DocumentReader.OfText(id, text, new DocumentMetadata { PublishedOn = new(2025, 12, 2) });

    static Analysis Analyse(Document document) =>
        Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))]);

    double Seconds(Action<int> work)
    {
        var (best, total) = (double.MaxValue, 0d);
        for (var round = 0; round < LeastRounds || total < LeastSeconds; round++)
        {
            var (passes, before, spent) = (0, Cpu(), 0d);
            while (spent < ShortestRound)
            {
                for (var index = 0; index < _texts.Count; index++)
                    work(index);
                passes++;
                spent = Cpu() - before;
            }
            best = Math.Min(best, spent / passes);
            total += spent;
        }
        return best;
    }

    static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
