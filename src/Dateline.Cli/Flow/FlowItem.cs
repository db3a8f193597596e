using Dateline.Cli.Store;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Documents.Warnings;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli.Flow;

/// <summary>One document on its way through the rooms: read and extracted, or rejected.</summary>
/// <param name="Entry">Where it stands.</param>
sealed record FlowItem(CorpusEntry Entry)
{
    /// <summary>The document; null when it is rejected.</summary>
    public Document? Document { get; init; }

    /// <summary>Its analysis; null when it is rejected or its extract was found in a store.</summary>
    public Analysis? Analysis { get; init; }

    /// <summary>What was read out of it; null when it is rejected.</summary>
    public Extract? Extract { get; init; }

    /// <summary>Its extract as a store keeps it, packed where the work is shared out; empty when there is nothing to keep.</summary>
    public byte[] Packed { get; init; } = [];

    /// <summary>What its extract depends on; null when it is rejected.</summary>
    public ExtractKey? Key { get; init; }

    /// <summary>Whether and why it was extracted anew.</summary>
    public Recomputed Why { get; init; }

    /// <summary>Digest of the document's bytes, where they stand and what is said about them.</summary>
    public byte[] Inputs { get; init; } = [];

    /// <summary>What its publisher should look at.</summary>
    public IReadOnlyList<TextWarning> Warnings { get; init; } = [];

    /// <summary>Why it is rejected; null otherwise.</summary>
    public Rejection? Rejection { get; init; }
}
