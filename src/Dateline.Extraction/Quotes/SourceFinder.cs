using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who a cue attributes its content to.</summary>
/// <remarks>One step up the tree at a time, a bounded number of steps: control, coordination, participles and relative clauses share their subject with what
/// governs them.</remarks>
static class SourceFinder
{
    const int MaximumSteps = 12;
    const int LongestDescription = 13;
    const int LongestDateline = 12;

    /// <summary>
    /// The source of a verb or of a predicative adjective: its subject, the agent of a passive, or the subject it shares; null when there is none.
    /// </summary>
    public static SourcePhrase? Of(Analysis analysis, int predicate)
    {
        var head = HeadOf(analysis, predicate);
        if (head < 0)
            return null;
        // "a letter that says": the letter is cited, not the pronoun that stands for it.
        return analysis.Lemmas[head] == "that" && Referent(analysis, head) is var referent
            && referent != head ? Phrase(analysis, referent) : Phrase(analysis, head);
    }

    /// <summary>Head word of the source of a predicate, or -1.</summary>
    public static int HeadOf(Analysis analysis, int predicate)
    {
        if (analysis.SharesAgent(predicate))
            return analysis.Agent(analysis.Heads[predicate]);
        if (analysis.IsPassive(predicate))
            return analysis.Agent(predicate);
        var token = predicate;
        var isControlled = false;
        for (var step = 0; step < MaximumSteps; step++)
        {
            if (analysis.ActiveSubject(token) is >= 0 and var subject)
                return subject;
            if (isControlled && analysis.PassiveSubject(token) is >= 0 and var passive)
                return passive;
            var head = analysis.Heads[token];
            if (head < 0)
                return -1;
            switch (analysis.Relations[token])
            {
                case DependencyRelation.Xcomp:
                    if (analysis.Dependent(head, DependencyRelation.Obj) is >= 0 and var controller && controller < token && !SharesSubject(analysis, head))
                        return controller;
                    break;
                case DependencyRelation.Conj:
                    // "The town has power and officials say": behind "and" the noun before a verb is its subject, whatever the tree joins it to.
                    if (token == predicate && JoinedSubject(analysis, token) is >= 0 and var joined)
                        return joined;
                    break;
                case DependencyRelation.Advcl or DependencyRelation.Ccomp when token == predicate && Companion(analysis, token) is >= 0 and var companion:
                    return companion;
                case DependencyRelation.Advcl or DependencyRelation.Ccomp:
                    // "Arriving in Rome, he said": only a clause without a subject of its own shares that of the main clause.
                    if (analysis.PennTags[token] is not ("VBG" or "VBN" or "VB"))
                        return -1;
                    break;
                case DependencyRelation.Acl:
                    return analysis.PartsOfSpeech[head] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron ? Issuer(analysis, head) : -1;
                case DependencyRelation.Parataxis when token == predicate:
                    return JoinedSubject(analysis, token);
                default:
                    return -1;
            }
            isControlled = true;
            token = head;
        }
        return -1;
    }

    /// <summary>The noun or name between a conjunction and a finite verb; -1 where anything else stands there.</summary>
    static int JoinedSubject(Analysis analysis, int verb)
    {
        if (analysis.PennTags[verb] is not ("VBP" or "VBZ" or "VBD"))
            return -1;
        var noun = verb - 1;
        if (noun <= 0 || analysis.PartsOfSpeech[noun] is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || analysis.PennTags[noun] is "NN" or "NNP"
            && analysis.PennTags[verb] == "VBP" || AdjacentSource.IsTime(analysis, noun))
            return -1;
        var first = noun;
        while (first > 0 && noun - first < LongestDateline
            && analysis.PartsOfSpeech[first - 1] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num)
            first--;
        return first > 0 && analysis.PartsOfSpeech[first - 1] == PartOfSpeech.Cconj ? noun : -1;
    }

    /// <summary>"issued a statement saying …": who issues an utterance speaks; any other noun speaks for itself.</summary>
    static int Issuer(Analysis analysis, int noun)
    {
        var verb = analysis.Heads[noun];
        return verb >= 0 && analysis.Relations[noun] == DependencyRelation.Obj && SupportVerbs.Contains(analysis.Lemmas[verb])
            && CueLexicon.Find(analysis, noun) is not null
            && analysis.ActiveSubject(verb) is >= 0 and var subject && subject < verb ? subject : noun;
    }

    /// <summary>The noun of "with one poster writing …", however the tree ties it; -1 when no such noun stands before the participle.</summary>
    static int Companion(Analysis analysis, int participle)
    {
        if (analysis.PennTags[participle] != "VBG")
            return -1;
        var noun = participle - 1;
        while (noun > 0 && analysis.PartsOfSpeech[noun] == PartOfSpeech.Adv)
            noun--;
        if (noun < 0 || analysis.PartsOfSpeech[noun] is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron))
            return -1;
        for (var token = noun - 1; token >= 0 && noun - token <= 6; token--)
            if (analysis[token].Is("with"))
                return noun;
            else if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Punct)
                return -1;
        return -1;
    }

    /// <summary>The source phrase around a head: its noun phrase with appositions, without relative clauses and what is set apart behind it.</summary>
    public static SourcePhrase Phrase(Analysis analysis, int head)
    {
        head = BeforeTime(analysis, BehindDateline(analysis, head));
        var (first, last) = (head, head);
        Widen(analysis, head, ref first, ref last);
        // A preposition or conjunction before the noun belongs to the cue, not to the source.
        while (first < head && (analysis.IsPunctuation(first) && analysis[first].Form is not "\""
            || analysis.RelationOf(first) is DependencyRelation.Case or DependencyRelation.Cc && analysis.Heads[first] == head))
            first++;
        while (first < head && analysis.IsRelativePronoun(first))
            first++;
        for (var token = head + 1; token < last; token++)
            if (analysis[token].Form is "," && (analysis.IsRelativePronoun(token + 1) || analysis.PennTags[token + 1] is "VBG"))
                last = token - 1;
        // A dateline before the source is none of it: "FLINT, Mich. (AP) — Former President …".
        for (var token = head - 1; token > first; token--)
            if (analysis[token].Form is "—" or "--" or "–")
                first = token + 1;
        // "Democratic nominee" + "Hillary Clinton": a title and the name behind it are one phrase, whatever the tree says.
        while (last + 1 < analysis.TokenCount && analysis.PartsOfSpeech[last] is PartOfSpeech.Noun or PartOfSpeech.Propn
            && analysis.PartsOfSpeech[last + 1] == PartOfSpeech.Propn
            && analysis.SentenceOf(last + 1) == analysis.SentenceOf(head) && analysis[last].SpaceAfter)
            last++;
        // A day behind the name is no part of it.
        while (last > head && AdjacentSource.IsTime(analysis, last))
            last--;
        // A long description is about the source, no more part of its name: it loses its last parts behind commas.
        while (last - head > LongestDescription && LastMark(analysis, head, last) is > 0 and var mark && mark > head)
            last = mark - 1;
        while (last > head && analysis.IsPunctuation(last) && analysis[last].Form is not (")" or "]"))
            last--;
        return new(new(first, last + 1), head, Referent(analysis, head));
    }

    /// <summary>
    /// The head of the noun phrase behind a dateline that the tree took for the subject: "WASHINGTON -- President Obama said"; any other head stays.
    /// </summary>
    static int BehindDateline(Analysis analysis, int head)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(head)].Tokens;
        if (head - sentence.First > 1 || analysis.PartsOfSpeech[head] != PartOfSpeech.Propn)
            return head;
        var dash = head + 1;
        while (dash < sentence.End && dash - head <= LongestDateline && analysis[dash].Form is not ("—" or "--" or "–")
            && analysis.PartsOfSpeech[dash] != PartOfSpeech.Verb)
            dash++;
        if (dash >= sentence.End || dash - head > LongestDateline || analysis[dash].Form is not ("—" or "--" or "–") || !IsCapitals(analysis[head].Form))
            return head;
        var noun = -1;
        for (var token = dash + 1; token < sentence.End
            && analysis.PartsOfSpeech[token] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron; token++)
            if (analysis.PartsOfSpeech[token] is not (PartOfSpeech.Det or PartOfSpeech.Adj))
                noun = token;
        return noun < 0 ? head : noun;
    }

    /// <summary>The last comma, bracket or dash between two tokens, or -1.</summary>
    static int LastMark(Analysis analysis, int first, int last)
    {
        for (var token = last; token > first; token--)
            if (analysis[token].Form is "," or "(" or "-" or "--" or "—" or "–")
                return token;
        return -1;
    }

    /// <summary>The name before a time that the tree took for the head: "Trump this week", "the White House yesterday"; any other head stays.</summary>
    static int BeforeTime(Analysis analysis, int head)
    {
        if (analysis.PartsOfSpeech[head] is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || !AdjacentSource.IsTime(analysis, head))
            return head;
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent < head && analysis.PartsOfSpeech[dependent] == PartOfSpeech.Propn
                && analysis.RelationOf(dependent) is DependencyRelation.Compound or DependencyRelation.Nmod or DependencyRelation.Flat
                && !AdjacentSource.IsTime(analysis, dependent))
                return dependent;
        return head;
    }

    static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
            if (char.IsLower(character))
                return false;
        return true;
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public static int Referent(Analysis analysis, int token)
    {
        // "many of whom" stands for those that the pronoun stands for.
        if (!analysis.IsRelativePronoun(token))
            return analysis.Dependent(token, DependencyRelation.Nmod) is >= 0 and var counted && counted == token + 2
                && analysis.IsRelativePronoun(counted) ? Referent(analysis, counted) is var meant && meant != counted ? meant : token : token;
        var clause = analysis.Heads[token];
        for (var step = 0; step < MaximumSteps && clause >= 0; step++, clause = analysis.Heads[clause])
            if (analysis.Relations[clause] == DependencyRelation.AclRelcl && analysis.Heads[clause] >= 0)
                return analysis.Heads[clause];
        return token;
    }

    static void Widen(Analysis analysis, int head, ref int first, ref int last)
    {
        var pending = new Stack<int>([head]);
        while (pending.TryPop(out var token))
        {
            first = Math.Min(first, token);
            last = Math.Max(last, token);
            foreach (var dependent in analysis.DependentsOf(token))
                if (!IsSetApart(analysis, dependent))
                    pending.Push(dependent);
        }
    }

    static bool IsSetApart(Analysis analysis, int dependent) => analysis.Relations[dependent] switch
    {
        DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl or DependencyRelation.Parataxis or DependencyRelation.Advcl or DependencyRelation.Ccomp
            or DependencyRelation.Cop or DependencyRelation.Aux or DependencyRelation.Mark or DependencyRelation.Discourse or DependencyRelation.Nsubj => true,
        DependencyRelation.Acl => analysis.PennTags[dependent] is "VBG" or "VB",
        DependencyRelation.Nmod => analysis.CaseOf(dependent) is >= 0 and var opener && analysis[opener].Is("as"),
        _ => false,
    };

    /// <summary>Verbs whose infinitive shares the subject although an object stands between: "promised him to come".</summary>
    static bool SharesSubject(Analysis analysis, int verb) =>
        analysis.Lemmas[verb] is "promise" or "pledge" or "vow" or "threaten" or "use" or "take" or "have";
}
