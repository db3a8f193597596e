using System.Collections.Immutable;

namespace Dateline.Documents;

/// <summary>One news document as it is published: its canonical text, its parts and what is known about it. Immutable.</summary>
public sealed record Document
{
    /// <summary>The file's stem or the record's id, made safe for a URL; unique in a corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical text: NFC, lines ended by LF, no byte order mark, no NUL, no lone surrogate.</summary>
    public required string Text { get; init; }

    /// <summary>The title, headings and paragraphs, in order, never overlapping; white space between them belongs to none.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The headline; null when the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication; null when it is not known. Nothing relative is resolved without it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>How the day of publication is known.</summary>
    public PublishedBasis PublishedBasis { get; init; }

    /// <summary>Why the editor gives that day; null when nothing was said.</summary>
    public string? PublishedNote { get; init; }

    /// <summary>Who published the document.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Language as stated by its metadata (ISO 639-1); null when nothing was stated.</summary>
    public string? Language { get; init; }

    /// <summary>Licence of the document.</summary>
    public string? License { get; init; }

    /// <summary>Id of the document that this one is a copy of; null for an original, and before <see cref="Corpus.FindDuplicates"/>.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>What reading it found out that its publisher should look at.</summary>
    public ImmutableArray<DocumentNote> Notes { get; init; } = [];

    /// <summary>Path below the seeds folder with forward slashes; for a record of a container <c>path#id</c>.</summary>
    public required string SourcePath { get; init; }

    /// <summary>SHA-256 of the canonical text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
