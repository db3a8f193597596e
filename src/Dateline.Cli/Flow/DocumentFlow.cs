using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli;

/// <summary>Takes documents from reading through language to extraction.</summary>
static class DocumentFlow
{
    /// <summary>Reads, analyses and extracts documents, in the order given whatever the number of threads; what the stores hold is not done again.</summary>
    public static IEnumerable<FlowItem> Run(Corpus corpus, IEnumerable<CorpusEntry> entries, StoredExtracts stored, int threads, CancellationToken cancel)
    {
        foreach (var item in entries.InOrder(entry => Extract(corpus, entry, stored), threads, cancel))
        {
            stored.Take(item);
            yield return item;
        }
    }

    /// <summary>Analyses a document with the embedded models.</summary>
    public static Analysis Analyze(Document document)
    {
        var blocks = new TextSpan[document.Blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
            blocks[index] = new(document.Blocks[index].Start, document.Blocks[index].End);
        return Analyzer.Default.Analyze(document.Text, blocks);
    }

    static FlowItem Extract(Corpus corpus, CorpusEntry entry, StoredExtracts stored)
    {
        var (document, rejection) = corpus.Read(entry);
        if (document is null)
            return new(entry) { Rejection = rejection };
        var key = ExtractKey.Of(document);
        var found = stored.Find(key);
        return new(entry)
        {
            Document = document,
            Key = key,
            Extract = found ?? Extractor.Extract(document, Analyze(document)),
            Why = found is null ? stored.WhyMissing(document.Id, key) : Recomputed.No,
        };
    }
}
