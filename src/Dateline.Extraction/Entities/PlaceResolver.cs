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
    const double CountryBehind = 4.0;
    const double OtherNameInText = 4.0;
    const double Capital = 3.0;

    readonly Analysis _analysis;
    readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    readonly HashSet<(int Sentence, string Country)> _bySentence = [];
    readonly Dictionary<int, HashSet<string>> _namesOf = [];

    public PlaceResolver(Analysis analysis)
    {
        _analysis = analysis;
        for (var token = 0; token < analysis.TokenCount; token++)
            if (char.IsUpper(analysis[token].Form[0]) && CountryAt(token) is { } country)
            {
                _countries[country.Code] = _countries.GetValueOrDefault(country.Code) + 1;
                _bySentence.Add((analysis.SentenceOf(token), country.Code));
            }
        foreach (var key in analysis.Names.Where(name => name.Type == NameType.Place).Select(name => PlaceKey.Of(PhraseFinder.TextOf(analysis, name.Tokens))).Distinct())
            foreach (var place in PlaceGazetteer.Default.Find(key))
                if (place.GeonamesId is { } id)
                {
                    if (!_namesOf.TryGetValue(id, out var names))
                        _namesOf[id] = names = new(StringComparer.Ordinal);
                    names.Add(key);
                }
    }

    /// <summary>The place meant by a name, or null where none of that name is known or nothing tells which.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="tokens">Where it stands first.</param>
    public Place? Resolve(string name, TokenRange tokens)
    {
        Place? best = null;
        var highest = double.MinValue;
        foreach (var place in PlaceGazetteer.Default.Find(name))
        {
            var score = Score(place, name, tokens, out var evident);
            if (score > highest && (evident || place.Population >= KnownByItself))
                (best, highest) = (place, score);
        }
        return best;
    }

    double Score(Place place, string name, TokenRange tokens, out bool evident)
    {
        var sentence = _analysis.SentenceOf(tokens.First);
        var behind = Behind(tokens) is { Length: > 0 } next && (CountryCatalog.Named(next)?.Code == place.Country || PlaceGazetteer.Default.Find(next).Any(region => region.Kind == PlaceKind.Region && region.Country == place.Country));
        // Small American towns share the names of half the world; news writes them with their state.
        var countryTells = behind || place.Country != "USA" || place.Population >= KnownByItself;
        var spoken = countryTells ? _countries.GetValueOrDefault(place.Country) : 0;
        var near = countryTells && (_bySentence.Contains((sentence, place.Country)) || _bySentence.Contains((sentence - 1, place.Country)));
        // "Pokrovsk, formerly Krasnoarmeysk": the one place that bears both names.
        var other = place.GeonamesId is { } id && _namesOf.TryGetValue(id, out var names) && names.Count > 1;
        evident = behind || spoken > 0 || other;
        return Math.Log10(Math.Max(place.Population, 1)) + (PlaceKey.Of(place.Name) == PlaceKey.Of(name) ? OwnName : 0) + (spoken > 0 ? CountryOfDocument + Math.Log10(spoken) / 2 : 0) + (near ? CountryOfSentence : 0)
            + (behind ? CountryBehind : 0) + (other ? OtherNameInText : 0)
            + (place.Kind == PlaceKind.Capital ? Capital : 0);
    }

    // "Paris, Texas": the name behind the comma.
    string Behind(TokenRange tokens)
    {
        if (tokens.End + 1 >= _analysis.TokenCount || !_analysis[tokens.End].Is(","))
            return "";
        var end = tokens.End + 1;
        while (end < _analysis.TokenCount && end < tokens.End + 4 && _analysis.PartsOfSpeech[end] == PartOfSpeech.Propn)
            end++;
        return end == tokens.End + 1 ? "" : PhraseFinder.TextOf(_analysis, new(tokens.End + 1, end));
    }

    Country? CountryAt(int token)
    {
        var word = _analysis[token].ToString();
        return token + 1 < _analysis.TokenCount && CountryCatalog.Of($"{word} {_analysis[token + 1]}") is { } two ? two : CountryCatalog.Of(word);
    }
}
