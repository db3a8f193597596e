using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells which of the places of one name a document means: by size, by the countries it speaks of, by the words about the name.</summary>
sealed class PlaceResolver
{
    // A town this large is known by its name alone.
    const long KnownByItself = 150_000;

    // Orders of magnitude of population that each kind of evidence is worth.
    const double OwnName = 1.0;
    const double CountryOfDocument = 0.5;
    const double CountryOfSentence = 1.5;
    const double ToldBehind = 4.0;
    const double OtherNameInText = 4.0;
    const double Capital = 3.0;
    const double OwnKind = 4.0;

    readonly Analysis _analysis;
    readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    readonly HashSet<(int Sentence, string Country)> _bySentence = [];
    readonly Dictionary<string, ImmutableArray<Place>> _known = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> _namesOf = [];
    readonly Dictionary<string, string> _regions = new(StringComparer.Ordinal);

    public PlaceResolver(Analysis analysis, CountryWords words)
    {
        _analysis = analysis;
        for (var token = 0; token < analysis.TokenCount; token++)
            if (words.At(token) is { } country)
            {
                _countries[country.Alpha3] = _countries.GetValueOrDefault(country.Alpha3) + 1;
                _bySentence.Add((analysis.SentenceOf(token), country.Alpha3));
            }
        foreach (var name in analysis.Names)
            if (name.Type == NameType.Place && PlaceKey.Of(PhraseFinder.WordsOf(analysis, name.Tokens)) is var key && !_known.ContainsKey(key))
            {
                foreach (var place in Known(key))
                    if (place.GeonamesId is { } id)
                        _namesOf[id] = _namesOf.GetValueOrDefault(id) + 1;
                if (Known(key) is [{ Region: { } region } largest, ..])
                    _regions.TryAdd(region, largest.Country);
            }
    }

    /// <summary>The country that a region of that name lies in, where the document names one of its towns: with Atlanta, Georgia is the American one; null for none.</summary>
    public string? CountryOfRegion(string name) => _regions.GetValueOrDefault(name);

    /// <summary>The place meant by a name, or null where none of that name is known or nothing tells which.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="tokens">Where it stands first.</param>
    public Place? Resolve(string name, TokenRange tokens)
    {
        Place? best = null;
        var highest = double.MinValue;
        var key = PlaceKey.Of(name);
        var candidates = Known(key);
        // "Idlib province" is the region of that name, else lies where the town does.
        var part = candidates.IsEmpty && name.LastIndexOf(' ') is > 0 and var space && space + 1 < name.Length && char.IsLower(name[space + 1]) ? name[..space] : null;
        if (part is not null)
            candidates = Known(key = PlaceKey.Of(part));
        if (candidates.IsEmpty)
            return null;
        var behind = CountryBehind(name, tokens);
        foreach (var place in candidates)
        {
            if (behind is not null && behind != place.Country)
                continue;
            var score = Score(place, key, _analysis.SentenceOf(tokens.First), behind == place.Country, out var evident) + (part is not null && place.Kind == PlaceKind.Region ? OwnKind : 0);
            if (score > highest && (evident || place.Population >= KnownByItself))
                (best, highest) = (place, score);
        }
        if (part is null && best is { Kind: PlaceKind.Region } && !IsRegion(tokens))
            best = TownOf(candidates, best);
        return part is null || best is null or { Kind: PlaceKind.Region } ? best : best with { Name = name, GeonamesId = null, Kind = PlaceKind.Region };
    }

    double Score(Place place, string key, int sentence, bool behind, out bool evident)
    {
        // Small American towns share the names of half the world; news writes them with their state.
        var countryTells = behind || place.Country != "USA" || place.Population >= KnownByItself;
        var spoken = countryTells ? _countries.GetValueOrDefault(place.Country) : 0;
        var near = countryTells && (_bySentence.Contains((sentence, place.Country)) || _bySentence.Contains((sentence - 1, place.Country)));
        // "Pokrovsk, formerly Krasnoarmeysk": the one place that bears both names.
        var other = place.GeonamesId is { } id && _namesOf.GetValueOrDefault(id) > 1;
        evident = behind || spoken > 0 || other;
        return Math.Log10(Math.Max(place.Population, 1)) + (PlaceKey.Of(place.Name) == key ? OwnName : 0) + (spoken > 0 ? CountryOfDocument + Math.Log10(spoken) / 2 : 0) + (near ? CountryOfSentence : 0)
            + (behind ? ToldBehind : 0) + (other ? OtherNameInText : 0)
            + (place.Kind == PlaceKind.Capital ? Capital : 0);
    }

    /// <summary>The country that the words behind a name tell, of those that have a place of that name: "Paris, Texas", "Tripoli in Lebanon"; null for none.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="tokens">Where it stands.</param>
    public string? CountryBehind(string name, TokenRange tokens)
    {
        if (tokens.End + 1 >= _analysis.TokenCount || !_analysis[tokens.End].Is(",") && !_analysis[tokens.End].Is("in"))
            return null;
        var end = tokens.End + 1;
        while (end < _analysis.TokenCount && end < tokens.End + 4 && _analysis.PartsOfSpeech[end] == PartOfSpeech.Propn)
            end++;
        if (end == tokens.End + 1)
            return null;
        var told = PhraseFinder.WordsOf(_analysis, new(tokens.End + 1, end));
        var places = Known(PlaceKey.Of(name));
        var word = CountryCatalog.Find(told);
        if (word is { Named: null, Acting: not null })
            return null;
        var country = word?.Named?.Alpha3;
        foreach (var place in places)
            if (place.Country == country)
                return country;
        foreach (var region in Known(PlaceKey.Of(told)))
            if (region.Kind == PlaceKind.Region)
                foreach (var place in places)
                    if (place.Country == region.Country)
                        return region.Country;
        return null;
    }

    // "the Donetsk region", not "in Donetsk": a bare name that a large town has is the town's.
    bool IsRegion(TokenRange tokens) => tokens.End < _analysis.TokenCount && PlaceNouns.IsPlace(_analysis.Lemmas[tokens.End]) && !PlaceNouns.IsTown(_analysis.Lemmas[tokens.End]);

    static Place TownOf(ImmutableArray<Place> candidates, Place region)
    {
        foreach (var place in candidates)
            if (place.Kind != PlaceKind.Region && place.Country == region.Country && (place.Kind is PlaceKind.Seat or PlaceKind.Capital || place.Population >= KnownByItself))
                return place;
        return region;
    }

    ImmutableArray<Place> Known(string key) => _known.TryGetValue(key, out var places) ? places : _known[key] = PlaceGazetteer.Default.FindKey(key);
}
