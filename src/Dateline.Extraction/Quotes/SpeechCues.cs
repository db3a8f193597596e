using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Searches the words beside a quotation for what attributes it.</summary>
/// <param name="quoted">The quoted regions.</param>
/// <param name="byCue">The attributions known so far, by the head of their cue.</param>
sealed class SpeechCues(QuotedText quoted, Dictionary<int, Attribution> byCue)
{
    const int MaximumDistance = 25;
    const int MaximumReach = 80;

    readonly Analysis _analysis = quoted.Analysis;

    /// <summary>The verb of speech behind a quotation: "…," she said; "…," said the mayor. -1 when none stands there.</summary>
    public int CueBehind(int region)
    {
        var tokens = quoted.Tokens[region];
        var isOpenEnded = EndsOpen(region);
        var last = Math.Min(BlockEnd(region), tokens.End + MaximumDistance);
        for (var token = tokens.End; token < last; token++)
        {
            if (quoted.RegionOf(token) >= 0 || _analysis[token].Form is ";" or ":" || _analysis[token].Form is "." && token + 1 < _analysis.TokenCount
                && _analysis[token].SpaceAfter && !EndsInComma(region))
                return -1;
            if (_analysis.PartsOfSpeech[token] != PartOfSpeech.Verb)
                continue;
            var isCue = CueLexicon.Find(_analysis, token) is { } entry && entry.Allows(CueFrames.Quote);
            var takes = isCue || isOpenEnded && token - tokens.End <= 4
                && (_analysis.PennTags[token] is "VBD" or "VBZ" || _analysis.PennTags[token] == "VBN" && _analysis.Heads[token] < 0);
            // "…," Harry Bond, who was polled, said: a verb that describes the speaker is passed over.
            if (!isCue && EndsInComma(region) && (_analysis.RelationOf(token) == DependencyRelation.Acl || token - tokens.End <= 4 && !takes))
                continue;
            return isOpenEnded && takes && (quoted.OpensSentence(region) || !HasClause(token)) ? token : -1;
        }
        return -1;
    }

    /// <summary>The verb of speech before a quotation: he said: "…"; she called it "…". -1 when none stands there.</summary>
    public int CueBefore(int region)
    {
        var first = quoted.Tokens[region].First;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(first)];
        var start = Math.Max(sentence.Tokens.First, first - MaximumDistance);
        for (var token = first - 1; token >= start; token--)
        {
            if (quoted.RegionOf(token) >= 0 || _analysis[token].Form is ";")
                return -1;
            if (_analysis.PartsOfSpeech[token] == PartOfSpeech.Verb && CueLexicon.Find(_analysis, token) is { } entry
                && (entry.Allows(CueFrames.Quote | CueFrames.Predicate) || entry.Allows(CueFrames.Accusation) && IsBehindAs(first))
                && (_analysis.Relations[token] != DependencyRelation.AclRelcl || first - token <= 3 || entry.Allows(CueFrames.Predicate))
                && (!_analysis.IsPassive(token) || first - token <= 3) && !(byCue.ContainsKey(token) && first - token > 4))
                return Outermost(token);
        }
        return EndsBefore(first, ':') ? ColonCue(first) : -1;
    }

    /// <summary>blasted the plan as a "disgrace": whether "as" stands before a quotation, an article between the two.</summary>
    bool IsBehindAs(int first)
    {
        var before = first - 1;
        while (before > 0 && first - before <= 3 && (QuotationMarks.IsMark(_analysis[before].Form[0]) || _analysis.PartsOfSpeech[before] == PartOfSpeech.Det))
            before--;
        return before > 0 && _analysis[before].Is("as");
    }

    /// <summary>The cue whose content holds a verb, where the verb itself attributes nothing: "he said she hopes it sends a "…"" is all his.</summary>
    int Outermost(int verb)
    {
        if (byCue.ContainsKey(verb))
            return verb;
        var start = Math.Max(_analysis.Sentences[_analysis.SentenceOf(verb)].Tokens.First, verb - MaximumReach);
        for (var token = start; token < verb; token++)
            if (byCue.TryGetValue(token, out var outer) && outer is { Source: not null, Entry: { } entry } && entry.Allows(CueFrames.Quote)
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
        if (before < 0 || _analysis.Sentences[_analysis.SentenceOf(before)].Block != _analysis.Sentences[sentence].Block
            && sentence - _analysis.SentenceOf(before) > 1)
            return -1;
        var start = Math.Max(_analysis.Sentences[_analysis.SentenceOf(before)].Tokens.First, before - MaximumReach);
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

    /// <summary>The name before a colon: Clinton: "…"; From the report: "…".</summary>
    public SourcePhrase? ColonName(int region)
    {
        var first = quoted.Tokens[region].First;
        if (!EndsBefore(first, ':'))
            return null;
        var colon = first - 1;
        while (_analysis[colon].Form is not ":")
            colon--;
        var start = colon;
        var block = BlockOf(colon);
        while (start > 0 && colon - start <= 10 && quoted.RegionOf(start - 1) < 0 && BlockOf(start - 1) == block
            && _analysis[start - 1].Form is not ("." or "-" or "–" or "—" or "?" or "!")
            && _analysis.PartsOfSpeech[start - 1] is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
            start--;
        if (start > 0 && BlockOf(start - 1) == block && _analysis.PartsOfSpeech[start - 1] is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return null;
        while (start < colon && _analysis.PartsOfSpeech[start] is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Cconj || _analysis[start].Is("more"))
            start++;
        return AdjacentSource.Chunk(quoted, start, colon);
    }

    /// <summary>The name behind a dash that signs a quotation: "…" — Ada Byron.</summary>
    public SourcePhrase? Signature(int region)
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

    bool HasClause(int verb) => byCue.TryGetValue(verb, out var known) && known.Regions.Count == 0 && known.Content.Count > 0 && known.Content[0].First > verb;

    /// <summary>
    /// How far the words behind a quotation may be read for its cue: its sentence, and the next where it was cut behind "!" or an abbreviation.
    /// </summary>
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
        return EndsInComma(region) && end - quoted.Tokens[region].End <= 6 && !HasVerb(quoted.Tokens[region].End, end) ? next.End : end;
    }

    bool HasVerb(int start, int end)
    {
        for (var token = start; token < end; token++)
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return true;
        return false;
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
}
