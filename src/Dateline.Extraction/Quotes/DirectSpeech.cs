using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributes the quotations that no pattern of the tree reached: by the words beside the marks, by what went before, or not at all.</summary>
sealed class DirectSpeech(QuotedText quoted, List<Attribution> attributions)
{
    const int MaximumSteps = 60;
    const int FewestWords = 5;

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
        var isTitle = ScareQuotes.IsTitle(quoted, region);
        if (cues.CueBehind(region) is >= 0 and var behind && (!isTitle || CueLexicon.Find(_analysis, behind) is not null))
            Join(region, behind, "after");
        else if (isTitle)
            return;
        else if (cues.CueBefore(region) is >= 0 and var before)
            Join(region, before, "before");
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
            return quoted.ClosesSentence(region) && sentence - _analysis.SentenceOf(quoted.Tokens[before].End - 1) <= 1 && owner.Entry?.Allows(CueFrames.Quote) != false ? owner : Spoken(sentence);
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
            if (quoted.RegionOf(token) < 0 && _byCue.TryGetValue(token, out var known) && known is { Source: not null, Entry: { } entry } && entry.Allows(CueFrames.Quote) && IsOuter(known, before))
                return known;
        return null;
    }

    /// <summary>Whether the cue stands in the main clause of its sentence.</summary>
    bool IsOuter(Attribution attribution, Sentence sentence) =>
        attribution.CueHead == sentence.Root || _analysis.Heads[attribution.CueHead] == sentence.Root && _analysis.RelationOf(attribution.CueHead) is DependencyRelation.Parataxis or DependencyRelation.Conj;

    /// <summary>Whole sentences between marks without a cue: the one who spoke last speaks on.</summary>
    void Standalone(int region)
    {
        for (var earlier = region - 1; earlier >= 0 && quoted.Regions[region].Block - quoted.Regions[earlier].Block <= 2; earlier--)
            if (_owners[earlier] is { Source: not null } owner)
            {
                Add(region, New(region, "paragraph", -1, owner.Source));
                return;
            }
        Add(region, New(region, "paragraph", -1, LastSource(region)));
    }

    /// <summary>A few quoted words in the writer's sentence: they are those of the nearest word above that attributes, or of the clause's subject.</summary>
    void Fragment(int region)
    {
        var subject = default(SourcePhrase?);
        var verb = -1;
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
            if (_analysis.PartsOfSpeech[token] != PartOfSpeech.Verb || SourceFinder.Of(_analysis, token) is not { } source || quoted.RegionOf(source.Head) >= 0)
                continue;
            if (CueLexicon.Find(_analysis, token) is not null)
            {
                Add(region, New(region, "fragment", token, source));
                return;
            }
            if (subject is null)
                (subject, verb) = (source, token);
        }
        // Words of nobody who is said to speak are speech only where they are many.
        if (quoted.WordsIn(region) >= FewestWords)
            Add(region, New(region, "fragment", verb, subject ?? LastSource(region)));
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
