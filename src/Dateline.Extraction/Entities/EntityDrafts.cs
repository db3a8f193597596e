using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The entities found so far in one document, one a name.</summary>
sealed class EntityDrafts(string documentId, int? year, PlaceResolver places)
{
    readonly Dictionary<string, EntityDraft> _drafts = new(StringComparer.Ordinal);
    readonly List<EntityDraft> _order = [];
    readonly HashSet<EntityDraft> _known = [];
    readonly Dictionary<string, EntityDraft> _people = new(StringComparer.Ordinal);

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
    public EntityDraft OfPlace(string name, TokenRange tokens) => Get($"place\n{EntityKey.Normal(name)}", () =>
    {
        var known = CountryCatalog.OfCapital(name) ?? CountryCatalog.OfSeat(name) ?? CountryCatalog.OfRegion(name);
        var place = places.Resolve(name, tokens);
        if (place is null || known is not null && place.Country != known.Code)
            return new(name, EntityType.Place) { Country = known?.Code, Scope = known is null ? documentId : known.Code };
        // A former name gives the place as it is called now.
        return Get($"gazetteer\n{place.GeonamesId}\n{place.Country}\n{place.Name}", () => new(NameOf(place, name), EntityType.Place)
        {
            Country = place.Country,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            GeonamesId = place.GeonamesId,
            Scope = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place.Country} {place.GeonamesId}"),
        });
    });

    // Exonyms stay as written ("Geneva", not "Genève"): a name with another first letter is a former one, and gives way to today's.
    static string NameOf(Place place, string name) => PlaceKey.Of(place.Name).StartsWith(char.ToLowerInvariant(name[0])) ? name : place.Name;

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
        if (_people.TryGetValue(name, out var known))
            return known;
        return leader is not null
            ? OfFullName(leader.Name, leader)
            : Get($"person\n{EntityKey.Normal(name)}", () => new(name, EntityType.Person) { Scope = documentId });
    }

    /// <summary>A people: "Ukrainians".</summary>
    public EntityDraft OfPeople(string name, Country country) => Get($"people\n{EntityKey.Normal(name)}", () => new(name, EntityType.Group) { Country = country.Code });

    /// <summary>Somebody who is never named: "critics", "the Sudanese government".</summary>
    public EntityDraft OfNominal(string name, EntityType type, int head) =>
        Get($"nominal\n{EntityKey.Normal(name)}\n{head}", () => new(name, type) { Scope = documentId, IsNominal = true });

    // Of two people of one surname the one named last is meant.
    EntityDraft OfFullName(string name, Leader? leader)
    {
        var draft = Get($"person\n{EntityKey.Normal(name)}", () => new(name, EntityType.Person) { Country = leader?.Country });
        _people[name[(name.LastIndexOf(' ') + 1)..]] = draft;
        _people.TryAdd(name[..Math.Max(name.IndexOf(' '), 0)], draft);
        return draft;
    }

    EntityDraft Get(string key, Func<EntityDraft> make)
    {
        if (_drafts.TryGetValue(key, out var draft))
            return draft;
        draft = _drafts[key] = make();
        if (_known.Add(draft))
            _order.Add(draft);
        return draft;
    }
}
