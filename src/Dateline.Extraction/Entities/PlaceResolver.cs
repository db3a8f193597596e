using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Tells which of the places of one name a document means: by the state or country behind it, by size, by the countries and regions it speaks of.
/// </summary>
sealed class PlaceResolver
{
    // A town this large is known by its name alone.
    const int KnownByItself = 150_000;

    // A smaller one is where none of that name is nearly as large, and the document speaks of no other country.
    const int KnownWhereAlone = 15_000;
    const double Alone = 0.4;
    const double AloneAbroad = 0.5;

    // Orders of magnitude of population that each kind of evidence is worth.
    const double OwnName = 1.3;
    const double AliasAtHome = 0.5;
    const double CountryOfDocument = 0.5;
    const double CountryOfSentence = 1.5;
    const double RegionOfDocument = 1.5;
    const double ToldBehind = 4.0;
    const double OtherNameInText = 4.0;
    const double Capital = 3.0;
    const double Seat = 0.3;
    const double OwnKind = 4.0;

    // "New York" behind a town is its state; but "Boston, New York and Washington" are three towns.
    const long MostTimesLarger = 50;

    readonly Analysis _analysis;
    readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _otherwise = new(StringComparer.Ordinal);
    readonly HashSet<(int Sentence, string Country)> _bySentence = [];
    readonly Dictionary<string, ImmutableArray<Place>> _known = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> _namesOf = [];
    readonly Dictionary<string, string> _regionsOfTowns = new(StringComparer.Ordinal);
    readonly HashSet<(string Region, string Country)> _regions = [];

    public PlaceResolver(Analysis analysis, CountryWords words)
    {
        _analysis = analysis;
        for (var token = 0; token < analysis.TokenCount; token++)
            if (words.At(token) is { } country)
            {
                _countries[country.Alpha3] = _countries.GetValueOrDefault(country.Alpha3) + 1;
                _bySentence.Add((analysis.SentenceOf(token), country.Alpha3));
                if (!analysis[token].Form.SequenceEqual(country.Name))
                    _otherwise[country.Alpha3] = _otherwise.GetValueOrDefault(country.Alpha3) + 1;
            }
            else if (StateAt(token) is { } state)
            {
                _regions.Add((state.Name, state.Country));
            }
        foreach (var name in analysis.Names)
            if (name.Type == NameType.Place && PlaceKey.Of(PhraseFinder.WordsOf(analysis, name.Tokens)) is var key && !_known.ContainsKey(key))
                Weigh(Known(key));
    }

    // Two capitals alone are a code only behind a comma or hyphen: "Austin, TX", "D-NY".
    StateName? StateAt(int token) =>
        StateAbbreviations.Find(_analysis[token].Form) is { } state
        && (_analysis[token].Form.Length > 2 || token > 0 && (_analysis[token - 1].Is(",") || _analysis[token - 1].Is("-"))) ? state : null;

    void Weigh(ImmutableArray<Place> places)
    {
        foreach (var place in places)
        {
            if (place.GeonamesId is { } id)
                _namesOf[id] = _namesOf.GetValueOrDefault(id) + 1;
            if (place.Kind == PlaceKind.Region
                && !(places[0].Kind != PlaceKind.Region && places[0].Population >= KnownByItself && places[0].Country != place.Country))
                _regions.Add((place.Name, place.Country));
        }
        if (places is [{ Region: { } region } largest, ..])
            _regionsOfTowns.TryAdd(region, largest.Country);
    }

    /// <summary>
    /// The country that a region of that name lies in, where the document names one of its towns: with Atlanta, Georgia is the American one; null for none.
    /// </summary>
    public string? CountryOfRegion(string name) => _regionsOfTowns.GetValueOrDefault(name);

    /// <summary>Whether the document names other states of a country: "Georgia and Arizona".</summary>
    public bool NamesOtherRegions(string name, string country)
    {
        foreach (var (region, where) in _regions)
            if (where == country && region != name)
                return true;
        return false;
    }

    /// <summary>How often the document speaks of a country by other words than its name.</summary>
    public int SpokenOtherwise(Country country) => _otherwise.GetValueOrDefault(country.Alpha3);

    /// <summary>The country of a town so large that its name alone tells it, or of a state; null for any other name.</summary>
    public string? LargeTown(ReadOnlySpan<char> name)
    {
        if (StateAbbreviations.Find(name) is { } state && name.Length > 3)
            return state.Country;
        return Known(PlaceKey.Of(name)) is [{ Population: >= 2 * KnownByItself, Kind: not PlaceKind.Region } largest, ..] places
            && PlaceKey.Of(largest.Name) == PlaceKey.Of(name) && AllIn(places, largest) == largest.Country ? largest.Country : null;
    }

    /// <summary>A state or province of the gazetteer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">ISO 3166-1 alpha-3 code of its country.</param>
    public PlaceAnswer OfState(string name, string country)
    {
        foreach (var place in Known(PlaceKey.Of(name)))
            if (place.Kind == PlaceKind.Region && place.Country == country)
                return new(place, country);
        return new(null, country);
    }

    /// <summary>The place meant by a name, as far as the document tells.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="tokens">Where it stands first.</param>
    public PlaceAnswer Resolve(string name, TokenRange tokens)
    {
        if (WorldRegions.Contains(name))
            return default;
        var key = PlaceKey.Of(name);
        var candidates = Known(key);
        var isRegion = IsRegion(tokens) || IsBehindTown(candidates, tokens);
        // "Idlib province" is the region of that name, else lies where the town does.
        string? part = null;
        var shortened = StateAbbreviations.Find(name) is { } found && found.Name != name ? found : (StateName?)null;
        if (shortened is { } state)
            candidates = [.. Known(key = PlaceKey.Of(state.Name)).Where(place => place.Kind == PlaceKind.Region && place.Country == state.Country)];
        else if (!candidates.Any(place => place.Kind == PlaceKind.Region) && PlaceKindWords.Without(name, out var isSmall) is { } bare
            && Known(PlaceKey.Of(bare)) is { IsEmpty: false } regions)
        {
            var own = regions.RemoveAll(place => place.Kind != PlaceKind.Region);
            if (!own.IsEmpty || candidates.IsEmpty)
                (part, key, candidates) = (bare, PlaceKey.Of(bare), own.IsEmpty && !isSmall ? regions : own);
        }
        if (candidates.IsEmpty)
            return PlaceKindWords.WholeOf(name) is { } whole ? new(null, CountryOfWhole(whole)) : default;
        var told = ToldBy(name, tokens);
        if (told is not null)
            candidates = Told(candidates, told.Value);
        if (candidates.IsEmpty)
            return new(null, told?.Country);
        var best = Best(candidates, key, tokens, told is not null, part is not null || isRegion, out var country);
        if (part is null && best is { Kind: PlaceKind.Region } && !isRegion && shortened is null)
            best = TownOf(candidates, best);
        return new(part is null || best is null or { Kind: PlaceKind.Region } ? best : best with { Name = name, GeonamesId = null, Kind = PlaceKind.Region },
            best?.Country ?? country);
    }

    Place? Best(ImmutableArray<Place> candidates, string key, TokenRange tokens, bool told, bool isRegion, out string? country)
    {
        Place? best = null;
        var (highest, second) = (double.MinValue, double.MinValue);
        Place? rival = null;
        var (known, sure) = (false, false);
        foreach (var place in candidates)
        {
            var score = Score(place, key, _analysis.SentenceOf(tokens.First), told, out var evident)
                + (isRegion && place.Kind == PlaceKind.Region ? OwnKind : 0);
            if (score > highest)
                (best, rival, highest, second, known, sure) = (place, best, score, highest, evident || place.Population >= KnownByItself, evident);
            else if (score > second)
                (rival, second) = (place, score);
        }
        country = null;
        // Two large towns of two countries, and nothing that tells: "Salem".
        if (known && !sure && highest - second < AloneAbroad && rival?.Country != best?.Country)
            return null;
        if (known)
            return best;
        // Nothing tells, and none is a large town: the name may be that of any village, unless one of them is what everybody means.
        if (best is null || best.Population < KnownWhereAlone || PlaceKey.Of(best.Name) != key || SpeaksOfOthers(best.Country))
            return null;
        country = AllIn(candidates, best);
        return highest - second >= Alone ? best : null;
    }

    // "Southern California" lies where California does; it has no point.
    string? CountryOfWhole(string whole)
    {
        if (CountryCatalog.Find(whole) is { Named: { } country })
            return country.Alpha3;
        foreach (var place in Known(PlaceKey.Of(whole)))
            if (place.Kind == PlaceKind.Region
                && (_regions.Contains((place.Name, place.Country)) || StateAbbreviations.Find(whole) is not null || _countries.ContainsKey(place.Country)))
                return place.Country;
        return null;
    }

    // The country of all that are not much smaller.
    static string? AllIn(ImmutableArray<Place> candidates, Place best)
    {
        foreach (var place in candidates)
            if (place.Country != best.Country && place.Population * 2 > best.Population)
                return null;
        return best.Country;
    }

    bool SpeaksOfOthers(string country)
    {
        foreach (var (other, _) in _countries)
            if (other != country)
                return true;
        return false;
    }

    static ImmutableArray<Place> Told(ImmutableArray<Place> candidates, PlaceTold told) =>
        candidates.RemoveAll(place => place.Country != told.Country || told.Region is not null && place.Kind != PlaceKind.Region && !IsIn(place, told.Region));

    static bool IsIn(Place place, string region) => place.Region is { } own
        && (own == region || PlaceKindWords.Without(own, out _) == region || PlaceKindWords.Without(region, out _) == own);

    double Score(Place place, string key, int sentence, bool told, out bool evident)
    {
        var inRegion = place.Region is { } region && _regions.Contains((region, place.Country));
        // Small American towns share the names of half the world; news writes them with their state.
        var countryTells = told || inRegion || place.Country != "USA" || place.Population >= KnownByItself;
        var spoken = countryTells ? _countries.GetValueOrDefault(place.Country) : 0;
        var near = countryTells && (_bySentence.Contains((sentence, place.Country)) || _bySentence.Contains((sentence - 1, place.Country)));
        // "Pokrovsk, formerly Krasnoarmeysk": the one place that bears both names.
        var other = place.GeonamesId is { } id && _namesOf.GetValueOrDefault(id) > 1;
        var own = PlaceKey.Of(place.Name) == key;
        evident = told || spoken > 0 || other || inRegion;
        return Math.Log10(Math.Max(place.Population, 1)) + (own ? OwnName : 0) + (spoken > 0 ? CountryOfDocument + Math.Log10(spoken) / 2 : 0)
            + (near ? CountryOfSentence : 0)
            - (!own && place.Country == "USA" ? AliasAtHome : 0) + (told ? ToldBehind : 0) + (other ? OtherNameInText : 0) + (inRegion ? RegionOfDocument : 0)
            + (place.Kind == PlaceKind.Capital && (own || spoken > 0) ? Capital : place.Kind == PlaceKind.Seat ? Seat : 0);
    }

    /// <summary>
    /// Where the words behind a name say that it lies, of those that have a place of that name: "Paris, Texas", "Tripoli in Lebanon"; null where they say
    /// nothing.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="tokens">Where it stands.</param>
    public PlaceTold? ToldBy(string name, TokenRange tokens)
    {
        if (tokens.End + 1 >= _analysis.TokenCount || !_analysis[tokens.End].Is(",") && !_analysis[tokens.End].Is("in") && !_analysis[tokens.End].Is("("))
            return null;
        var first = tokens.End + 1;
        if (_analysis[first].Is("the") && first + 1 < _analysis.TokenCount)
            first++;
        var places = Known(PlaceKey.Of(name));
        var limit = Math.Min(first + 4, _analysis.Sentences[_analysis.SentenceOf(tokens.First)].Tokens.End);
        for (var end = limit; end > first; end--)
            if (char.IsUpper(_analysis[end - 1].Form[0]) || _analysis[end - 1].Is("."))
                if (ToldBy(places, new(first, end)) is { } told)
                    return told;
        return null;
    }

    PlaceTold? ToldBy(ImmutableArray<Place> places, TokenRange words)
    {
        var told = PhraseFinder.WordsOf(_analysis, words);
        if (StateAbbreviations.Find(told) is { } state
            && (!IsTown(told) || words.End == _analysis.TokenCount || !_analysis[words.End].Is("and") || HasLarge(places, state)))
            return HasIn(places, state) || told.Length <= 6 ? new(state.Country, state.Name, words) : null;
        var word = CountryCatalog.Find(told);
        if (word is { Named: null, Acting: not null })
            return null;
        if (word?.Named is { } country)
            return HasIn(places, country.Alpha3) ? new(country.Alpha3, null, words) : null;
        var name = told.ToString();
        foreach (var region in Known(PlaceKey.Of(PlaceKindWords.Without(name, out _) ?? name)))
            if (region.Kind == PlaceKind.Region && HasIn(places, region.Country))
                return new(region.Country, HasIn(places, new StateName(region.Name, region.Country)) ? region.Name : null, words);
        return null;
    }

    bool IsTown(ReadOnlySpan<char> name) =>
        Known(PlaceKey.Of(name)) is [{ Kind: not PlaceKind.Region, Population: >= KnownByItself }, ..]
        or [_, { Kind: not PlaceKind.Region, Population: >= KnownByItself }, ..];

    static bool HasLarge(ImmutableArray<Place> places, StateName state)
    {
        foreach (var place in places)
            if (place.Country == state.Country && IsIn(place, state.Name) && place.Population * MostTimesLarger >= places[0].Population)
                return true;
        return false;
    }

    static bool HasIn(ImmutableArray<Place> places, StateName state)
    {
        foreach (var place in places)
            if (place.Country == state.Country && IsIn(place, state.Name))
                return true;
        return false;
    }

    static bool HasIn(ImmutableArray<Place> places, string country)
    {
        foreach (var place in places)
            if (place.Country == country)
                return true;
        return false;
    }

    /// <summary>Whether a name stands right behind a town and tells its state: "Albany, New York".</summary>
    /// <param name="name">The name.</param>
    /// <param name="tokens">Where it stands.</param>
    public bool IsBehindTown(string name, TokenRange tokens) => IsBehindTown(Known(PlaceKey.Of(name)), tokens);

    bool IsBehindTown(ImmutableArray<Place> regions, TokenRange tokens)
    {
        if (tokens.First < 2 || !_analysis[tokens.First - 1].Is(",") || !regions.Any(place => place.Kind == PlaceKind.Region))
            return false;
        var end = tokens.First - 1;
        foreach (var name in NamesEndingAt(end))
            foreach (var place in Known(PlaceKey.Of(PhraseFinder.WordsOf(_analysis, name))))
                foreach (var region in regions)
                    if (region.Kind == PlaceKind.Region && region.Country == place.Country && IsIn(place, region.Name)
                        && ToldBy(PhraseFinder.TextOf(_analysis, name), name) is { Region: not null } told && told.Words.First == tokens.First)
                        return true;
        return false;
    }

    IEnumerable<TokenRange> NamesEndingAt(int end)
    {
        for (var first = end - 1; first >= Math.Max(0, end - 3) && char.IsUpper(_analysis[first].Form[0]); first--)
            yield return new(first, end);
    }

    // "the Donetsk region", not "in Donetsk": a bare name that a large town has is the town's.
    bool IsRegion(TokenRange tokens) => tokens.End < _analysis.TokenCount
        && (PlaceNouns.IsPlace(_analysis.Lemmas[tokens.End]) && !PlaceNouns.IsTown(_analysis.Lemmas[tokens.End]) || _analysis[tokens.End].Is("state"));

    static Place TownOf(ImmutableArray<Place> candidates, Place region)
    {
        foreach (var place in candidates)
            if (place.Kind != PlaceKind.Region && place.Country == region.Country
                && (place.Kind is PlaceKind.Seat or PlaceKind.Capital || place.Population >= KnownByItself))
                return place;
        return region;
    }

    ImmutableArray<Place> Known(string key) => _known.TryGetValue(key, out var places) ? places : _known[key] = PlaceGazetteer.Default.FindKey(key);
}
