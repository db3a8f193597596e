using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The entities found so far in one document, one a name.</summary>
sealed class EntityDrafts(string documentId, int? year)
{
    readonly Dictionary<string, EntityDraft> _drafts = new(StringComparer.Ordinal);
    readonly List<EntityDraft> _order = [];

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<EntityDraft> All => _order;

    /// <summary>A state: as an actor and as a place.</summary>
    public EntityDraft OfCountry(Country country) => Get($"country\n{country.Code}", () => new(country.Name, EntityType.Place)
    {
        Country = country.Code,
        Latitude = country.Latitude,
        Longitude = country.Longitude,
    });

    /// <summary>A city, region or other place that is no state.</summary>
    public EntityDraft OfPlace(string name) => Get($"place\n{EntityKey.Normal(name)}", () =>
    {
        var country = CountryCatalog.OfCapital(name) ?? CountryCatalog.OfSeat(name) ?? CountryCatalog.OfRegion(name);
        return new(name, EntityType.Place) { Country = country?.Code, Scope = country is null ? documentId : country.Code };
    });

    /// <summary>An organisation: one of the catalog's, or one known by its name only.</summary>
    public EntityDraft OfOrganization(string name)
    {
        if (InstitutionCatalog.Named(name) is { } institution)
            return Get($"organization\n{EntityKey.Normal(institution.Name)}", () => new(institution.Name, institution.Type) { Country = institution.Country });
        var normal = EntityKey.Normal(name);
        // A ministry or supreme court without its country is another one in the next document.
        return Get($"organization\n{normal}", () => new(name, EntityType.Organization) { Scope = GenericNames.IsGeneric(normal) ? documentId : "" });
    }

    /// <summary>A person by full name, or by the surname of somebody already known.</summary>
    public EntityDraft OfPerson(string name)
    {
        var leader = LeaderCatalog.Find(name, year);
        if (name.Contains(' ', StringComparison.Ordinal))
            return OfFullName(leader?.Name ?? name, leader);
        for (var index = _order.Count - 1; index >= 0; index--)
            if (_order[index] is { Type: EntityType.Person, Scope: "" } known && HasPart(known.Name, name))
                return known;
        return leader is not null
            ? OfFullName(leader.Name, leader)
            : Get($"person\n{EntityKey.Normal(name)}", () => new(name, EntityType.Person) { Scope = documentId });
    }

    /// <summary>Somebody who is never named: "critics", "the Sudanese government".</summary>
    public EntityDraft OfNominal(string name, EntityType type, int head) =>
        Get($"nominal\n{EntityKey.Normal(name)}\n{head}", () => new(name, type) { Scope = documentId });

    EntityDraft OfFullName(string name, Leader? leader) => Get($"person\n{EntityKey.Normal(name)}", () => new(name, EntityType.Person) { Country = leader?.Country });

    EntityDraft Get(string key, Func<EntityDraft> make)
    {
        if (_drafts.TryGetValue(key, out var draft))
            return draft;
        _order.Add(draft = _drafts[key] = make());
        return draft;
    }

    static bool HasPart(string full, string part) =>
        full.Length > part.Length && (full.EndsWith(" " + part, StringComparison.Ordinal) || full.StartsWith(part + " ", StringComparison.Ordinal));
}
