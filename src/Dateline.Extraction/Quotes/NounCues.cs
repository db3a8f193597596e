using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by a noun: "a statement that …", "accusations of …", "voiced his suspicion that …", "the claim is that …".</summary>
sealed class NounCues(Analysis analysis, ContentWords words)
{
    /// <summary>The attribution of a noun that is a cue; null when no content stands with it.</summary>
    public Attribution? Read(int noun, CueEntry entry)
    {
        if (analysis.Relations[noun] is DependencyRelation.Compound or DependencyRelation.Flat)
            return null;
        var support = SupportOf(noun);
        // "denied the claims that …": what is denied is told by the verb; and "declined to confirm reports that …" leaves the reports to others.
        if (support >= 0 && (CueLexicon.Find(CueKind.Verb, analysis.Lemmas[support]) is { Stance: Stance.Deny or Stance.Confirm }
            || analysis.PennTags[support] == "VB"))
        {
            if (!UnspokenCues.IsUntoldInfinitive(analysis, support))
                return null;
            support = -1;
        }
        foreach (var dependent in analysis.DependentsOf(noun))
        {
            var mark = analysis.MarkOf(dependent);
            // "the claim that there were …": a clause that "that" opens as a conjunction is no relative one, whatever the tree says.
            if (dependent < noun || analysis.Relations[dependent] is not (DependencyRelation.Acl or DependencyRelation.Ccomp)
                && !(analysis.Relations[dependent] == DependencyRelation.AclRelcl && mark == noun + 1))
                continue;
            if (mark >= 0 && mark < dependent && analysis.PennTags[mark] == "TO")
            {
                if (entry.Opens("to") || entry.Allows(CueFrames.Infinitive))
                    return Make(noun, entry, "noun-infinitive", support, words.Below(dependent), -1);
            }
            else if (mark >= 0 && analysis.PennTags[dependent] == "VBG" && entry.Opens(analysis[mark].Form))
                return Make(noun, entry, "noun-preposition", support, words.Below(dependent, mark), mark);
            else if (mark >= 0 && analysis.PennTags[dependent] != "VBG" && analysis.Lemmas[mark] is "that" or "whether" or "if")
                return Make(noun, entry, "noun-clause", support, words.Below(dependent), -1);
        }
        if (Detached(noun, support) is >= 0 and var clause)
            return Make(noun, entry, "noun-clause", support, words.Below(clause), -1);
        return Outer(noun, entry) ?? Prepositional(noun, entry, support);
    }

    /// <summary>
    /// The clause behind a noun that the tree ties to the verb before it or to the noun between: "voiced his suspicion that …", "assurances from aides that
    /// …"; -1 when there is none.
    /// </summary>
    int Detached(int noun, int support)
    {
        if (support >= 0)
            foreach (var dependent in analysis.DependentsOf(support))
                if (analysis.Relations[dependent] == DependencyRelation.Ccomp && analysis.MarkOf(dependent) is var mark && mark == noun + 1)
                    return dependent;
        for (var giver = noun + 1; giver < Math.Min(noun + 6, analysis.TokenCount)
            && analysis.PartsOfSpeech[giver] is not (PartOfSpeech.Verb or PartOfSpeech.Punct); giver++)
            foreach (var dependent in analysis.DependentsOf(giver))
                if (dependent > giver && analysis.RelationOf(dependent) == DependencyRelation.Acl && analysis.MarkOf(dependent) is var mark
                    && mark == giver + 1 && analysis.Lemmas[mark] == "that" && analysis[noun + 1].Form is "from" or "by")
                    return dependent;
        return -1;
    }

    /// <summary>"The claim is that …": the noun is the subject of its own content.</summary>
    Attribution? Outer(int noun, CueEntry entry)
    {
        var head = analysis.Heads[noun];
        if (head < 0 || analysis.Relations[noun] is not (DependencyRelation.NsubjOuter or DependencyRelation.Nsubj))
            return null;
        if (analysis.Relations[noun] == DependencyRelation.NsubjOuter)
            return analysis.Dependent(head, DependencyRelation.Cop) is >= 0 and var copula
                ? Make(noun, entry, "noun-is", -1, words.Below(head, noun, copula), -1) : null;
        return analysis.Lemmas[head] == "be" && analysis.Dependent(head, DependencyRelation.Ccomp) is >= 0 and var clause
            ? Make(noun, entry, "noun-is", -1, words.Below(clause), -1) : null;
    }

    /// <summary>"accusations of involvement": only where somebody is named to whom they belong, or who makes them.</summary>
    Attribution? Prepositional(int noun, CueEntry entry, int support)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (dependent > noun && analysis.RelationOf(dependent) == DependencyRelation.Nmod && analysis.CaseOf(dependent) is >= 0 and var opener
                && opener < dependent
                && entry.Opens(analysis[opener].Form) && (support >= 0 || OwnerOf(noun) >= 0 || entry.Stance is Stance.Accuse))
                return Make(noun, entry, "noun-preposition", support, words.Below(dependent, opener), opener);
        return null;
    }

    /// <summary>The verb that a noun is the object of, where verb and noun together do what the noun says: "made the claim", "expressed concern".</summary>
    int SupportOf(int noun)
    {
        var verb = analysis.Heads[noun];
        return verb >= 0 && analysis.Relations[noun] == DependencyRelation.Obj && SupportVerbs.Contains(analysis.Lemmas[verb]) ? verb : -1;
    }

    /// <summary>Who a noun belongs to: "Moscow's assertion", "claims by the union", "assurances from his commanders"; -1 when nobody is named.</summary>
    int OwnerOf(int noun)
    {
        var by = -1;
        foreach (var dependent in analysis.DependentsOf(noun))
        {
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return dependent;
            if (by < 0 && analysis.RelationOf(dependent) == DependencyRelation.Nmod && analysis.CaseOf(dependent) is >= 0 and var opener
                && analysis.Lemmas[opener] is "by" or "from" or "among")
                by = dependent;
        }
        return by;
    }

    Attribution? Make(int noun, CueEntry entry, string pattern, int support, List<TokenRange> content, int preposition)
    {
        if (content.Count == 0)
            return null;
        var owner = OwnerOf(noun);
        var source = support >= 0 ? SourceFinder.Of(analysis, support) : null;
        source ??= owner >= 0 ? SourceFinder.Phrase(analysis, owner) : Giver(noun) ?? Outlet(noun);
        var attribution = new Attribution
        {
            Pattern = pattern,
            Entry = entry,
            CueHead = noun,
            Cue = CueWords.OfNoun(analysis, noun, support, preposition),
            Source = source,
            IsNegated = analysis.IsNegated(noun) || support >= 0 && analysis.IsNegated(support),
        };
        attribution.Content.AddRange(content);
        return attribution;
    }

    /// <summary>"a Sky TV report that …", or "Sky TV reports that …" with the verb taken for a noun: the name before it.</summary>
    SourcePhrase? Outlet(int noun)
    {
        if (noun == 0 || analysis.PartsOfSpeech[noun - 1] != PartOfSpeech.Propn || analysis.SentenceOf(noun - 1) != analysis.SentenceOf(noun))
            return null;
        var first = noun - 1;
        while (first > 0 && analysis.SentenceOf(first - 1) == analysis.SentenceOf(noun)
            && (analysis.PartsOfSpeech[first - 1] is PartOfSpeech.Propn or PartOfSpeech.Det || analysis[first - 1].Form is "-"))
            first--;
        return new(new(first, noun), noun - 1, noun - 1);
    }

    /// <summary>"received assurances from his commanders": who gives what is received.</summary>
    SourcePhrase? Giver(int noun)
    {
        var verb = analysis.Heads[noun];
        if (verb < 0 || analysis.Relations[noun] != DependencyRelation.Obj)
            return null;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.RelationOf(dependent) == DependencyRelation.Obl && analysis.CaseOf(dependent) is >= 0 and var opener && analysis[opener].Is("from"))
                return SourceFinder.Phrase(analysis, dependent);
        return null;
    }
}
