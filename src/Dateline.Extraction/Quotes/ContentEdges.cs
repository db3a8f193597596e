using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Sets the ends of content right where the tree draws them too narrow or too wide.</summary>
/// <remarks>Coordinated clauses belong to what is said; what the reporter adds ("…, citing a study", "…, according to the police") and who says it do
/// not.</remarks>
sealed class ContentEdges(QuotedText quoted, ContentWords words)
{
    readonly Analysis _analysis = quoted.Analysis;

    /// <summary>Widens and narrows the content of every attribution.</summary>
    public void Mend(List<Attribution> attributions)
    {
        foreach (var attribution in attributions)
        {
            if (attribution.CueHead < 0 || attribution.Content.Count == 0 || quoted.RegionOf(attribution.CueHead) >= 0)
                continue;
            if (attribution.Pattern is "clause" or "noun-clause")
            {
                TakeSubject(attribution);
                TakeCoordinated(attribution);
            }
            if (attribution.Entry?.Kind == CueKind.Verb || attribution.Pattern == "according-to")
                LeaveReporting(attribution);
            LeaveContrast(attribution);
            if (attribution.Source is { } source)
                Leave(attribution, source.Tokens);
            attribution.Content.RemoveAll(piece => piece.Count <= 0);
        }
        KeepOnePerContent(attributions);
        attributions.RemoveAll(attribution => attribution.Content.Count == 0 || OpensWithRelative(attribution));
    }

    /// <summary>"told reporters in a statement that …": of a verb and a noun that take the same clause the verb attributes it.</summary>
    static void KeepOnePerContent(List<Attribution> attributions)
    {
        var verbs = attributions.Where(attribution => attribution is { Entry.Kind: CueKind.Verb, Content.Count: > 0 }).Select(attribution =>
            attribution.Content[0]).ToHashSet();
        attributions.RemoveAll(attribution => attribution is { Entry.Kind: CueKind.Noun, Pattern: "noun-clause", Content.Count: > 0 }
            && verbs.Contains(attribution.Content[0]));
    }

    /// <summary>
    /// "says the flurry of tweets was …": a noun phrase that the tree took for the verb's object is the subject of the clause behind it that has none.
    /// </summary>
    void TakeSubject(Attribution attribution)
    {
        var (cue, first) = (attribution.CueHead, attribution.Content[0].First);
        if (first <= attribution.Cue.End || attribution.Entry?.Allows(CueFrames.Addressee) == true
            || _analysis.Dependent(cue, DependencyRelation.Obj) is not (>= 0 and var obj) || obj < cue || obj >= first)
            return;
        var clause = _analysis.Dependent(cue, DependencyRelation.Ccomp);
        if (clause >= first && !_analysis.HasOwnSubject(clause) && _analysis.MarkOf(clause) < 0)
            attribution.Content[0] = new(Math.Max(attribution.Cue.End, _analysis.SubtreeOf(obj).First), attribution.Content[0].End);
    }

    /// <summary>"said the bridge was closed and that the tunnel would be": a clause joined to the verb of speech that goes on with what is said.</summary>
    void TakeCoordinated(Attribution attribution)
    {
        var last = attribution.Content[^1];
        foreach (var dependent in _analysis.DependentsOf(attribution.CueHead))
        {
            if (dependent < last.End || _analysis.RelationOf(dependent) != DependencyRelation.Conj || attribution.CueHead > last.First
                || !GoesOn(attribution, dependent, last.End))
                continue;
            var joined = words.Below(dependent);
            if (joined.Count > 0)
                attribution.Content[^1] = last = new(last.First, joined[^1].End);
        }
    }

    bool GoesOn(Attribution attribution, int clause, int end)
    {
        if (_analysis.MarkOf(clause) is >= 0 and var mark && _analysis.Lemmas[mark] is "that" or "whether" && mark > end)
            return true;
        if (_analysis.ActiveSubject(clause) is not (>= 0 and var subject) || subject < end
            || CueLexicon.Find(_analysis, clause)?.Allows(CueFrames.Quote) == true
            || attribution.Source is { } source && _analysis.Lemmas[subject] == _analysis.Lemmas[source.Head])
            return false;
        if (!_analysis.IsPunctuation(end))
            return quoted.RegionOf(end - 1) < 0 || _analysis[end].Is("and");
        // Behind a comma the reporter may go on himself; what would, could or seemed to be is still told.
        return quoted.RegionOf(end - 1) < 0 && IsAssessed(clause);
    }

    bool IsAssessed(int clause)
    {
        if (_analysis.Lemmas[clause] is "appear" or "seem" or "expect" or "remain" or "need")
            return true;
        foreach (var dependent in _analysis.DependentsOf(clause))
            if (_analysis.RelationOf(dependent) == DependencyRelation.Aux && _analysis[dependent].Form is "would" or "could" or "might" or "should" or "had")
                return true;
        return false;
    }

    /// <summary>"…, arguing that …", "…, according to the police": what the reporter adds behind a comma.</summary>
    void LeaveReporting(Attribution attribution)
    {
        var piece = attribution.Content[^1];
        for (var token = piece.First + 2; token < piece.End; token++)
            if (_analysis[token - 1].Form is "," && quoted.RegionOf(token) < 0 && IsReporting(attribution, token, piece.End))
            {
                attribution.Content[^1] = words.Trim(new(piece.First, token - 1));
                return;
            }
    }

    /// <summary>"…, the paper reported on Monday": who reports all of it, closing the sentence.</summary>
    bool IsInserted(int token, int end)
    {
        for (var verb = token + 1; verb < end && verb - token <= 8; verb++)
            if (_analysis.RelationOf(verb) == DependencyRelation.Parataxis && _analysis.SubtreeOf(verb) is var words && words.First == token
                && words.End >= end - 1
                && _analysis.ActiveSubject(verb) >= 0 && CueLexicon.Find(_analysis, verb)?.Allows(CueFrames.Quote) == true)
                return true;
        return false;
    }

    /// <summary>
    /// "that she "could not stay" but the letter said otherwise": behind quoted words "but" and a clause of its own lead back to the reporter.
    /// </summary>
    void LeaveContrast(Attribution attribution)
    {
        var piece = attribution.Content[^1];
        if (piece.First < attribution.CueHead)
            return;
        for (var token = piece.First + 2; token < piece.End; token++)
            if (_analysis[token].Is("but") && _analysis.IsPunctuation(token - 1) && quoted.RegionOf(token) < 0 && quoted.RegionOf(token - 2) >= 0
                && _analysis.Heads[token] is >= 0 and var clause && _analysis.ActiveSubject(clause) > token)
            {
                attribution.Content[^1] = words.Trim(new(piece.First, token));
                return;
            }
    }

    bool IsReporting(Attribution attribution, int token, int end)
    {
        if (attribution.CueHead >= token)
            return false;
        if (_analysis[token].Is("according") || IsInserted(token, end))
            return true;
        var verb = _analysis.PartsOfSpeech[token] == PartOfSpeech.Adv && token + 1 < end ? token + 1 : token;
        return _analysis.PennTags[verb] == "VBG"
            && _analysis.RelationOf(verb) is DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Parataxis or DependencyRelation.Acl
            && CueLexicon.Find(_analysis, verb) is { Kind: CueKind.Verb } entry && entry.Stance is not (Stance.Believe or Stance.Want)
            && _analysis.SubtreeOf(verb).End >= end - 1;
    }

    /// <summary>Takes who speaks out of what is said.</summary>
    static void Leave(Attribution attribution, TokenRange source)
    {
        for (var index = 0; index < attribution.Content.Count; index++)
        {
            var piece = attribution.Content[index];
            if (source.First <= piece.First && piece.End <= source.End)
                attribution.Content[index] = new(piece.First, piece.First);
            else if (source.First > piece.First && source.End >= piece.End && source.First < piece.End && attribution.CueHead >= piece.End)
                attribution.Content[index] = new(piece.First, source.First);
        }
    }

    /// <summary>"The doctor, who was a captain, said": a clause about who speaks is not what is said.</summary>
    bool OpensWithRelative(Attribution attribution)
    {
        if (attribution is not { Pattern: "clause-before" or "inserted", Entry.Kind: CueKind.Verb } || attribution.Regions.Count > 0
            || attribution.Content[0] is not { Count: > 0 } piece || piece.First >= attribution.CueHead)
            return false;
        var first = piece.First;
        while (first + 1 < piece.End && _analysis.PartsOfSpeech[first] == PartOfSpeech.Adp)
            first++;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(first)].Tokens.First;
        return piece.First > sentence && (_analysis.IsRelativePronoun(first) || _analysis.PennTags[first] == "WRB");
    }
}
