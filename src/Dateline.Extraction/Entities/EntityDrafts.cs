using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The entities found so far in one document, one a name.</summary>
sealed class EntityDrafts(string documentId, int? year, PlaceResolver places)
{
    enum Kind : byte
    {
        Country,
        Place,
        Gazetteer,
        Organization,
        Person,
        People,
        Nominal,
    }

    readonly Dictionary<(Kind Kind, string Name, long Number), EntityDraft> _drafts = [];
    readonly List<EntityDraft> _order = [];
    readonly HashSet<string> _elsewhere = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, EntityDraft> _people = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<EntityDraft> All => _order;

    /// <summary>A state: as an actor and as a place.</summary>
    public EntityDraft OfCountry(Country country) => Get(Kind.Country, country.Alpha3) ?? Add(Kind.Country, country.Alpha3, 0, new(country.Name, EntityType.Place)
    {
        Country = country.Alpha3,
        Latitude = country.Latitude,
        Longitude = country.Longitude,
    });

    /// <summary>A city, region or other place that is no state.</summary>
    public EntityDraft OfPlace(string name, TokenRange tokens)
    {
        var normal = EntityKey.Normal(name);
        return OfPlaceTold(name, tokens) ?? Get(Kind.Place, normal) ?? (_drafts[(Kind.Place, normal, 0)] = NewPlace(name, tokens, null));
    }

    /// <summary>The place of a country that the words behind its name tell; null where they tell none.</summary>
    /// <remarks>"Cambridge, England" and "Cambridge, Massachusetts" are two; a bare "Cambridge" is the one told last.</remarks>
    public EntityDraft? OfPlaceTold(string name, TokenRange tokens)
    {
        var normal = EntityKey.Normal(name);
        return places.CountryBehind(name, tokens) is not { } country ? null
            : _drafts[(Kind.Place, normal, 0)] = Get(Kind.Place, $"{normal}\n{country}") ?? (_drafts[(Kind.Place, $"{normal}\n{country}", 0)] = NewPlace(name, tokens, country));
    }

    /// <summary>Whether a name of a state is that of a region of another here: "Georgia" beside Atlanta.</summary>
    public bool IsRegionOf(string name, Country named) => places.CountryOfRegion(name) is { } country && country != named.Alpha3;

    /// <summary>Whether the words behind the name of a capital tell that another place of that name is meant: "Paris, Texas".</summary>
    /// <remarks>Told once, it is remembered for the rest of the document.</remarks>
    public bool IsElsewhere(string name, TokenRange tokens, Country capital)
    {
        if (places.CountryBehind(name, tokens) is { } country)
        {
            if (country == capital.Alpha3)
                return false;
            _elsewhere.Add(name);
        }
        return _elsewhere.Contains(name);
    }

    EntityDraft NewPlace(string name, TokenRange tokens, string? told)
    {
        var known = CountryCatalog.Find(name) is { } word ? word.Capital ?? word.Seat ?? word.Region : null;
        if (told is not null && known?.Alpha3 != told)
            known = null;
        var place = places.Resolve(name, tokens);
        if (place is null || known is not null && place.Country != known.Alpha3)
            return Listed(new(name, EntityType.Place) { Country = known?.Alpha3, Scope = known is null ? documentId : known.Alpha3 });
        // A former name gives the place as it is called now. Regions have no number; country and name tell them.
        var key = place.GeonamesId is null ? $"{place.Country}\n{place.Name}" : "";
        return Get(Kind.Gazetteer, key, place.GeonamesId ?? 0) ?? Add(Kind.Gazetteer, key, place.GeonamesId ?? 0, new(NameOf(place, name), EntityType.Place)
        {
            Country = place.Country,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            GeonamesId = place.GeonamesId,
            Scope = string.Create(CultureInfo.InvariantCulture, $"{place.Country} {place.GeonamesId}"),
        });
    }

    // Exonyms stay as written ("Geneva", not "Genève"): a name with another first letter is a former one, and gives way to today's.
    // The capitals of a dateline are no way to write a name.
    static string NameOf(Place place, string name) => name.Length > 3 && !name.AsSpan().ContainsAnyInRange('a', 'z') ? place.Name : PlaceKey.Of(place.Name).StartsWith(char.ToLowerInvariant(name[0])) ? name : place.Name;

    /// <summary>An organisation: one of the catalog's, or one known by its name only.</summary>
    public EntityDraft OfOrganization(string name)
    {
        var institution = InstitutionCatalog.Named(name);
        var normal = EntityKey.Normal(institution?.Name ?? name);
        return Get(Kind.Organization, normal) ?? Add(Kind.Organization, normal, 0, institution is null
            // A ministry or supreme court without its country is another one in the next document.
            ? new(name, EntityType.Organization) { Scope = GenericNames.IsGeneric(normal) ? documentId : "" }
            : new(institution.Name, institution.Type) { Country = institution.Country });
    }

    /// <summary>A person by full name, or by the surname of somebody already known.</summary>
    public EntityDraft OfPerson(string name)
    {
        var leader = LeaderCatalog.Find(name, year);
        if (name.Contains(' ', StringComparison.Ordinal))
            return OfFullName(leader?.Name ?? name, leader);
        if (_people.TryGetValue(name, out var known))
            return known;
        if (leader is not null)
            return OfFullName(leader.Name, leader);
        var normal = EntityKey.Normal(name);
        return Get(Kind.Person, normal) ?? Add(Kind.Person, normal, 0, new(name, EntityType.Person) { Scope = documentId });
    }

    /// <summary>A people: "Ukrainians".</summary>
    public EntityDraft OfPeople(string name, Country country)
    {
        var normal = EntityKey.Normal(name);
        return Get(Kind.People, normal) ?? Add(Kind.People, normal, 0, new(name, EntityType.Group) { Country = country.Alpha3 });
    }

    /// <summary>Somebody who is never named: "critics", "the Sudanese government".</summary>
    public EntityDraft OfNominal(string name, EntityType type, int head)
    {
        var normal = EntityKey.Normal(name);
        return Get(Kind.Nominal, normal, head) ?? Add(Kind.Nominal, normal, head, new(name, type) { Scope = documentId, IsNominal = true });
    }

    // Of two people of one surname the one named last is meant.
    EntityDraft OfFullName(string name, Leader? leader)
    {
        var normal = EntityKey.Normal(name);
        var draft = Get(Kind.Person, normal) ?? Add(Kind.Person, normal, 0, new(name, EntityType.Person) { Country = leader?.Country });
        _people[name[(name.LastIndexOf(' ') + 1)..]] = draft;
        _people.TryAdd(name[..Math.Max(name.IndexOf(' '), 0)], draft);
        return draft;
    }

    EntityDraft? Get(Kind kind, string name, long number = 0) => _drafts.GetValueOrDefault((kind, name, number));

    EntityDraft Add(Kind kind, string name, long number, EntityDraft draft) => _drafts[(kind, name, number)] = Listed(draft);

    EntityDraft Listed(EntityDraft draft)
    {
        _order.Add(draft);
        return draft;
    }
}
