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

    /// <summary>The name in the key, where documents write it in several ways: that of the gazetteer; null for <see cref="Name"/>.</summary>
    public string? KeyName { get; init; }

    /// <summary>Whether nobody names it: "the police".</summary>
    public bool IsNominal { get; init; }

    public string? Description { get; set; }

    public string? Country { get; set; }

    public Gender Gender { get; private set; }

    public GenderBasis GenderBasis { get; private set; }

    public string? Wikidata { get; set; }

    public string? PlacePrecision { get; init; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public long? GeonamesId { get; set; }

    public List<(TokenRange Tokens, MentionKind Kind)> Mentions { get; } = [];

    /// <summary>Learns the gender of a person, by the surest of what tells it.</summary>
    public void Learn(Gender gender, GenderBasis basis)
    {
        if (gender is not (Gender.Female or Gender.Male) || Gender != Gender.Unknown && basis <= GenderBasis)
            return;
        (Gender, GenderBasis) = (gender, basis);
    }

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
            Id = EntityKey.Of(Type, KeyName ?? (Type == EntityType.Person ? PersonNames.WithoutInitials(Name) : Name), Scope),
            Name = Name,
            Type = Type,
            Description = Description,
            Country = Country,
            Gender = Type != EntityType.Person ? null : Gender switch { Gender.Female => "female", Gender.Male => "male", _ => null },
            GenderBasis = Type != EntityType.Person || Gender == Gender.Unknown ? null
                : GenderBasis switch { GenderBasis.Pronoun => "pronoun", GenderBasis.Title => "title", GenderBasis.Authority => "authority",
                    _ => "first_name" },
            Wikidata = Wikidata,
            PlacePrecision = Latitude is null ? null : PlacePrecision,
            IsNamed = !IsNominal,
            Latitude = Latitude,
            Longitude = Longitude,
            GeonamesId = GeonamesId,
            Aliases = [.. _aliases],
        };
    }
}
