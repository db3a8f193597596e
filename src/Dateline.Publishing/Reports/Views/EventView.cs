using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>An event as the pages show it.</summary>
sealed class EventView
{
    public required string Id { get; init; }
    public required DocumentLine Document { get; init; }
    public required int Start { get; init; }

    /// <summary>The word that names it.</summary>
    public required string Trigger { get; init; }

    /// <summary>The clause, on one line.</summary>
    public required string Clause { get; init; }
    public required string? Type { get; init; }

    /// <summary>
    /// Whether nothing is known of it but its word, or only that somebody says something, which the quote beside it tells better: a reader wants the others
    /// first.
    /// </summary>
    public bool IsMinor => Type is null or "STATEMENT";
    public required string? Quad { get; init; }
    public required string Status { get; init; }
    public required IReadOnlyList<EntityLink> Actors { get; init; }
    public required IReadOnlyList<EntityLink> Recipients { get; init; }
    public required IReadOnlyList<string> ActorIds { get; init; }
    public required IReadOnlyList<string> RecipientIds { get; init; }
    public required EntityLink? Place { get; init; }
    public required string? PlaceId { get; init; }
    public required double? Latitude { get; init; }
    public required double? Longitude { get; init; }
    public required DateOnly? StartsOn { get; init; }
    public required DateOnly? EndsOn { get; init; }

    /// <summary>Who says so; null when the document itself does.</summary>
    public required EntityLink? Source { get; init; }
    public required string? QuoteId { get; init; }

    public string Href => $"{Document.Href}#{Id}";
    public string StatusWord => Words.Of("status", Status);
    public Html Form => StatusForm.Beside(Status);
    public string? TypeWord => Type is null ? null : Words.LongOf("type", Type);
    public string? When => StartsOn is null && EndsOn is null ? null : Phrase.Period(StartsOn, EndsOn);
    public bool HasParticipants => Actors.Count + Recipients.Count > 0;
    public string Who => Phrase.List([.. Actors.Select(actor => actor.Name)]);
    public string Whom => Phrase.List([.. Recipients.Select(recipient => recipient.Name)]);

    /// <summary>The event in a line of plain text: "Putin → Ukraine: launched".</summary>
    public string Line => Actors.Count == 0 && Recipients.Count == 0 ? Trigger
        : Actors.Count == 0 ? $"{Trigger} → {Whom}"
        : Recipients.Count == 0 ? $"{Who}: {Trigger}" : $"{Who}: {Trigger} → {Whom}";
}
