using Dateline.Cli.Failures;
using Dateline.Cli.Store;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Documents.Warnings;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli.Flow;

/// <summary>Takes documents from reading through language to extraction.</summary>
static class DocumentFlow
{
    /// <summary>Characters of documents a thread that may wait to be written; a single one may have more.</summary>
    const long WaitingCharacters = 1 << 18;

    /// <summary>Reads, analyses and extracts documents, in the order given whatever the number of threads; what the stores hold is not done again.</summary>
    public static IEnumerable<FlowItem> Run(Corpus corpus, IEnumerable<CorpusEntry> entries, StoredExtracts stored, int threads, CancellationToken cancel)
    {
        foreach (var item in entries.InOrder(entry => Extract(corpus, entry, stored), threads, cancel, item => item.Document?.Text.Length ?? 0,
            threads * WaitingCharacters))
        {
            // Half of what a file held before and half of what it holds now is no dataset.
            if (item.Rejection is { Code: "changed-while-read" } changed)
                throw new IncompleteException(
                    $"{changed.Path} changed while it was read, and nothing is published. Run the command again when nothing writes to it.");
            if (item is { Key: { } key, Extract: not null })
                stored.Take(item.Entry.Id, key, item.Why, item.Packed);
            yield return item;
        }
    }

    /// <summary>Hashes documents only, in order.</summary>
    public static IEnumerable<byte[]> ReadInputs(Corpus corpus, int threads, CancellationToken cancel) =>
        corpus.Entries.InOrder(entry => BuildInputs.DigestOf(entry, corpus.DigestOf(entry)), threads, cancel);

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
        // The digest is that of the bytes that were read: what changes afterwards is built again, and never taken for unchanged.
        var reading = corpus.Read(entry);
        var inputs = BuildInputs.DigestOf(entry, reading.Digest);
        if (reading.Document is not { } document)
            return new(entry) { Rejection = reading.Rejection, Inputs = inputs };
        var key = ExtractKey.Of(document);
        var found = stored.Find(key);
        var analysis = found is null ? Analyze(document) : null;
        var extract = found ?? Extractor.Extract(document, analysis!);
        return new(entry)
        {
            Document = document,
            Key = key,
            Inputs = inputs,
            Warnings = TextWarnings.Of(document),
            Analysis = analysis,
            Extract = extract,
            Packed = found is null && stored.Own is not null ? StoredForm.Of(extract) : [],
            Why = found is null ? stored.WhyMissing(document.Id, key) : Recomputed.No,
        };
    }
}
