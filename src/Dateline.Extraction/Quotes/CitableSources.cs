using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Tells who and what can be the source of a statement: people, bodies that act, and what is written or measured; not talks, conflicts or moves.
/// </summary>
sealed class CitableSources(Analysis analysis, EntityIndex entities)
{
    static readonly FrozenSet<string> s_citable = Words("document", "group");
    static readonly FrozenSet<string> s_documents = Words("document");
    static readonly FrozenSet<string> s_quantities = Words("quantity");
    static readonly FrozenSet<string> s_hearsay = Words("hearsay");

    /// <summary>Whether a noun names something written, measured or shown that can be cited.</summary>
    public static bool IsDocument(string lemma) => s_documents.Contains(lemma);

    /// <summary>Removes attributions to what can neither speak nor be cited: "these talks aim to …", "the conflict claiming lives".</summary>
    public void Require(List<Attribution> attributions)
    {
        foreach (var attribution in attributions)
            if (attribution.Source is { } source && !Contains(source) && Participant(attribution, source) is { } subject && Contains(subject))
                attribution.Source = subject;
        attributions.RemoveAll(attribution => !Suits(attribution) || SaysNothing(attribution) || IsNobodys(attribution) || IsHearsay(attribution));
    }

    /// <summary>"The minister played down the unrest, saying …": the subject, where the tree ties the participle to a noun that cannot speak.</summary>
    SourcePhrase? Participant(Attribution attribution, SourcePhrase source)
    {
        var cue = attribution.CueHead;
        return cue >= 0 && analysis.PennTags[cue] == "VBG" && analysis.Relations[cue] == DependencyRelation.Acl && analysis.Heads[cue] == source.Head
            && analysis.RelationOf(source.Head) is DependencyRelation.Obj or DependencyRelation.Obl && analysis.Heads[source.Head] is >= 0 and var verb
            ? SourceFinder.Of(analysis, verb) : null;
    }

    // Words of nobody are told only where they are called a report, and not of what the reader is asked to think.
    bool IsHearsay(Attribution attribution) =>
        attribution is { Source: null, Regions.Count: 0, Entry: { } entry }
        && !(attribution.Pattern == "noun-clause" && s_hearsay.Contains(entry.Lemma) || attribution.Pattern == "clause" && entry.Allows(CueFrames.Quote)
        && IsImpersonal(attribution.CueHead));

    // "It was reported that …".
    bool IsImpersonal(int cue) => analysis.IsPassive(cue) && analysis.PassiveSubject(cue) is >= 0 and var subject && analysis[subject].Is("it");

    // "the question is whether …", "a line called Mantra": nobody is told to say it.
    bool IsNobodys(Attribution attribution) =>
        attribution is { Source: null, Regions.Count: 0 }
        && (attribution.Pattern == "noun-is"
        || attribution is { Pattern: "predicate-passive", Entry.Lemma: "call" or "name" or "dub" or "label" or "entitle" or "title" or "nickname" }
        && IsName(attribution.Content[^1]));

    bool IsName(TokenRange content) => analysis.PartsOfSpeech[content.End - 1] == PartOfSpeech.Propn;

    // "backed it", "spoke on Saturday": a pronoun or a day alone is nothing that a reader could cite.
    bool SaysNothing(Attribution attribution)
    {
        if (attribution.Regions.Count > 0 || attribution.Content is not [{ Count: <= 2 } content])
            return false;
        for (var token = content.First; token < content.End; token++)
            if (analysis.PartsOfSpeech[token] is not (PartOfSpeech.Pron or PartOfSpeech.Det) && !AdjacentSource.IsTime(analysis, token))
                return false;
        return true;
    }

    /// <summary>Takes from quotations the sources that can neither speak nor be cited; who speaks is unknown then.</summary>
    public void Forget(IReadOnlyList<Attribution> attributions)
    {
        foreach (var attribution in attributions)
            if (!Suits(attribution))
                attribution.Source = null;
    }

    // What says something in so many words shows by it that it can be cited.
    bool Suits(Attribution attribution) =>
        attribution.Source is not { } source || attribution.Pattern == "headline" || Contains(source)
        || attribution is { Entry: { Kind: CueKind.Verb, Stance: not (Stance.Want or Stance.Promise) } entry, Pattern: "clause" or "clause-before"
        or "inserted" or "before" or "after" }
            && entry.Allows(CueFrames.Quote) && entry.Allows(CueFrames.Clause);

    /// <summary>Whether a source phrase names somebody who speaks or something that can be cited.</summary>
    public bool Contains(SourcePhrase source) => entities.ActorAt(source.Referent) is not null || entities.ActorAt(source.Head) is not null
        || IsCitable(source.Referent, 4);

    bool IsCitable(int token, int steps) => analysis.PartsOfSpeech[token] switch
    {
        PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Sym => true,
        // "it" and "that", where they stand for nothing known, speak no more than the weather does.
        PartOfSpeech.Pron or PartOfSpeech.Adj or PartOfSpeech.Det when s_quantities.Contains(analysis.Lemmas[token].ToLowerInvariant()) && steps > 0
            && Counted(token) is >= 0 and var counted => entities.ActorAt(counted) is not null || IsCitable(counted, steps - 1),
        PartOfSpeech.Pron => analysis.Lemmas[token] is not ("it" or "this" or "that" or "which" or "what" or "itself" or "there")
            || analysis[token].Is("those"),
        PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adj => true,
        PartOfSpeech.Noun => IsCitableNoun(token, steps),
        _ => false,
    };

    bool IsCitableNoun(int noun, int steps)
    {
        var lemma = analysis.Lemmas[noun].ToLowerInvariant();
        if (s_quantities.Contains(lemma) && Counted(noun) is >= 0 and var counted && steps > 0)
            return entities.ActorAt(counted) is not null || IsCitable(counted, steps - 1);
        return s_citable.Contains(lemma) || s_quantities.Contains(lemma) || ActorNouns.KindOf(analysis[noun]) is not (null or EntityType.Other)
            || analysis[noun].Xpos is "NNP" or "NNPS"
            || noun > 0 && analysis.SentenceOf(noun - 1) == analysis.SentenceOf(noun) && char.IsUpper(analysis[noun].Form[0]);
    }

    /// <summary>What a noun of quantity counts: the voters of "a number of voters"; -1 where nothing is told.</summary>
    int Counted(int noun)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (dependent > noun && analysis.RelationOf(dependent) == DependencyRelation.Nmod && analysis.CaseOf(dependent) is >= 0 and var opener
                && analysis[opener].Is("of"))
                return dependent;
        return -1;
    }

    static FrozenSet<string> Words(params string[] kinds) =>
        Lexicon.Rows("source-nouns.tsv").Where(row => kinds.Contains(row[0])).SelectMany(row => row[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
}
