using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributes the quotations that no pattern of the tree reached: by the words beside the marks, by what went before, or not at all.</summary>
sealed class DirectSpeech(QuotedText quoted, List<Attribution> attributions)
{
    const int MaximumDistance = 25;
    const int MaximumSteps = 60;
    const int FewestWords = 5;

    readonly Analysis _analysis = quoted.Analysis;
    readonly Dictionary<int, Attribution> _byCue = Index(attributions);
    readonly Attribution?[] _owners = Owners(quoted, attributions);

    /// <summary>Attributes every region that has no owner yet, in the order of the text.</summary>
    public void Attribute()
    {
        for (var region = 0; region < quoted.Regions.Length; region++)
            if (_owners[region] is null && quoted.Tokens[region].Count > 0)
                Attribute(region);
    }

    void Attribute(int region)
    {
        if (CueBehind(region) is >= 0 and var behind)
            Join(region, behind, "after");
        else if (CueBefore(region) is >= 0 and var before)
            Join(region, before, "before");
        else if (ColonName(region) is { } named)
            Add(region, New(region, "colon", -1, named));
        else if (Signature(region) is { } signed)
            Add(region, New(region, "signature", -1, signed));
        else if (Continued(region) is { } earlier)
            Add(region, earlier);
        else if (ScareQuotes.Is(quoted, region))
            return;
        else if (quoted.OpensSentence(region) && quoted.ClosesSentence(region))
            Standalone(region);
        else
            Fragment(region);
    }

    /// <summary>The verb of speech behind a quotation: "…," she said; "…," said the mayor. -1 when none stands there.</summary>
    int CueBehind(int region)
    {
        var tokens = quoted.Tokens[region];
        var isOpenEnded = EndsOpen(region);
        var last = Math.Min(BlockEnd(region), tokens.End + MaximumDistance);
        for (var token = tokens.End; token < last; token++)
        {
            if (quoted.RegionOf(token) >= 0 || _analysis[token].Form is ";" or ":" || _analysis[token].Form is "." && token + 1 < _analysis.TokenCount && _analysis[token].SpaceAfter && !EndsInComma(region))
                return -1;
            if (_analysis.PartsOfSpeech[token] != PartOfSpeech.Verb)
                continue;
            var isCue = CueLexicon.Find(_analysis, token) is { } entry && entry.Allows(CueFrames.Quote);
            var takes = isCue || isOpenEnded && token - tokens.End <= 4 && _analysis.PennTags[token] is "VBD" or "VBZ";
            // "…," Harry Bond, who was polled, said: a verb that describes the speaker is passed over.
            if (!isCue && EndsInComma(region) && (_analysis.RelationOf(token) == DependencyRelation.Acl || token - tokens.End <= 4 && !takes))
                continue;
            return isOpenEnded && takes && (quoted.OpensSentence(region) || !HasClause(token)) ? token : -1;
        }
        return -1;
    }

    /// <summary>The verb of speech before a quotation: he said: "…"; she called it "…". -1 when none stands there.</summary>
    int CueBefore(int region)
    {
        var first = quoted.Tokens[region].First;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(first)];
        var start = Math.Max(sentence.Tokens.First, first - MaximumDistance);
        for (var token = first - 1; token >= start; token--)
        {
            if (quoted.RegionOf(token) >= 0 || _analysis[token].Form is ";")
                return -1;
            if (_analysis.PartsOfSpeech[token] == PartOfSpeech.Verb && CueLexicon.Find(_analysis, token) is { } entry
                && entry.Allows(CueFrames.Quote | CueFrames.Predicate) && (_analysis.Relations[token] != DependencyRelation.AclRelcl || first - token <= 3) && (!_analysis.IsPassive(token) || first - token <= 3) && !(_byCue.ContainsKey(token) && first - token > 4))
                return Outermost(token);
        }
        return EndsBefore(first, ':') ? ColonCue(first) : -1;
    }

    /// <summary>The cue whose content holds a verb, where the verb itself attributes nothing: "he said she hopes it sends a "…"" is all his.</summary>
    int Outermost(int verb)
    {
        if (_byCue.ContainsKey(verb))
            return verb;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)].Tokens.First;
        for (var token = sentence; token < verb; token++)
            if (_byCue.TryGetValue(token, out var outer) && outer is { Source: not null, Entry: { } entry } && entry.Allows(CueFrames.Quote)
                && outer.Content.Exists(piece => piece.Contains(verb)))
                return token;
        return verb;
    }

    /// <summary>The main verb of the words before a colon, in this sentence or the one before.</summary>
    int ColonCue(int first)
    {
        var sentence = _analysis.SentenceOf(first);
        var before = first - 1;
        while (before >= 0 && _analysis.IsPunctuation(before))
            before--;
        if (before < 0 || _analysis.Sentences[_analysis.SentenceOf(before)].Block != _analysis.Sentences[sentence].Block && sentence - _analysis.SentenceOf(before) > 1)
            return -1;
        var start = _analysis.Sentences[_analysis.SentenceOf(before)].Tokens.First;
        var verb = -1;
        for (var token = before; token >= start; token--)
        {
            if (_analysis.PartsOfSpeech[token] != PartOfSpeech.Verb || quoted.RegionOf(token) >= 0)
                continue;
            if (CueLexicon.Find(_analysis, token) is { } entry && entry.Allows(CueFrames.Quote | CueFrames.Clause))
                return token;
            verb = token;
        }
        return verb;
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

    /// <summary>The name before a colon: Clinton: "…"; From the report: "…".</summary>
    SourcePhrase? ColonName(int region)
    {
        var first = quoted.Tokens[region].First;
        if (!EndsBefore(first, ':'))
            return null;
        var colon = first - 1;
        while (_analysis[colon].Form is not ":")
            colon--;
        var start = colon;
        while (start > 0 && colon - start <= 10 && quoted.RegionOf(start - 1) < 0 && BlockOf(start - 1) == BlockOf(first) && _analysis[start - 1].Form is not ("." or "-" or "–" or "—" or "?" or "!")
            && _analysis.PartsOfSpeech[start - 1] is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
            start--;
        if (start > 0 && BlockOf(start - 1) == BlockOf(first) && _analysis.PartsOfSpeech[start - 1] is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return null;
        while (start < colon && _analysis.PartsOfSpeech[start] is PartOfSpeech.Adp or PartOfSpeech.Adv || _analysis[start].Is("more"))
            start++;
        return AdjacentSource.Chunk(quoted, start, colon);
    }

    /// <summary>The name behind a dash that signs a quotation: "…" — Ada Byron.</summary>
    SourcePhrase? Signature(int region)
    {
        var end = quoted.Tokens[region].End;
        var dash = end;
        while (dash < Math.Min(end + 3, _analysis.TokenCount) && _analysis[dash].Form is not ("―" or "—" or "–" or "--" or "-" or "~"))
            dash++;
        if (dash >= Math.Min(end + 3, _analysis.TokenCount) || dash + 1 >= _analysis.TokenCount || BlockOf(dash + 1) != quoted.Regions[region].Block)
            return null;
        var last = dash + 1;
        while (last < _analysis.TokenCount && BlockOf(last) == quoted.Regions[region].Block && last - dash <= 20)
        {
            if (_analysis.PartsOfSpeech[last] is PartOfSpeech.Verb or PartOfSpeech.Aux || quoted.RegionOf(last) >= 0)
                return null;
            last++;
        }
        return last - dash > 20 ? null : AdjacentSource.Chunk(quoted, dash + 1, last);
    }

    int BlockOf(int token) => _analysis.Sentences[_analysis.SentenceOf(token)].Block;

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

    Attribution New(int region, string pattern, int cue, SourcePhrase? source)
    {
        var attribution = new Attribution
        {
            Pattern = pattern,
            Entry = cue >= 0 ? CueLexicon.Find(_analysis, cue) : null,
            CueHead = cue,
            Cue = cue >= 0 ? CueWords.Of(_analysis, cue) : default,
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

    readonly List<Attribution> _added = [];

    /// <summary>What was found beyond the attributions given.</summary>
    public IReadOnlyList<Attribution> Added => _added;

    /// <summary>Whether a quotation ends so that its sentence goes on: with a comma, a question or exclamation mark, a dash, or none at all.</summary>
    bool EndsOpen(int region)
    {
        var last = LastCharacter(region);
        if (last is ',' or '?' or '!' or '—' or '–' or '-' or '…')
            return true;
        var tokens = quoted.Tokens[region];
        for (var token = tokens.End; token < Math.Min(tokens.End + 2, _analysis.TokenCount); token++)
            if (_analysis[token].Form is "," or "—" or "–" or "--")
                return true;
        return false;
    }

    bool EndsBefore(int token, char mark)
    {
        for (var before = token - 1; before >= Math.Max(0, token - 3); before--)
        {
            if (!_analysis.IsPunctuation(before))
                return false;
            if (_analysis[before].Form is [var only] && only == mark)
                return true;
        }
        return false;
    }

    bool HasClause(int verb) => _byCue.TryGetValue(verb, out var known) && known.Regions.Count == 0 && known.Content.Count > 0 && known.Content[0].First > verb;

    /// <summary>How far the words behind a quotation may be read for its cue: its sentence, and the next where it was cut behind "!" or an abbreviation.</summary>
    int BlockEnd(int region)
    {
        var sentence = _analysis.SentenceOf(quoted.Tokens[region].End - 1);
        var end = _analysis.Sentences[sentence].Tokens.End;
        if (sentence + 1 >= _analysis.Sentences.Length || _analysis.Sentences[sentence + 1].Block != _analysis.Sentences[sentence].Block)
            return end;
        var next = _analysis.Sentences[sentence + 1].Tokens;
        var isCutBehindMark = quoted.Tokens[region].End >= end - 2;
        if (isCutBehindMark && char.IsLower(_analysis.Text[_analysis.TokenSpans[next.First].Start]))
            return next.End;
        if (isCutBehindMark && LastCharacter(region) is '!' or '?')
            return Math.Min(next.End, next.First + 8);
        return EndsInComma(region) && end - quoted.Tokens[region].End <= 6 ? next.End : end;
    }

    bool EndsInComma(int region) => LastCharacter(region) == ',';

    /// <summary>The last character between the marks that is no inner mark itself.</summary>
    char LastCharacter(int region)
    {
        var (start, end) = (quoted.Regions[region].Inside.Start, quoted.Regions[region].Inside.End);
        while (end - 1 > start && (QuotationMarks.IsMark(_analysis.Text[end - 1]) || char.IsWhiteSpace(_analysis.Text[end - 1])))
            end--;
        return _analysis.Text[end - 1];
    }

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
