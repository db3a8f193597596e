using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>An entity while the document is being read.</summary>
sealed class EntityDraft(string name, EntityType type)
{
    readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);
    Entity? _entity;

    public string Name { get; } = name;

    public EntityType Type { get; } = type;

    /// <summary>What keeps it apart from others of the same name; empty when the name alone is safe.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Whether nobody names it: "the police".</summary>
    public bool IsNominal { get; init; }

    public string? Description { get; set; }

    public string? Country { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public long? GeonamesId { get; set; }

    public List<(TokenRange Tokens, MentionKind Kind)> Mentions { get; } = [];

    public void AddAlias(string alias) => _aliases.Add(alias);

    public Entity ToEntity() => _entity ??= new Entity
    {
        Id = EntityKey.Of(Type, Name, Scope),
        Name = Name,
        Type = Type,
        Description = Description,
        Country = Country,
        Latitude = Latitude,
        Longitude = Longitude,
        GeonamesId = GeonamesId,
        Aliases = [.. _aliases.Where(alias => alias != Name)],
    };
}
