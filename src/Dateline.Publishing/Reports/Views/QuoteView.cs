using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A quote as the pages show it.</summary>
sealed class QuoteView
{
    public required string Id { get; init; }
    public required DocumentLine Document { get; init; }
    public required int Start { get; init; }

    /// <summary>The content on one line.</summary>
    public required string Text { get; init; }

    /// <summary><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Code of the stance; null when the cue has none.</summary>
    public required string? Stance { get; init; }

    public required EntityLink? Speaker { get; init; }
    public required string? SpeakerId { get; init; }

    /// <summary>
    /// Who counts as one speaker: the entity where it is named; "critics" of several documents are one line of a list, although nobody knows whether they are
    /// the same.
    /// </summary>
    public string? SpeakerKey => Speaker is null ? null : Speaker.Href is null ? Speaker.Name : SpeakerId ?? Speaker.Name;
    public required string? CueText { get; init; }

    /// <summary>The sentence before and behind the content.</summary>
    public required string Before { get; init; }
    public required string After { get; init; }

    public required string AttributionId { get; init; }
    public required string? ParentId { get; init; }

    /// <summary>Further pieces of the same attribution, by place.</summary>
    public List<QuoteView> Pieces { get; init; } = [];

    /// <summary>Quotes inside this one, by place.</summary>
    public List<QuoteView> Inner { get; init; } = [];

    public string Href => $"{Document.Href}#{Id}";
    public string TypeWord => Words.Of("quote", Type);
    public string StanceWord => Words.Of("stance", Stance ?? "state");
    public string Short => Phrase.Cut(Text, 120);
    public bool Verbatim => Type == "direct";
    public string Who => Speaker?.Name ?? "Somebody not named";
}
