using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>An entity while the document is being read.</summary>
sealed class EntityDraft(string name, EntityType type)
{
    readonly List<string> _aliases = [];
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

    /// <summary>Remembers a name under which the document knows the entity.</summary>
    public void AddAlias(ReadOnlySpan<char> alias)
    {
        if (alias.SequenceEqual(Name))
            return;
        foreach (var known in _aliases)
            if (alias.SequenceEqual(known))
                return;
        _aliases.Add(alias.ToString());
    }

    public Entity ToEntity() => _entity ??= Make();

    Entity Make()
    {
        _aliases.Sort(StringComparer.Ordinal);
        return new Entity
        {
            Id = EntityKey.Of(Type, Name, Scope),
            Name = Name,
            Type = Type,
            Description = Description,
            Country = Country,
            Latitude = Latitude,
            Longitude = Longitude,
            GeonamesId = GeonamesId,
            Aliases = [.. _aliases],
        };
    }
}
