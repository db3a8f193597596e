using BenchmarkDotNet.Attributes;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>One document through language and extraction; read the ratio, not the seconds.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmark
{
    Document _document = null!;
    TextSpan[] _blocks = null!;
    Analysis _analysis = null!;

    /// <summary>Reads the document.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _document = DocumentReader.OfText("seed", SampleTexts.Of(1)[0], new DocumentMetadata { PublishedOn = new(2025, 12, 2) });
        _blocks = [.. _document.Blocks.Select(block => new TextSpan(block.Start, block.End))];
        _analysis = Analyzer.Default.Analyze(_document.Text, _blocks);
    }

    /// <summary>Language alone.</summary>
    [Benchmark(Baseline = true)]
    public Analysis Analyse() => Analyzer.Default.Analyze(_document.Text, _blocks);

    /// <summary>Extraction alone.</summary>
    [Benchmark]
    public Extract Extract() => Extractor.Extract(_document, _analysis);
}
