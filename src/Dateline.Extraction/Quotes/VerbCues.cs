using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by a verb: "said that …", "promised to …", "accused Rome of …", "…, he added".</summary>
sealed class VerbCues(Analysis analysis, ContentWords words, NounCues nouns)
{
    /// <summary>The attribution of a verb that is a cue; null when no content stands with it.</summary>
    public Attribution? Read(int verb, CueEntry entry)
    {
        var isPassive = analysis.IsPassive(verb);
        foreach (var dependent in analysis.DependentsOf(verb))
            if (dependent > verb && IsAppendedClaim(dependent))
                return null;
        return Complement(verb, entry, isPassive)
            ?? (isPassive ? Passive(verb, entry) : Active(verb, entry))
            ?? Prepositional(verb, entry, isPassive)
            ?? Relative(verb, entry, isPassive)
            ?? Inserted(verb, entry)
            ?? Parenthetical(verb, entry)
            ?? TrailingCues.Read(analysis, words, verb, entry);
    }

    /// <summary>A clause or an infinitive below the verb.</summary>
    Attribution? Complement(int verb, CueEntry entry, bool isPassive)
    {
        if (entry.Allows(CueFrames.Clause | CueFrames.Quote))
        {
            var clauses = Clauses(verb, entry);
            if (clauses.Count > 0)
                return Make(verb, entry, clauses[0] < verb ? "clause-before" : "clause", words.Below(CollectionsMarshal.AsSpan(clauses), [verb]));
            if ((ClauseOfAddressee(verb, entry) is >= 0 and var told ? told : Detached(verb, entry)) is >= 0 and var clause)
                return Make(verb, entry, "clause", words.Below(clause, verb));
        }
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (analysis.Relations[dependent] != DependencyRelation.Xcomp || dependent < verb)
                continue;
            var isInfinitive = analysis.MarkOf(dependent) is >= 0 and var mark && analysis.PennTags[mark] == "TO";
            var isGerund = analysis.PennTags[dependent] == "VBG";
            if (!(isInfinitive && entry.Allows(CueFrames.Infinitive) || isGerund && entry.Allows(CueFrames.Object)))
                continue;
            var content = words.Below(dependent, verb);
            if (isPassive && analysis.PassiveSubject(verb) is >= 0 and var subject && !entry.Allows(CueFrames.Addressee)
                && !analysis.IsRelativePronoun(subject))
                content = words.Below([subject, dependent], [verb]);
            else if (!entry.Allows(CueFrames.Addressee) && analysis.Dependent(verb, DependencyRelation.Obj) is >= 0 and var expected && expected < dependent)
                content = words.Below([expected, dependent], [verb]);
            return Make(verb, entry, isPassive ? "infinitive-passive" : "infinitive", content);
        }
        return entry.Allows(CueFrames.Infinitive) && entry.Allows(CueFrames.Addressee) && !isPassive && InfinitiveOfAddressee(verb) is >= 0 and var asked
            ? Make(verb, entry, "infinitive", words.Below(asked, verb)) : null;
    }

    /// <summary>"told the agency he was not expecting it": the clause that the tree ties to who is told; -1 when none hangs there.</summary>
    int ClauseOfAddressee(int verb, CueEntry entry)
    {
        if (!entry.Allows(CueFrames.Addressee) || !entry.Allows(CueFrames.Clause) || ObjectOf(verb) is not (>= 0 and var obj) || obj < verb)
            return -1;
        foreach (var dependent in analysis.DependentsOf(obj))
            if (dependent > obj && analysis.Relations[dependent] is DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Ccomp
                && analysis.ActiveSubject(dependent) is >= 0 and var subject && subject < dependent && analysis.PartsOfSpeech[subject] == PartOfSpeech.Pron
                && !analysis.IsRelativePronoun(subject))
                return dependent;
        return -1;
    }

    /// <summary>
    /// "told reporters in an interview that the bridge would close": the clause that the tree ties to the noun before it; -1 when none hangs there.
    /// </summary>
    int Detached(int verb, CueEntry entry)
    {
        if (!entry.Allows(CueFrames.Clause) || !entry.Allows(CueFrames.Quote))
            return -1;
        foreach (var noun in analysis.DependentsOf(verb))
        {
            if (noun < verb || analysis.RelationOf(noun) is not (DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Iobj)
                || CueLexicon.Find(CueKind.Noun, analysis.Lemmas[noun]) is not null)
                continue;
            foreach (var dependent in analysis.DependentsOf(noun))
                if (dependent > noun && analysis.RelationOf(dependent) is DependencyRelation.Acl or DependencyRelation.Ccomp
                    && analysis.MarkOf(dependent) is >= 0 and var mark && mark > noun
                    && analysis.Lemmas[mark] == "that" && analysis.HasOwnSubject(dependent))
                    return dependent;
        }
        return -1;
    }

    /// <summary>
    /// "asked the governments of the region not to turn boats away": the infinitive that the tree ties to a noun of who is asked; -1 when none hangs there.
    /// </summary>
    int InfinitiveOfAddressee(int verb)
    {
        // "asked the council not to close it", which the tree takes for a purpose.
        foreach (var dependent in analysis.DependentsOf(verb))
            if (dependent > verb && analysis.RelationOf(dependent) == DependencyRelation.Advcl && analysis.PennTags[dependent] == "VB"
                && analysis.MarkOf(dependent) is >= 0 and var to && analysis.PennTags[to] == "TO" && analysis[to - 1].Is("not"))
                return dependent;
        var noun = ObjectOf(verb);
        for (var step = 0; step < 4 && noun > verb; step++)
        {
            var last = -1;
            foreach (var dependent in analysis.DependentsOf(noun))
                if (dependent > noun && analysis.Relations[dependent] == DependencyRelation.Acl && analysis.MarkOf(dependent) is >= 0 and var mark
                    && analysis.PennTags[mark] == "TO")
                    return dependent;
                else if (dependent > noun && analysis.RelationOf(dependent) == DependencyRelation.Nmod)
                    last = dependent;
            noun = last;
        }
        return -1;
    }

    int ObjectOf(int verb) => analysis.Dependent(verb, DependencyRelation.Obj) is >= 0 and var obj ? obj : analysis.Dependent(verb, DependencyRelation.Iobj);

    /// <summary>The clauses that a verb takes on one side: the first before it, or all behind it, which the tree may have broken apart.</summary>
    List<int> Clauses(int verb, CueEntry entry)
    {
        var clauses = new List<int>();
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (!IsClause(verb, dependent, entry))
                continue;
            // What "that" opens behind the verb is said, whatever the tree ties to the verb before it.
            if (dependent > verb && clauses.Count > 0 && clauses[0] < verb && analysis.MarkOf(dependent) > verb)
                clauses.Clear();
            if (clauses.Count == 0 || clauses[0] > verb)
                clauses.Add(dependent);
        }
        return clauses;
    }

    bool IsClause(int verb, int dependent, CueEntry entry)
    {
        var mark = analysis.MarkOf(dependent);
        if (analysis.Relations[dependent] == DependencyRelation.Ccomp)
            return analysis.PennTags[dependent] != "VB" || mark < 0 || analysis.PennTags[mark] != "TO" || entry.Allows(CueFrames.Infinitive)
                || analysis.HasOwnSubject(dependent);
        // "reported that …" whose clause the tree took for an adverbial one; "asked if …".
        return analysis.Relations[dependent] == DependencyRelation.Advcl && dependent > verb && mark > verb && entry.Allows(CueFrames.Clause)
            && (analysis.Lemmas[mark] == "that" && !analysis[mark - 1].Is("so") && !analysis[mark - 1].Is("now") && !analysis[mark - 1].Is("order")
                || entry.Stance is Stance.Question or Stance.Demand && analysis.Lemmas[mark] is "if" or "whether");
    }

    /// <summary>An object, alone or with what it is called or blamed for.</summary>
    Attribution? Active(int verb, CueEntry entry)
    {
        var obj = analysis.Dependent(verb, DependencyRelation.Obj);
        if (obj < 0 || entry.Allows(CueFrames.Quote) && IsInverted(verb, obj))
            return null;
        if (entry.Allows(CueFrames.Predicate) && analysis.Dependent(verb, DependencyRelation.Iobj) is >= 0 and var named)
            return Make(verb, entry, "predicate", words.Below([named, obj], [verb]));
        if (entry.Allows(CueFrames.Predicate) && PredicateOf(verb, obj) is >= 0 and var predicate)
            return Make(verb, entry, "predicate", words.Below([obj, predicate], [verb]));
        if (entry.Allows(CueFrames.Accusation))
            return GroundOf(verb, obj) is >= 0 and var ground
                ? Make(verb, entry, "accusation", words.Below([obj, ground], [verb]), isGrounded: true)
                : Make(verb, entry, "accusation", words.Below(obj, verb));
        if (entry.Allows(CueFrames.Addressee) && !(entry.Allows(CueFrames.Object) && analysis.PartsOfSpeech[obj] == PartOfSpeech.Noun))
            return null;
        if (!entry.Allows(CueFrames.Object) || analysis.IsRelativePronoun(obj))
            return null;
        return Make(verb, entry, "object", BehindMark(verb, obj) is >= 0 and var circumstance ? words.Below([obj, circumstance], [verb])
            : words.Below(obj, verb));
    }

    /// <summary>
    /// "…," countered the mayor: behind a closing mark and without a subject before it, what looks like the object of a verb of speech is who speaks.
    /// </summary>
    bool IsInverted(int verb, int obj)
    {
        var before = verb - 1;
        while (before > 0 && analysis.PartsOfSpeech[before] == PartOfSpeech.Adv)
            before--;
        return before > 0 && obj > verb && !analysis.HasOwnSubject(verb) && QuotationMarks.IsMark(analysis[before].Form[0])
            && analysis.SentenceOf(before) == analysis.SentenceOf(verb);
    }

    /// <summary>The phrase right behind a quoted object that belongs to it: reported "progress" in earlier talks; -1 when none stands there.</summary>
    int BehindMark(int verb, int obj)
    {
        var preposition = obj + 2;
        if (preposition + 1 >= analysis.TokenCount || !QuotationMarks.IsMark(analysis[obj + 1].Form[0])
            || analysis[preposition].Form is not ("in" or "on" or "for" or "with" or "of" or "about" or "against" or "between"))
            return -1;
        var noun = analysis.Heads[preposition];
        return noun > preposition && analysis.Heads[noun] == verb && analysis.Relations[noun] == DependencyRelation.Obl
            && analysis.PartsOfSpeech[noun] == PartOfSpeech.Noun
            && analysis[preposition + 1].Form is not ("a" or "an") && analysis.PartsOfSpeech[preposition + 1] != PartOfSpeech.Num ? noun : -1;
    }

    /// <summary>A passive: what is said stands as its subject.</summary>
    Attribution? Passive(int verb, CueEntry entry)
    {
        var subject = analysis.PassiveSubject(verb);
        var named = subject >= 0 ? subject : analysis.Relations[verb] == DependencyRelation.Acl ? analysis.Heads[verb] : -1;
        if (entry.Allows(CueFrames.Predicate) && PredicateOf(verb, verb) is >= 0 and var predicate)
            return Make(verb, entry, "predicate-passive", subject >= 0 ? words.Below([subject, predicate], [verb]) : words.Below(predicate, verb));
        if (subject < 0 || analysis.IsRelativePronoun(subject))
            return null;
        if (entry.Allows(CueFrames.Accusation) && GroundOf(verb, verb) is >= 0 and var ground)
            return Make(verb, entry, "accusation-passive", words.Below([named, ground], [verb]));
        // "was criticised by the union" tells who speaks; without an agent it is mostly plain narration.
        if (entry.Allows(CueFrames.Accusation | CueFrames.Object) && analysis.Agent(verb) >= 0)
            return Make(verb, entry, "object-passive", words.Below(subject, verb));
        return null;
    }

    /// <summary>Content behind a preposition: "called for calm", "spoke about leaving".</summary>
    Attribution? Prepositional(int verb, CueEntry entry, bool isPassive)
    {
        if (isPassive || entry.Prepositions.Length == 0)
            return null;
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (dependent < verb)
                continue;
            var opener = analysis.RelationOf(dependent) switch
            {
                DependencyRelation.Obl => analysis.CaseOf(dependent),
                DependencyRelation.Advcl or DependencyRelation.Ccomp or DependencyRelation.Xcomp => analysis.MarkOf(dependent),
                _ => -1,
            };
            if (opener < 0 || opener > dependent || !entry.Opens(analysis[opener].Form))
                continue;
            if (analysis.PennTags[opener] == "TO" && analysis.PennTags[dependent] == "VB")
                continue;
            // "called on Congress to act": who is called on stands between the cue and the content.
            if (analysis.Dependent(verb, DependencyRelation.Xcomp) is >= 0 and var infinitive && infinitive > dependent)
                return Make(verb, entry, "preposition", words.Below([dependent, infinitive], [opener]), opener);
            if (analysis.Dependent(dependent, DependencyRelation.Acl) < 0 && analysis.Dependent(verb, DependencyRelation.Advcl) is >= 0 and var purpose
                && purpose > dependent
                && analysis.PennTags[purpose] == "VB" && opener == verb + 1)
                return Make(verb, entry, "preposition", words.Below([dependent, purpose], [opener]), opener);
            return Make(verb, entry, "preposition", words.Below(dependent, opener), opener);
        }
        return null;
    }

    /// <summary>The content is a claim that a relative clause answers: "accusations of fraud, claims the party denied".</summary>
    Attribution? Relative(int verb, CueEntry entry, bool isPassive)
    {
        var noun = analysis.Heads[verb];
        if (!isPassive && IsAppendedClaim(verb) && StatedBefore(noun) is { } earlier)
            return Make(verb, entry, "object-relative", earlier);
        if (isPassive || noun < 0 || analysis.Relations[verb] != DependencyRelation.AclRelcl || !entry.Allows(CueFrames.Object | CueFrames.Accusation)
            || analysis.ActiveSubject(verb) is not (>= 0 and var subject) || analysis.IsRelativePronoun(subject))
            return null;
        // A word for a claim behind a comma or dash sums up the claim before it, whose content is meant.
        var claim = analysis.Heads[noun];
        return claim >= 0 && analysis.RelationOf(noun) is DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Conj
            or DependencyRelation.Dep
            && CueLexicon.Find(analysis, noun)?.Kind == CueKind.Noun && CueLexicon.Find(analysis, claim) is { Kind: CueKind.Noun } claimEntry
            && nouns.Read(claim, claimEntry) is { } stated
            ? Make(verb, entry, "object-relative", stated.Content) : null;
    }

    /// <summary>
    /// Whether a verb is the whole of what is said of a claim behind a dash or comma: "…—claims Washington denied", "claims" taken for a verb.
    /// </summary>
    public bool IsAppendedClaim(int verb)
    {
        var noun = analysis.Heads[verb];
        return noun > 0 && noun < verb && analysis.IsPunctuation(noun - 1) && analysis.PennTags[noun] is "VBZ" or "NNS"
            && analysis.ActiveSubject(noun) is var subject
            && CueLexicon.Find(CueKind.Noun, analysis.Lemmas[noun]) is not null
            && analysis.Relations[verb] is DependencyRelation.Ccomp or DependencyRelation.AclRelcl
            && analysis.ActiveSubject(verb) is >= 0 and var own && own > noun && analysis.Dependent(verb, DependencyRelation.Obj) < 0
            && (subject < 0 || subject == own);
    }

    /// <summary>The content of the last claim before a word in its sentence.</summary>
    List<TokenRange>? StatedBefore(int token)
    {
        var start = Math.Max(analysis.Sentences[analysis.SentenceOf(token)].Tokens.First, token - 25);
        for (var noun = token - 1; noun >= start; noun--)
            if (CueLexicon.Find(analysis, noun) is { Kind: CueKind.Noun } entry && nouns.Read(noun, entry) is { } stated)
                return stated.Content;
        return null;
    }

    /// <summary>The cue stands within or behind its content: "The plan, she said, has failed"; "as the mayor put it".</summary>
    Attribution? Inserted(int verb, CueEntry entry)
    {
        var head = analysis.Heads[verb];
        if (!entry.Allows(CueFrames.Clause | CueFrames.Quote))
            return null;
        if (head >= 0 && analysis.Relations[verb] == DependencyRelation.Parataxis && analysis.ActiveSubject(verb) >= 0)
            return Make(verb, entry, "inserted", words.Below(head, verb));
        if (head >= 0 && analysis.Relations[verb] == DependencyRelation.Advcl && analysis.MarkOf(verb) is >= 0 and var mark && analysis[mark].Is("as")
            && analysis.PartsOfSpeech[head] == PartOfSpeech.Verb && analysis.HasOwnSubject(verb))
            return Make(verb, entry, "as", words.Below(head, verb));
        if (analysis.ActiveSubject(verb) < 0)
            return null;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] == DependencyRelation.Parataxis && CueLexicon.Find(analysis, dependent) is null)
                return Make(verb, entry, "beside", words.Below(dependent, verb));
        return null;
    }

    /// <summary>"The river, the ministry said, is clean", by its commas: the sentence without what stands between them.</summary>
    Attribution? Parenthetical(int verb, CueEntry entry)
    {
        if (!entry.Allows(CueFrames.Quote) || verb == 0)
            return null;
        var subject = analysis.ActiveSubject(verb);
        // A name between commas is easily taken for an apposition of the word before it.
        if (subject < 0 && analysis.Relations[verb] == DependencyRelation.Parataxis
            && analysis.PartsOfSpeech[verb - 1] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
            subject = verb - 1;
        if (subject < 0 || subject > verb || verb - subject > 3)
            return null;
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)].Tokens;
        var first = SourceFinder.Phrase(analysis, subject).Tokens.First;
        if (first - 1 <= sentence.First || analysis[first - 1].Form is not ("," or "—" or "–" or "--") || verb + 1 >= sentence.End
            || !analysis.IsPunctuation(verb + 1))
            return null;
        var content = new List<TokenRange>();
        foreach (var piece in (ReadOnlySpan<TokenRange>)[words.Trim(new(sentence.First, first)), words.Trim(new(verb + 1, sentence.End))])
            if (piece.Count > 0)
                content.Add(piece);
        return Make(verb, entry, "inserted", content);
    }

    /// <summary>What an object is called: "a hoax", "as unfair".</summary>
    int PredicateOf(int verb, int after)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (dependent <= after)
                continue;
            // What one sees somebody do is no predicate: "saw the mayor speak".
            if (analysis.Relations[dependent] is DependencyRelation.Xcomp or DependencyRelation.Obj && analysis.PennTags[dependent] is not ("VB" or "VBG"))
                return dependent;
            if (analysis.RelationOf(dependent) is DependencyRelation.Obl or DependencyRelation.Advcl
                && (analysis.CaseOf(dependent) is >= 0 and var case_ && analysis[case_].Is("as") || analysis.MarkOf(dependent) is >= 0 and var mark
                && analysis[mark].Is("as")))
                return dependent;
        }
        return after == verb ? -1 : LostPredicate(verb, after);
    }

    /// <summary>
    /// "called the charges unsubstantiated", "called her vote in favour of the war a mistake": what the tree ties to the object or takes for an adverbial; -1
    /// when nothing of the kind stands there.
    /// </summary>
    int LostPredicate(int verb, int obj)
    {
        if (CueLexicon.Find(analysis, verb) is not { } entry || entry.Allows(CueFrames.Object | CueFrames.Infinitive))
            return -1;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (dependent > obj && analysis.RelationOf(dependent) == DependencyRelation.Obl && analysis.CaseOf(dependent) < 0 && OpensWithArticle(dependent)
                && !AdjacentSource.IsTime(analysis, dependent))
                return dependent;
        foreach (var dependent in analysis.DependentsOf(obj))
            if (dependent > obj && (analysis.RelationOf(dependent) == DependencyRelation.Amod && analysis.PartsOfSpeech[dependent] == PartOfSpeech.Adj
                || analysis.RelationOf(dependent) is DependencyRelation.Appos or DependencyRelation.Nmod && analysis.CaseOf(dependent) < 0
                && OpensWithArticle(dependent)))
                return dependent;
        return -1;
    }

    // "a mistake" behind another noun, with no comma between the two.
    bool OpensWithArticle(int noun)
    {
        var first = analysis.SubtreeOf(noun).First;
        return analysis[first].Form is "a" or "an" && first > 0 && !analysis.IsPunctuation(first - 1);
    }

    /// <summary>What an object is blamed or praised for: "of delay", "for resigning", "as unfair".</summary>
    int GroundOf(int verb, int after)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (dependent <= after)
                continue;
            var opener = analysis.RelationOf(dependent) switch
            {
                DependencyRelation.Obl => analysis.CaseOf(dependent),
                DependencyRelation.Advcl or DependencyRelation.Ccomp => analysis.MarkOf(dependent),
                _ => -1,
            };
            // "by the union as a waste of money": what it is called may hang on the one who says so.
            if (analysis.Relations[dependent] == DependencyRelation.OblAgent)
                foreach (var called in analysis.DependentsOf(dependent))
                    if (analysis.RelationOf(called) == DependencyRelation.Nmod && analysis.CaseOf(called) is >= 0 and var @as && analysis[@as].Is("as"))
                        return called;
            if (opener >= 0 && opener < dependent && analysis.Lemmas[opener] is "of" or "for" or "as" or "over"
                && !UnspokenCues.IsDuration(analysis.Lemmas[dependent]))
                return dependent;
        }
        return -1;
    }

    Attribution? Make(int verb, CueEntry entry, string pattern, List<TokenRange> content, int preposition = -1, bool isGrounded = false)
    {
        if (content.Count == 0 || SourceFinder.HeadOf(analysis, verb) is >= 0 and var source && pattern is not ("clause" or "clause-before")
            && analysis.Lemmas[source] is "this" or "these" or "those")
            return null;
        var attribution = new Attribution
        {
            Pattern = pattern,
            Entry = entry,
            CueHead = verb,
            Cue = CueWords.Of(analysis, verb, preposition),
            Source = SourceFinder.Of(analysis, verb),
            IsNegated = analysis.IsNegated(verb),
            IsGrounded = isGrounded,
        };
        attribution.Content.AddRange(content);
        return attribution;
    }
}
