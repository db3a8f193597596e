using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributes the quotations that no pattern of the tree reached: by the words beside the marks, by what went before, or not at all.</summary>
sealed class DirectSpeech(QuotedText quoted, List<Attribution> attributions, EntityIndex entities)
{
    const int MaximumSteps = 60;
    const int FewestWords = 5;
    const int MostParagraphs = 3;

    readonly Analysis _analysis = quoted.Analysis;
    readonly Dictionary<int, Attribution> _byCue = Index(attributions);
    readonly Attribution?[] _owners = Owners(quoted, attributions);
    readonly List<Attribution> _added = [];

    /// <summary>Attributes every region that has no owner yet, in the order of the text.</summary>
    public void Attribute()
    {
        for (var region = 0; region < quoted.Regions.Length; region++)
            if (_owners[region] is null && quoted.Tokens[region].Count > 0)
                Attribute(region);
    }

    void Attribute(int region)
    {
        var cues = new SpeechCues(quoted, _byCue);
        if (ScareQuotes.IsNamed(quoted, region))
            return;
        var isTitle = ScareQuotes.IsTitle(quoted, region);
        if (cues.CueBehind(region) is >= 0 and var behind && (!isTitle || CueLexicon.Find(_analysis, behind) is not null))
            Join(region, behind, "after");
        else if (isTitle)
            return;
        else if (cues.CueBefore(region) is >= 0 and var before && !ScareQuotes.IsModifier(quoted, region))
            JoinBefore(region, before);
        else if (cues.ColonName(region) is { } named)
            Add(region, New(region, "colon", -1, named, MarkFrom(named.Tokens.End, 1)));
        else if (cues.Signature(region) is { } signed)
            Add(region, New(region, "signature", -1, signed, MarkFrom(signed.Tokens.First - 1, -1)));
        else if (Continued(region) is { } earlier)
            Add(region, earlier);
        else if (ScareQuotes.Is(quoted, region))
            return;
        else if (quoted.OpensSentence(region) && quoted.ClosesSentence(region))
            Standalone(region);
        else
            Fragment(region);
    }

    /// <summary>The attribution that goes on in this region: the speech before it in the paragraph, or an unclosed one in the paragraph before.</summary>
    Attribution? Continued(int region)
    {
        if (!quoted.OpensSentence(region))
            return null;
        var here = quoted.Regions[region];
        var sentence = _analysis.SentenceOf(quoted.Tokens[region].First);
        // A title or a few words without an owner between the two do not part them.
        for (var before = region - 1; before >= 0 && region - before <= 3; before--)
        {
            var earlier = quoted.Regions[before];
            if (earlier.Block != here.Block)
                return earlier.IsOpen && here.Block - earlier.Block == 1 ? _owners[before] : Spoken(sentence);
            if (_owners[before] is not { } owner)
                continue;
            // "…," she said. "…": one sentence with the cue at most lies between the two.
            return quoted.ClosesSentence(region) && sentence - _analysis.SentenceOf(quoted.Tokens[before].End - 1) <= 1
                && owner.Entry?.Allows(CueFrames.Quote) != false ? owner : Spoken(sentence);
        }
        return Spoken(sentence);
    }

    /// <summary>The speech reported by the sentence before, in the same block: "…, he said. "…"".</summary>
    Attribution? Spoken(int sentence)
    {
        if (sentence == 0 || _analysis.Sentences[sentence - 1].Block != _analysis.Sentences[sentence].Block)
            return null;
        var before = _analysis.Sentences[sentence - 1];
        for (var token = before.Tokens.First; token < before.Tokens.End; token++)
            if (quoted.RegionOf(token) < 0 && _byCue.TryGetValue(token, out var known) && known is { Source: not null, Entry: { } entry }
                && entry.Allows(CueFrames.Quote) && IsOuter(known, before))
                return known;
        return null;
    }

    /// <summary>Whether the cue stands in the main clause of its sentence.</summary>
    bool IsOuter(Attribution attribution, Sentence sentence) =>
        attribution.CueHead == sentence.Root || _analysis.Heads[attribution.CueHead] == sentence.Root
            && _analysis.RelationOf(attribution.CueHead) is DependencyRelation.Parataxis or DependencyRelation.Conj;

    /// <summary>Whole sentences between marks without a cue: those of whom the paragraph has just told, or of the one who spoke last.</summary>
    void Standalone(int region)
    {
        if (IsSubheading(region))
            return;
        if (JustTold(region) is { } told)
        {
            Add(region, New(region, "beat", -1, told));
            return;
        }
        for (var earlier = region - 1; earlier >= 0 && quoted.Regions[region].Block - quoted.Regions[earlier].Block <= 2; earlier--)
            if (_owners[earlier] is { Source: not null } owner)
            {
                // Speech that goes on in a paragraph of its own is still attributed by the words before it.
                Add(region, quoted.Regions[region].Block - quoted.Regions[earlier].Block == 1
                    && owner.Entry?.Allows(CueFrames.Quote) == true ? owner : New(region, "paragraph", -1, owner.Source));
                return;
            }
        Add(region, New(region, "paragraph", -1, LastSource(region) ?? OnlyPerson(region)));
    }

    /// <summary>A few quoted words that are a block of their own head what follows.</summary>
    bool IsSubheading(int region) => quoted.WordsIn(region) < FewestWords && IsOwnBlock(region);

    bool IsOwnBlock(int region)
    {
        var (first, end) = (quoted.Tokens[region].First, quoted.Tokens[region].End);
        var sentence = _analysis.Sentences[_analysis.SentenceOf(first)];
        return quoted.OpensSentence(region) && quoted.ClosesSentence(region)
            && (sentence.Index == 0 || _analysis.Sentences[sentence.Index - 1].Block != sentence.Block)
            && (_analysis.SentenceOf(end - 1) + 1 is var next && next >= _analysis.Sentences.Length || _analysis.Sentences[next].Block != sentence.Block);
    }

    /// <summary>
    /// "The mayor turned to the gallery. "You will be heard."": the person whom the sentence before in the paragraph is about; null where that is none or
    /// another may be meant.
    /// </summary>
    SourcePhrase? JustTold(int region)
    {
        var sentence = _analysis.SentenceOf(quoted.Tokens[region].First);
        if (sentence == 0 || _analysis.Sentences[sentence - 1] is var before && before.Block != _analysis.Sentences[sentence].Block || before.Root < 0)
            return null;
        if (before.Tokens.First < before.Tokens.End && HasQuotation(before.Tokens) || _analysis.ActiveSubject(before.Root) is not (>= 0 and var subject)
            || entities.ActorAt(subject) is not { Type: EntityType.Person } person)
            return null;
        for (var token = before.Tokens.First; token < before.Tokens.End; token++)
            if (entities.ActorAt(token) is { Type: EntityType.Person } other && other.Id != person.Id)
                return null;
        return SourceFinder.Phrase(_analysis, subject);
    }

    bool HasQuotation(TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
            if (quoted.RegionOf(token) >= 0)
                return true;
        return false;
    }

    /// <summary>The one person whom the paragraphs before a quotation name; null where there are several or none.</summary>
    SourcePhrase? OnlyPerson(int region)
    {
        var (found, id) = (-1, default(string));
        for (var token = quoted.Tokens[region].First - 1; token >= 0 && quoted.Regions[region].Block - BlockOf(token) <= MostParagraphs; token--)
            if (entities.ActorAt(token) is { Type: EntityType.Person } person && quoted.RegionOf(token) < 0)
            {
                if (id is not null && id != person.Id)
                    return null;
                // Of a longer name the word that heads it.
                if (found < 0 || _analysis.Heads[found] == token)
                    (found, id) = (token, person.Id);
            }
        return found < 0 ? null : SourceFinder.Phrase(_analysis, found);
    }

    int BlockOf(int token) => _analysis.Sentences[_analysis.SentenceOf(token)].Block;

    /// <summary>A few quoted words in the writer's sentence: they are those of the nearest word above that attributes; of nobody where none does.</summary>
    void Fragment(int region)
    {
        var token = quoted.Tokens[region].First;
        for (var step = 0; step < MaximumSteps && token >= 0; step++, token = _analysis.Heads[token])
        {
            if (quoted.RegionOf(token) == region)
                continue;
            if (_byCue.TryGetValue(token, out var known) && known.Source is not null)
            {
                Add(region, New(region, "fragment", known.CueHead, known.Source));
                return;
            }
            if (_analysis.PartsOfSpeech[token] == PartOfSpeech.Verb && CueLexicon.Find(_analysis, token)?.Allows(CueFrames.Quote | CueFrames.Predicate) == true
                && SourceFinder.Of(_analysis, token) is { } source && quoted.RegionOf(source.Head) < 0)
            {
                Add(region, New(region, "fragment", token, source));
                return;
            }
        }
        // A whole sentence between marks is somebody's even where nobody is named.
        if (quoted.WordsIn(region) > FewestWords && char.IsUpper(_analysis[quoted.Tokens[region].First].Form[0]) && quoted.ClosesSentence(region))
            Add(region, New(region, "fragment", -1, null));
    }

    /// <summary>The source of the last attribution before the region in its block or the one before.</summary>
    SourcePhrase? LastSource(int region)
    {
        var first = quoted.Tokens[region].First;
        var low = 0;
        var high = attributions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (attributions[middle].CueHead < first)
                low = middle + 1;
            else
                high = middle;
        }
        for (var index = low - 1; index >= 0 && index >= low - 10; index--)
            if (attributions[index] is { CueHead: >= 0, Source: not null } attribution
                && quoted.Regions[region].Block - _analysis.Sentences[_analysis.SentenceOf(attribution.CueHead)].Block <= 1)
                return attribution.Source;
        return null;
    }

    /// <summary>A verb before a quotation: what stands between the two without a comma or colon is content as well, as in "called the plan "a hoax"".</summary>
    void JoinBefore(int region, int cue)
    {
        var isKnown = _byCue.ContainsKey(cue);
        Join(region, cue, "before");
        var (owner, first) = (_owners[region]!, quoted.Tokens[region].First);
        if (isKnown || owner.Entry is not { } entry || !entry.Allows(CueFrames.Predicate | CueFrames.Quote | CueFrames.Accusation))
            return;
        var last = first - 1;
        while (last > cue && QuotationMarks.IsMark(_analysis[last].Form[0]))
            last--;
        var start = owner.Cue.End;
        if (last < start || _analysis.IsPunctuation(last))
            return;
        // "told the union that the mayor was "absent"": whom it is told stands before "that".
        for (var token = start; token <= last; token++)
            if (_analysis.RelationOf(token) == DependencyRelation.Mark && _analysis.Lemmas[token] == "that")
                start = token;
        if (start == owner.Cue.End && !entry.Allows(CueFrames.Predicate | CueFrames.Accusation) || _analysis.IsPunctuation(start)
            || quoted.RegionOf(start) >= 0)
            return;
        owner.Content[^1] = new(start, Math.Max(quoted.Tokens[region].End, start < last && entry.Allows(CueFrames.Clause) ? ClauseEnd(cue, region) : 0));
    }

    /// <summary>Where the clause ends that a quotation stands in, up the tree to the verb that attributes it.</summary>
    int ClauseEnd(int cue, int region)
    {
        var token = quoted.Tokens[region].First;
        var end = quoted.Tokens[region].End;
        for (var step = 0; step < MaximumSteps && token > cue; step++, token = _analysis.Heads[token])
        {
            if (_analysis.RelationOf(token) is DependencyRelation.Conj && _byCue.ContainsKey(token))
                break;
            end = Math.Max(end, _analysis.SubtreeOf(token).End);
        }
        while (end > quoted.Tokens[region].End && _analysis.IsPunctuation(end - 1))
            end--;
        return end;
    }

    void Join(int region, int cue, string pattern)
    {
        if (_byCue.TryGetValue(cue, out var known))
        {
            Add(region, known);
            return;
        }
        var source = SourceFinder.Of(_analysis, cue);
        if (source is not { } found || quoted.RegionOf(found.Head) >= 0)
            source = AdjacentSource.Of(quoted, cue, region);
        else if (pattern == "after" && AdjacentSource.Chunk(quoted, quoted.Tokens[region].End, cue) is { } between)
            source = between;
        // "…," Lopez said, adding later, "…": a participle goes on with who speaks before it.
        if (source is null && _analysis.PennTags[cue] == "VBG" && region > 0 && _owners[region - 1] is { Source: { } earlier, CueHead: >= 0 } owner
            && _analysis.SentenceOf(owner.CueHead) == _analysis.SentenceOf(cue))
            source = earlier;
        Add(region, _byCue[cue] = New(region, pattern, cue, source));
    }

    /// <summary>The colon or dash that ties a name to a quotation: the next of them in one direction; empty where none is near.</summary>
    TokenRange MarkFrom(int token, int step)
    {
        for (var count = 0; count < 4 && token >= 0 && token < _analysis.TokenCount; count++, token += step)
            if (_analysis[token].Form is ":" or "―" or "—" or "–" or "--" or "-" or "~")
                return new(token, token + 1);
        return default;
    }

    Attribution New(int region, string pattern, int cue, SourcePhrase? source, TokenRange mark = default)
    {
        var attribution = new Attribution
        {
            Pattern = pattern,
            Entry = cue >= 0 ? CueLexicon.Find(_analysis, cue) : null,
            CueHead = cue,
            Cue = cue >= 0 ? CueWords.Of(_analysis, cue) : mark,
            Source = source,
            IsNegated = cue >= 0 && _analysis.IsNegated(cue),
        };
        _added.Add(attribution);
        return attribution;
    }

    void Add(int region, Attribution attribution)
    {
        attribution.Content.Add(quoted.Tokens[region]);
        attribution.Regions.Add(region);
        _owners[region] = attribution;
    }

    /// <summary>What was found beyond the attributions given.</summary>
    public IReadOnlyList<Attribution> Added => _added;

    static Dictionary<int, Attribution> Index(List<Attribution> attributions)
    {
        var byCue = new Dictionary<int, Attribution>();
        foreach (var attribution in attributions)
            byCue.TryAdd(attribution.CueHead, attribution);
        return byCue;
    }

    static Attribution?[] Owners(QuotedText quoted, List<Attribution> attributions)
    {
        var owners = new Attribution?[quoted.Regions.Length];
        foreach (var attribution in attributions)
            foreach (var region in attribution.Regions)
                owners[region] ??= attribution;
        return owners;
    }
}
