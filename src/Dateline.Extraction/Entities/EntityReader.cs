using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Turns the coreference chains of one document into entities, resolves metonyms and tells countries.</summary>
sealed class EntityReader
{
    readonly Reading _reading;
    readonly Analysis _analysis;
    readonly Coreference _coreference;
    readonly EntityDrafts _drafts;
    readonly CountryWords _words;
    readonly CountryReader _countryReader;
    readonly List<(EntityDraft Draft, Language.Mention Mention)> _pending = [];

    // One entry a token.
    readonly EntityDraft?[] _actors;
    readonly EntityDraft?[] _places;
    readonly EntityDraft?[] _towns;
    readonly string?[] _countries;
    readonly bool[] _named;

    public EntityReader(Reading reading)
    {
        _reading = reading;
        _analysis = reading.Analysis;
        _coreference = CoreferenceResolver.Resolve(_analysis);
        _words = new(_analysis);
        _drafts = new(reading.Document.Id, reading.Document.PublishedOn?.Year, new(_analysis, _words));
        _actors = new EntityDraft?[_analysis.TokenCount];
        _places = new EntityDraft?[_analysis.TokenCount];
        _towns = new EntityDraft?[_analysis.TokenCount];
        _countries = new string?[_analysis.TokenCount];
        _countryReader = new(_analysis, _countries);
        _named = new bool[_analysis.TokenCount];
        foreach (var name in _analysis.Names)
            _named.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
    }

    public EntityIndex Read()
    {
        ReadChains(person: true);
        ReadChains(person: false);
        ReadOtherMentions();
        foreach (var phrase in PhraseFinder.Find(_analysis, _named))
            ReadName(phrase, HeadOf(phrase), null, OfPhrase(TextOf(phrase), phrase));
        ReadMembers();
        ReadHandles();
        ReadTeams();
        ReadNationalities();
        ReadRoles();
        ReadForces();
        ReadNominals();
        ReadCountries();
        return Build();
    }

    // Full names come first, so that a surname finds its owner; then chains without a name, which take the countries of names with them.
    void ReadChains(bool person)
    {
        foreach (var chain in _coreference.Chains.Where(chain => chain.IsNamed && chain.Type == NameType.Person == person && !IsMark(chain))
            .OrderBy(chain => chain.Name.Contains(' ', StringComparison.Ordinal) ? 0 : 1))
        {
            var written = VisibleText.Of(chain.Name);
            var name = written.Length == chain.Name.Length ? chain.Name : written.ToString();
            var draft = person && CountryCatalog.OfNationality(name) is { } people ? _drafts.OfPeople(name, people) : person
                ? _drafts.OfPerson(name, chain.Gender, chain.GenderBasis) : OfName(name, chain.Type, _coreference.Mentions[chain.Representative].Tokens);
            foreach (var index in chain.Mentions)
            {
                var mention = _coreference.Mentions[index];
                if (mention.Kind == Language.MentionKind.Name)
                    ReadName(mention.Tokens, mention.Head, chain.Type, draft);
                else
                    _pending.Add((draft, mention));
            }
        }
    }

    // Degrees behind a name are no names: "M.D.".
    bool IsMark(Chain chain) => AcademicDegrees.Contains(chain.Name) && _coreference.Mentions[chain.Representative].Tokens.First is > 0 and var first
        && _analysis[first - 1].Is(",");

    // "Sen. Mitch McConnell (R-Ky.)": the state is a place, and the member of its country.
    void ReadMembers()
    {
        for (var token = 2; token < _analysis.TokenCount - 2; token++)
        {
            if (!IsParty(token) || StateAbbreviations.Find(_analysis[token + 2].Form) is not { } state)
                continue;
            if (_actors[token + 2] is null)
                Add(_drafts.OfState(state, new(token + 2, token + 3)), new(token + 2, token + 3), token + 2, MentionKind.Name);
            if (_actors[token - 2] is { Type: EntityType.Person } member && (_analysis[token - 1].Is(",") || _analysis[token - 1].Is("(")))
                member.Country ??= state.Country;
        }
    }

    bool IsParty(int token) => _analysis[token].Form is "R" or "D" or "I" && _analysis[token + 1].Form is "-" or "–"
        && _analysis.TokenSpans[token + 2].Start == _analysis.TokenSpans[token].End + 1;

    // "@Fred_945": an account.
    void ReadHandles()
    {
        for (var token = 0; token < _analysis.TokenCount; token++)
            if (!_named[token] && _actors[token] is null && Handles.IsHandle(_analysis, token))
                Add(_drafts.OfAccount(TextOf(new(token, token + 1))), new(token, token + 1), token, MentionKind.Name);
    }

    // "the Obama administration", "Hillary Clinton's campaign": those who work for a person.
    void ReadTeams()
    {
        for (var token = 1; token < _analysis.TokenCount; token++)
        {
            if (_named[token] || !_analysis[token].Is("administration") && !_analysis[token].Is("campaign"))
                continue;
            var owner = token - 1;
            if (_analysis[owner].Is("'s") || _analysis[owner].Is("’s") || _analysis[owner].Is("'") || _analysis[owner].Is("’"))
                owner--;
            if (owner < 0 || !_named[owner] || _actors[owner] is not { Type: EntityType.Person, Name: var name } person
                || _analysis.SentenceOf(owner) != _analysis.SentenceOf(token))
                continue;
            var first = owner;
            while (first > 0 && _named[first - 1] && _actors[first - 1] == person)
                first--;
            var draft = _drafts.OfOrganization($"{name[(name.LastIndexOf(' ') + 1)..]} {_analysis[token].ToString().ToLowerInvariant()}");
            draft.Country ??= person.Country;
            draft.AddAlias(TextOf(new(first, token + 1)));
            Add(draft, new(first, token + 1), token, MentionKind.Name);
        }
    }

    void ReadOtherMentions()
    {
        foreach (var (draft, mention) in _pending)
        {
            // A chain of "Moscow" mixes the city and the state: "the town" is the place named last as a place.
            var meant = draft.Type == EntityType.Place && PlaceNouns.IsTown(_analysis.Lemmas[mention.Head]) && IsState(draft)
                ? TownBefore(mention.Head) : draft;
            if (meant is not null)
                Add(meant, mention.Tokens, mention.Head, KindOf(mention));
        }
    }

    static bool IsState(EntityDraft draft) => CountryCatalog.OfCode(draft.Country)?.Name == draft.Name;

    EntityDraft? TownBefore(int token)
    {
        for (var at = token - 1; at >= 0 && _analysis.SentenceOf(token) - _analysis.SentenceOf(at) <= 3; at--)
            if (_towns[at] is { } town)
                return town;
        return null;
    }

    EntityDraft OfName(string name, NameType? type, TokenRange tokens) =>
        PastCountries.Named(Bare(name)) is { } past ? _drafts.OfPastCountry(past) : LongerName(name) is { } longer && longer != name
        ? OfName(longer, type, tokens) : type switch
    {
        NameType.Organization when CountryCatalog.OfSeat(Bare(name)) is null => _drafts.OfOrganization(Bare(name)),
        _ => OfPhrase(Bare(name), tokens),
    };

    // "The Gulf" after "the Persian gulf", "the Bank" after "Marfin Egnatia Bank": a word that is a kind of name goes with the one name that ends with it.
    string? LongerName(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || !GenericNames.IsKind(name))
            return null;
        string? found = null;
        foreach (var chain in _coreference.Chains)
            if (chain.IsNamed && chain.Type != NameType.Person && chain.Name.Length > name.Length + 1
                && chain.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && chain.Name[^(name.Length + 1)] == ' ')
            {
                if (found is not null && found != chain.Name)
                    return null;
                found = chain.Name;
            }
        return found;
    }

    EntityDraft OfPhrase(string name, TokenRange tokens) =>
        CountryCatalog.Find(name) is { Acting: { } country } word && !IsElsewhere(word, country, name, tokens) ? _drafts.OfCountry(country)
        : InstitutionCatalog.Named(name) is not null ? _drafts.OfOrganization(name)
        : _drafts.OfPlace(name, tokens);

    bool IsElsewhere(CountryWord word, Country country, string name, TokenRange tokens) =>
        word.Named is null ? _drafts.IsElsewhere(name, tokens, country) : _drafts.IsRegionOf(name, tokens, country);

    void ReadName(TokenRange tokens, int head, NameType? type, EntityDraft draft)
    {
        // "Washington, D.C." is one name.
        if (_analysis[tokens.First].Is("D.C.") && tokens.First > 1 && _analysis[tokens.First - 1].Is(",") && _analysis[tokens.First - 2].Is("Washington")
            && _places[tokens.First - 2] is { } capital)
        {
            _named[tokens.First] = true;
            (_actors[tokens.First], _places[tokens.First], _countries[tokens.First]) = (capital, capital, capital.Country);
            return;
        }
        var written = PhraseFinder.WordsOf(_analysis, tokens);
        var text = Bare(written);
        var word = PastCountries.Named(text) is null ? CountryCatalog.Find(text) : null;
        var acting = draft;
        var place = draft;
        if (type == NameType.Place && word is null && _drafts.OfPlaceTold(text.ToString(), tokens) is { } told)
            acting = place = told;
        else if (type != NameType.Person)
        {
            // Each mention of a capital is read by itself: "Moscow said" and "in Moscow" are two entities.
            if (word?.Acting is { } country && !IsElsewhere(word, country, text.ToString(), tokens))
                acting = _drafts.OfCountry(country);
            if (word is { Named: null, Any: not null })
                place = _drafts.OfPlace(text.ToString(), tokens);
            // "Washington, D.C." is the city, even where Washington stands for the state.
            if (word is { Capital: not null } && _drafts.IsToldRegion(text.ToString(), tokens))
                acting = place;
            // "Brussels" is the European Union where it acts, a city where something happens in it.
            else if (word is null && acting.Type == EntityType.Organization && text.ContainsAnyInRange('a', 'z')
                && InstitutionCatalog.Named(text.ToString()) is not null && PlaceGazetteer.Default.FindKey(PlaceKey.Of(text)) is not [])
                place = _drafts.OfPlace(text.ToString(), tokens);
        }
        var meant = acting != place && (Locatives.IsLocative(_analysis, head) || IsOfTown(head)) ? place : acting;
        if (meant.Type == EntityType.Place && !IsState(meant))
            _towns[head] = meant;
        meant.AddAlias(written);
        meant.Mentions.Add((tokens, MentionKind.Name));
        for (var token = tokens.First; token < tokens.End; token++)
        {
            _named[token] = true;
            _actors[token] = acting;
            if (place.Type == EntityType.Place)
                _places[token] = place;
            if (acting is { Type: EntityType.Place, Country: { } code })
                _countries[token] = code;
        }
    }

    // "the mayor of Berlin" has no state.
    bool IsOfTown(int head) => head > 1 && _analysis[head - 1].Is("of")
        && _analysis.Lemmas[head - 2] is "mayor" or "resident" or "suburb" or "outskirts" or "city" or "town" or "district" or "street" or "bishop"
        or "archbishop" or "university";

    void ReadNationalities()
    {
        for (var token = 0; token < _analysis.TokenCount; token++)
        {
            if (_analysis.PartsOfSpeech[token] is not (PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun))
                continue;
            var country = _words.NationalityAt(token) ?? TwoWords(token);
            if (country is null && _countries[token] is null && RegionAdjectives.CountryOf(_analysis[token].Form) is { } code)
                _countries[token] = code;
            if (country is null || !char.IsUpper(_analysis[token].Form[0]))
                continue;
            _countries[token] ??= country.Alpha3;
            if (_actors[token] is null
                && (IsAttribute(token) || _analysis.Relations[token] == DependencyRelation.Conj && _analysis.Heads[token] >= 0
                && IsAttribute(_analysis.Heads[token])))
                Add(_drafts.OfCountry(country), new(token, token + 1), token, MentionKind.Nominal);
        }
    }

    // "curator Elaine Marks": where the tree hangs the name on the role, the role is the person.
    void ReadRoles()
    {
        foreach (var name in _analysis.Names)
            if (name is { Type: NameType.Person, Tokens.First: var first } && _analysis.Relations[first] == DependencyRelation.Flat
                && _analysis.Heads[first] is >= 0 and var role && role < first
                && _actors[role] is null && !_named[role])
                _actors[role] = _actors[first];
    }

    void ReadForces()
    {
        for (var token = 1; token < _analysis.TokenCount; token++)
            if (_actors[token] is null && StateForces.NamedAt(_analysis, _words, token) is { } tokens)
                Add(OfForce(tokens), tokens, token, MentionKind.Name);
    }

    EntityDraft OfForce(TokenRange tokens)
    {
        var draft = _drafts.OfOrganization(TextOf(tokens));
        draft.Country ??= _words.NationalityAt(tokens.First)?.Alpha3;
        return draft;
    }

    bool IsAttribute(int token) => _analysis.Relations[token] is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc;

    Country? TwoWords(int token) =>
        token > 0 && _analysis.SentenceOf(token - 1) == _analysis.SentenceOf(token) ? _words.NationalityOfPairAt(token - 1) : null;

    void ReadNominals()
    {
        foreach (var chain in _coreference.Chains)
            if (!chain.IsNamed && FirstNominal(chain) is { } first)
            {
                var draft = OfDescription(first.Head);
                foreach (var index in chain.Mentions)
                    Add(draft, _coreference.Mentions[index].Tokens, _coreference.Mentions[index].Head, KindOf(_coreference.Mentions[index]));
            }
        for (var token = 0; token < _analysis.TokenCount; token++)
            if (_actors[token] is null && _analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn && IsArgument(token)
                && ActorNouns.KindOf(_analysis[token]) is not null)
                Add(OfDescription(token), NounPhrase.UpToHead(_analysis, token), token, MentionKind.Nominal);
    }

    Language.Mention? FirstNominal(Chain chain)
    {
        foreach (var index in chain.Mentions)
            if (_coreference.Mentions[index] is { Kind: Language.MentionKind.Nominal } mention)
                return mention;
        return null;
    }

    // A title before a name, a predicate and an apposition describe; they are nobody of their own.
    bool IsArgument(int token) => _analysis.Relations[token].Universal() switch
    {
        DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Amod => false,
        _ when _analysis.Relations[token] == DependencyRelation.NmodDesc => false,
        DependencyRelation.Appos => _analysis.Heads[token] < 0 || _actors[_analysis.Heads[token]] is null,
        _ => !HasCopula(token),
    };

    bool HasCopula(int token)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] == DependencyRelation.Cop)
                return true;
        return false;
    }

    EntityDraft OfDescription(int head)
    {
        if (_actors[head] is { Type: EntityType.Person, IsNominal: false } role)
            return role;
        if (PlaceNouns.IsPlace(_analysis.Lemmas[head]))
            foreach (var dependent in _analysis.DependentsOf(head))
                if (dependent < head && _analysis.Relations[dependent] is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodDesc
                    && _analysis.PartsOfSpeech[dependent] == PartOfSpeech.Propn && _places[dependent] is { } place)
                    return place;
        if (StateForces.NamedAt(_analysis, _words, head) is { } force)
            return OfForce(force);
        var type = ActorNouns.KindOf(_analysis[head]) ?? EntityType.Other;
        var country = _countryReader.CountryOf(head);
        if (country is not null && type == EntityType.Person && _reading.Document.PublishedOn is { } published
            && LeaderCatalog.HolderOf(_analysis.Lemmas[head], country, published.Year) is { } leader && IsDefinite(head))
            return _drafts.OfPerson(leader.Name);
        var range = NounPhrase.UpToHead(_analysis, head);
        var first = range.First;
        while (first < head && _analysis.PartsOfSpeech[first] is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Punct or PartOfSpeech.Part)
            first++;
        // Bare words such as "officials" mean others each time; a definite one goes on meaning the same.
        return _drafts.OfNominal(TextOf(new(first, range.End)), type, IsDefinite(head) || country is not null ? 0 : head);
    }

    bool IsDefinite(int head)
    {
        foreach (var dependent in _analysis.DependentsOf(head))
            if (_analysis.Relations[dependent] == DependencyRelation.NmodPoss || _analysis[dependent].Is("the") || _analysis[dependent].Is("this")
                || _analysis[dependent].Is("that"))
                return true;
        return false;
    }

    void ReadCountries()
    {
        for (var token = 0; token < _actors.Length; token++)
            if (_actors[token] is { Country: null, Type: not EntityType.Place } draft)
                draft.Country = _countryReader.CountryOf(token);
        ReadNamedFor();
        ReadDomestic();
        ReadPlacesWithin();
        ReadOfficials();
        foreach (var name in _analysis.Names)
            if (_actors[name.Tokens.First] is { Type: EntityType.Person or EntityType.Organization } draft)
                draft.Description ??= DescriptionReader.Of(_reading, name.Tokens, HeadOf(name.Tokens));
    }

    // "Montreal Exchange", "Daily News Egypt": the one country that the words of an organisation's name tell.
    void ReadNamedFor()
    {
        foreach (var name in _analysis.Names)
            if (name.Tokens.Count > 1 && _actors[name.Tokens.First] is { Type: EntityType.Organization, Country: null } draft
                && OnlyCountry(name.Tokens) is { } named)
                draft.Country = named;
            else if (name.Tokens.Count > 1 && _actors[name.Tokens.First] is { Type: EntityType.Organization, Country: null } other
                && _drafts.CountryOfTown(_analysis, name.Tokens) is { } town)
                other.Country = town;
    }

    // "Sadat City": a place that no list knows lies in the only country that its sentence speaks of, where the document speaks of hardly another.
    void ReadPlacesWithin()
    {
        var (most, all) = MostSpokenOf();
        foreach (var name in _analysis.Names)
            if (most is not null && _places[name.Tokens.First] is { Type: EntityType.Place, Country: null, Latitude: null } draft && name.Type == NameType.Place
                && PastCountries.Named(draft.Name) is null && !WorldRegions.Contains(draft.Name)
                && all >= 4 && OnlyCountry(_analysis.Sentences[_analysis.SentenceOf(name.Tokens.First)].Tokens) == most)
                draft.Country = most;
    }

    // The country that two thirds of all words of countries tell.
    (string? Country, int All) MostSpokenOf()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var country in _countries)
            if (country is not null)
            {
                all++;
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        foreach (var (country, count) in counts)
            if (count * 3 >= all * 2)
                return (country, all);
        return (null, all);
    }

    // Members of the Congress, where the document speaks of it: a name alone may be anybody's.
    void ReadOfficials()
    {
        if (!SpeaksOfCongress())
            return;
        foreach (var draft in _drafts.All)
            if (draft is { Type: EntityType.Person, IsNominal: false, Country: null or "USA" }
                && OfficialCatalog.Find(draft.Name, _reading.Document.PublishedOn?.Year) is { } official
                && !(draft.GenderBasis >= GenderBasis.Pronoun && draft.Gender != official.Gender))
            {
                draft.Country = "USA";
                draft.Wikidata = official.Wikidata;
                draft.Learn(official.Gender, GenderBasis.Authority);
            }
    }

    bool SpeaksOfCongress()
    {
        for (var token = 0; token < _analysis.TokenCount; token++)
            if (_analysis[token].Form is "Congress" or "Senate" or "Senator" or "Sen." or "Rep." or "Congressman" or "Congresswoman" or "Republican"
                or "Republicans" or "Democrat" or "Democrats" or "GOP" or "Capitol"
                || _analysis[token].Form is "House" && token > 0 && _analysis[token - 1].Is("White"))
                return true;
        return false;
    }

    // "Police dispersed the crowd in Minsk": who is never named and whose country is not told belongs to the one country that the sentence speaks of.
    void ReadDomestic()
    {
        foreach (var sentence in _analysis.Sentences)
            if (OnlyCountry(sentence.Tokens) is { } only)
                for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
                    if (_actors[token] is { Country: null, IsNominal: true, Type: not EntityType.Other } draft)
                        draft.Country = only;
    }

    string? OnlyCountry(TokenRange tokens)
    {
        string? only = null;
        for (var token = tokens.First; token < tokens.End; token++)
            if (_countries[token] is { } country && country != (only ??= country))
                return null;
        return only;
    }

    void Add(EntityDraft draft, TokenRange tokens, int head, MentionKind kind)
    {
        draft.Mentions.Add((tokens, kind));
        _actors[head] ??= draft;
        if (draft.Type == EntityType.Place)
            _places[head] ??= draft;
    }

    EntityIndex Build()
    {
        var distinct = ImmutableArray.CreateBuilder<Entity>(_drafts.All.Count);
        // Of two drafts with one key ("officials" said twice) the first stands; the order is stable.
        foreach (var entity in _drafts.All.Select(draft => draft.ToEntity()).OrderBy(entity => entity.Id, StringComparer.Ordinal))
            if (distinct.Count == 0 || distinct[^1].Id != entity.Id)
                distinct.Add(entity);
        return new(distinct.ToImmutable(), Mentions()) { Actors = EntitiesOf(_actors), Places = EntitiesOf(_places) };
    }

    static ImmutableArray<Entity?> EntitiesOf(EntityDraft?[] drafts)
    {
        var entities = new Entity?[drafts.Length];
        for (var token = 0; token < drafts.Length; token++)
            if (drafts[token] is { } draft)
                entities[token] = draft.ToEntity();
        return ImmutableCollectionsMarshal.AsImmutableArray(entities);
    }

    // One mention a range of tokens: where two entities claim the same words, the one with the lower key stands.
    ImmutableArray<Mention> Mentions()
    {
        var found = new List<(TokenRange Tokens, EntityDraft Draft, MentionKind Kind, int Order)>();
        foreach (var draft in _drafts.All)
            foreach (var (tokens, kind) in draft.Mentions)
                found.Add((tokens, draft, kind, found.Count));
        found.Sort(static (left, right) =>
            left.Tokens.First != right.Tokens.First ? left.Tokens.First.CompareTo(right.Tokens.First)
            : left.Tokens.End != right.Tokens.End ? left.Tokens.End.CompareTo(right.Tokens.End)
            : string.CompareOrdinal(left.Draft.ToEntity().Id, right.Draft.ToEntity().Id) is not 0 and var order ? order
            : left.Order.CompareTo(right.Order));
        var mentions = ImmutableArray.CreateBuilder<Mention>(found.Count);
        for (var index = 0; index < found.Count; index++)
            if (index == 0 || found[index].Tokens != found[index - 1].Tokens)
                mentions.Add(ToMention(found[index].Draft, found[index].Tokens, found[index].Kind));
        return mentions.ToImmutable();
    }

    Mention ToMention(EntityDraft draft, TokenRange tokens, MentionKind kind) => new()
    {
        Id = _reading.Key('n', tokens),
        EntityId = draft.ToEntity().Id,
        SentenceId = _reading.Sentences[_analysis.SentenceOf(tokens.First)].Id,
        At = _reading.PassageOf(tokens),
        Kind = kind,
    };

    int HeadOf(TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
            if (!tokens.Contains(_analysis.Heads[token]))
                return token;
        return tokens.First;
    }

    string TextOf(TokenRange tokens) => PhraseFinder.TextOf(_analysis, tokens);

    static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    static MentionKind KindOf(Language.Mention mention) => mention.Kind switch
    {
        Language.MentionKind.Name => MentionKind.Name,
        Language.MentionKind.Nominal => MentionKind.Nominal,
        _ => MentionKind.Pronoun,
    };
}
