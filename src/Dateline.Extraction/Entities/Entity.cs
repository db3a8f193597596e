using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>A person, organisation, place or group.</summary>
/// <remarks>
/// The key is made of type and full name, so the same entity of two documents has the same key and merging is the union of what each says.
/// A name too short to be safe (a bare surname) takes the document into its key and stays apart.
/// </remarks>
public sealed record Entity
{
    /// <summary>Key: the name as a slug and a hash.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Title or role as written ("French President"); null when none is.</summary>
    public string? Description { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of its country; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Gender of a person; null where nothing tells.</summary>
    public string? Gender { get; init; }

    /// <summary>What tells the gender; null where nothing does.</summary>
    public string? GenderBasis { get; init; }

    /// <summary>Item of Wikidata, from an authority; null for none.</summary>
    public string? Wikidata { get; init; }

    /// <summary>How exactly the coordinates are meant; null where there are none.</summary>
    public string? PlacePrecision { get; init; }

    /// <summary>Whether it has a name of its own; "officials", "the mayor" are nobody of whom another document speaks.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Latitude in degrees, WGS 84; places only.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees, WGS 84; places only.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames identifier; places only.</summary>
    public long? GeonamesId { get; init; }

    /// <summary>Names as written in this document, ordinal order, the full name left out.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

/// <summary>Kinds of entities.</summary>
public enum EntityType : byte
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>An organisation.</summary>
    Organization,
    /// <summary>A place; a state is one also where it acts.</summary>
    Place,
    /// <summary>A group without a name of its own: critics, residents.</summary>
    Group,
    /// <summary>Anything else that has a name.</summary>
    Other,
}

/// <summary>One mention of an entity.</summary>
public sealed record Mention
{
    /// <summary>Key: <c>&lt;document&gt;-n-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the entity.</summary>
    public required string EntityId { get; init; }

    /// <summary>Key of the sentence it stands in.</summary>
    public required string SentenceId { get; init; }

    /// <summary>The words: of a name the name only, without a title before it or "'s" behind it.</summary>
    public required Passage At { get; init; }

    /// <summary>Name, noun phrase or pronoun.</summary>
    public required MentionKind Kind { get; init; }
}

/// <summary>Kinds of mentions.</summary>
public enum MentionKind : byte
{
    /// <summary>By name.</summary>
    Name,
    /// <summary>By a noun phrase: "the diplomat".</summary>
    Nominal,
    /// <summary>By a pronoun.</summary>
    Pronoun,
}
