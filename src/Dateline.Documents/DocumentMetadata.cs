namespace Dateline.Documents;

/// <summary>What is stated about a document beside its text; null where nothing is.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Nothing stated.</summary>
    public static DocumentMetadata None { get; } = new();

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>How that day is known.</summary>
    public PublishedBasis PublishedBasis { get; init; }

    /// <summary>Why the editor gives that day.</summary>
    public string? PublishedNote { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Author.</summary>
    public string? Author { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Language as an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Licence.</summary>
    public string? License { get; init; }

    /// <summary>These metadata, with <paramref name="other"/> where they say nothing.</summary>
    public DocumentMetadata Or(DocumentMetadata other) => new()
    {
        Title = Title ?? other.Title,
        PublishedOn = PublishedOn ?? other.PublishedOn,
        PublishedBasis = PublishedOn is null ? other.PublishedBasis : PublishedBasis,
        PublishedNote = PublishedOn is null ? other.PublishedNote : PublishedNote,
        Publisher = Publisher ?? other.Publisher,
        Author = Author ?? other.Author,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        License = License ?? other.License,
    };

    /// <summary>All that is stated, always as many words in the same order; empty where nothing is.</summary>
    internal IEnumerable<string> Words() =>
        [Title ?? "", FormattableString.Invariant($"{PublishedOn?.DayNumber} {PublishedBasis}"), PublishedNote ?? "", Publisher ?? "", Author ?? "", Url ?? "",
            Language ?? "", License ?? ""];
}
