using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli;

/// <summary>One document on its way through the rooms: read and extracted, or rejected.</summary>
/// <param name="Entry">Where it stands.</param>
/// <param name="Document">The document; null when it is rejected.</param>
/// <param name="Extract">What was read out of it; null when it is rejected.</param>
/// <param name="Rejection">Why it is rejected; null otherwise.</param>
sealed record FlowItem(CorpusEntry Entry, Document? Document, Extract? Extract, Rejection? Rejection);

/// <summary>Takes documents from reading through language to extraction.</summary>
static class DocumentFlow
{
    /// <summary>Reads, analyses and extracts the documents of a corpus, in the order of their ids whatever the number of threads.</summary>
    public static IEnumerable<FlowItem> Run(Corpus corpus, int threads, CancellationToken cancel) =>
        corpus.Entries.InOrder(entry => Extract(corpus, entry), threads, cancel);

    /// <summary>Analyses a document with the embedded models.</summary>
    public static Analysis Analyze(Document document)
    {
        var blocks = new TextSpan[document.Blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
            blocks[index] = new(document.Blocks[index].Start, document.Blocks[index].End);
        return Analyzer.Default.Analyze(document.Text, blocks);
    }

    static FlowItem Extract(Corpus corpus, CorpusEntry entry)
    {
        var (document, rejection) = corpus.Read(entry);
        return document is null
            ? new(entry, null, null, rejection)
            : new(entry, document, Extractor.Extract(document, Analyze(document)), null);
    }
}
