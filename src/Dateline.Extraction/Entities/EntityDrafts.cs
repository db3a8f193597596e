using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The entities found so far in one document, one a name.</summary>
sealed class EntityDrafts(string documentId, int? year, PlaceResolver places)
{
    enum Kind : byte
    {
        Country,
        Past,
        Place,
        Gazetteer,
        Organization,
        Person,
        Account,
        People,
        Nominal,
    }

    readonly Dictionary<(Kind Kind, string Name, long Number), EntityDraft> _drafts = [];
    readonly List<EntityDraft> _order = [];
    readonly HashSet<string> _elsewhere = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<EntityDraft>> _people = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<EntityDraft> All => _order;

    /// <summary>A state: as an actor and as a place.</summary>
    public EntityDraft OfCountry(Country country) => Get(Kind.Country, country.Alpha3)
        ?? Add(Kind.Country, country.Alpha3, 0, new(country.Name, EntityType.Place)
    {
        Country = country.Alpha3,
        Latitude = country.Latitude,
        Longitude = country.Longitude,
        PlacePrecision = "country",
    });

    /// <summary>A state that is no more.</summary>
    public EntityDraft OfPastCountry(string name) => Get(Kind.Past, name) ?? Add(Kind.Past, name, 0, new(name, EntityType.Place));

    /// <summary>A city, region or other place that is no state.</summary>
    public EntityDraft OfPlace(string name, TokenRange tokens)
    {
        var normal = EntityKey.Normal(name);
        // "Qeshm island" is Qeshm; "Donetsk region" is not Donetsk.
        if (normal.EndsWith(" island", StringComparison.Ordinal))
            normal = normal[..^7];
        return OfPlaceTold(name, tokens) ?? Get(Kind.Place, normal) ?? (_drafts[(Kind.Place, normal, 0)] = NewPlace(name, tokens, null));
    }

    /// <summary>The place of a state or country that the words behind its name tell; null where they tell none.</summary>
    /// <remarks>"Cambridge, England" and "Cambridge, Massachusetts" are two; a bare "Cambridge" is the one told last.</remarks>
    public EntityDraft? OfPlaceTold(string name, TokenRange tokens)
    {
        var normal = EntityKey.Normal(name);
        if (places.ToldBy(name, tokens) is not { } told)
            return null;
        var key = $"{normal}\n{told.Country}\n{told.Region}";
        return _drafts[(Kind.Place, normal, 0)] = Get(Kind.Place, key) ?? (_drafts[(Kind.Place, key, 0)] = NewPlace(name, tokens, told.Country));
    }

    /// <summary>A state or province by a name or short form that tells which: "Ky.".</summary>
    public EntityDraft OfState(StateName state, TokenRange tokens) =>
        Get(Kind.Place, EntityKey.Normal(state.Name))
        ?? (_drafts[(Kind.Place, EntityKey.Normal(state.Name), 0)] = NewPlace(state.Name, tokens, state.Country, isState: true));

    /// <summary>Whether a name of a state is that of a region of another here: "Georgia" beside Atlanta, behind Athens, with Arizona.</summary>
    /// <remarks>Told once, it is remembered for the rest of the document.</remarks>
    public bool IsRegionOf(string name, TokenRange tokens, Country named)
    {
        if (_elsewhere.Contains(name))
            return true;
        if (!places.IsBehindTown(name, tokens) && !(places.ToldBy(name, tokens) is { } told && told.Country != named.Alpha3)
            && !(places.CountryOfRegion(name) is { } country && country != named.Alpha3)
            && !(StateAbbreviations.Find(name) is { } state && state.Country != named.Alpha3 && places.NamesOtherRegions(state.Name, state.Country)
            && places.SpokenOtherwise(named) == 0))
            return false;
        _elsewhere.Add(name);
        return true;
    }

    /// <summary>The country of the large town that an organisation's name begins with: "Montreal Exchange", "Chicago Tribune"; null for none.</summary>
    public string? CountryOfTown(Analysis analysis, TokenRange name)
    {
        for (var end = Math.Min(name.First + 2, name.End - 1); end > name.First; end--)
            if (places.LargeTown(PhraseFinder.WordsOf(analysis, new(name.First, end))) is { } country)
                return country;
        return null;
    }

    /// <summary>Whether the words behind a name tell its state: "Washington, D.C.".</summary>
    public bool IsToldRegion(string name, TokenRange tokens) => places.ToldBy(name, tokens) is { Region: not null };

    /// <summary>Whether the words behind the name of a capital tell that another place of that name is meant: "Paris, Texas".</summary>
    /// <remarks>Told once, it is remembered for the rest of the document.</remarks>
    public bool IsElsewhere(string name, TokenRange tokens, Country capital)
    {
        if (places.ToldBy(name, tokens) is { } told)
        {
            if (told.Country == capital.Alpha3)
                return false;
            _elsewhere.Add(name);
        }
        return _elsewhere.Contains(name);
    }

    EntityDraft NewPlace(string name, TokenRange tokens, string? told, bool isState = false)
    {
        var known = CountryCatalog.Find(name) is { } word ? word.Capital ?? word.Seat ?? word.Region : null;
        if (told is not null && known?.Alpha3 != told)
            known = null;
        var answer = isState ? places.OfState(name, told!) : places.Resolve(name, tokens);
        if (answer.Place is not { } place || known is not null && place.Country != known.Alpha3)
            return Listed(new(name, EntityType.Place) { Country = known?.Alpha3 ?? answer.Country, Scope = known is null ? documentId : known.Alpha3 });
        // A former name gives the place as it is called now. Regions have no number; country and name tell them.
        var key = place.GeonamesId is null ? $"{place.Country}\n{place.Name}" : "";
        return Get(Kind.Gazetteer, key, place.GeonamesId ?? 0) ?? Add(Kind.Gazetteer, key, place.GeonamesId ?? 0, new(NameOf(place, name), EntityType.Place)
        {
            Country = place.Country,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            GeonamesId = place.GeonamesId,
            KeyName = place.Name,
            PlacePrecision = place.Kind == PlaceKind.Region ? "region" : "city",
            Scope = string.Create(CultureInfo.InvariantCulture, $"{place.Country} {place.GeonamesId}"),
        });
    }

    // Exonyms stay as written ("Geneva", not "Genève"): a name with another first letter is a former one, and gives way to today's.
    // The capitals of a dateline are no way to write a name.
    static string NameOf(Place place, string name) => StateAbbreviations.Find(name) is not null ? place.Name
        : name.Length > 3 && !name.AsSpan().ContainsAnyInRange('a', 'z') ? place.Name : PlaceKey.Of(place.Name).StartsWith(char.ToLowerInvariant(name[0]))
        ? name : place.Name;

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
    /// <param name="name">Name.</param>
    /// <param name="gender">Gender, as far as the text tells; nobody of another is meant.</param>
    /// <param name="basis">What tells it.</param>
    public EntityDraft OfPerson(string name, Gender gender = Gender.Unknown, GenderBasis basis = GenderBasis.None)
    {
        var draft = OfPersonCalled(name, gender);
        draft.Learn(gender, basis);
        return draft;
    }

    EntityDraft OfPersonCalled(string name, Gender gender)
    {
        var leader = LeaderCatalog.Find(name, year);
        if (leader is not null && !Agree(gender, FirstNames.GenderOf(leader.Name.AsSpan(0, Math.Max(leader.Name.IndexOf(' '), 0)))))
            leader = null;
        if (name.Contains(' ', StringComparison.Ordinal))
            return OfFullName(leader?.Name ?? name, leader, gender);
        if (_people.TryGetValue(name, out var bearers) && bearers.FindAll(bearer => Agree(gender, bearer.Gender)) is { Count: > 0 } fitting)
            // Of two people of one surname neither is meant, unless coreference said which.
            return fitting is [var only] ? only : OfSurname(name);
        // "the Clintons" are several.
        if (leader is null && name.Length > 4 && name[^1] == 's' && _people.ContainsKey(name[..^1]))
            return Get(Kind.People, EntityKey.Normal(name)) ?? Add(Kind.People, EntityKey.Normal(name), 0, new(name, EntityType.Group) { Scope = documentId });
        return leader is not null ? OfFullName(leader.Name, leader, gender) : OfSurname(name);
    }

    // A surname alone is somebody of this document.
    EntityDraft OfSurname(string name)
    {
        var normal = EntityKey.Normal(name);
        return Get(Kind.Person, normal) ?? Add(Kind.Person, normal, 0, new(name, EntityType.Person) { Scope = documentId });
    }

    static bool Agree(Gender one, Gender other) => one is not (Gender.Female or Gender.Male) || other is not (Gender.Female or Gender.Male) || one == other;

    /// <summary>An account: "@press_office".</summary>
    public EntityDraft OfAccount(string name) => Get(Kind.Account, name) ?? Add(Kind.Account, name, 0, new(name, EntityType.Other));

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

    EntityDraft OfFullName(string name, Leader? leader, Gender gender)
    {
        var normal = EntityKey.Normal(name);
        if (Get(Kind.Person, normal) is { } known && Agree(gender, known.Gender))
            return known;
        var draft = Add(Kind.Person, normal, 0, new(name, EntityType.Person) { Country = leader?.Country });
        Called(name[(name.LastIndexOf(' ') + 1)..], draft);
        Called(name[..Math.Max(name.IndexOf(' '), 0)], draft);
        return draft;
    }

    void Called(string word, EntityDraft draft)
    {
        if (_people.TryGetValue(word, out var bearers))
            bearers.Add(draft);
        else
            _people[word] = [draft];
    }

    EntityDraft? Get(Kind kind, string name, long number = 0) => _drafts.GetValueOrDefault((kind, name, number));

    EntityDraft Add(Kind kind, string name, long number, EntityDraft draft) => _drafts[(kind, name, number)] = Listed(draft);

    EntityDraft Listed(EntityDraft draft)
    {
        _order.Add(draft);
        return draft;
    }
}
