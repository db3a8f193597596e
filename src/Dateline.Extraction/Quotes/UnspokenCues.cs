using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Tells cues by which nothing is told: orders to the reader, what might be said, what nobody says, what is not said (<c>unspoken-words.tsv</c>).
/// </summary>
static class UnspokenCues
{
    const int MaximumSteps = 8;

    static readonly FrozenSet<string> s_modals = Words("modal");
    static readonly FrozenSet<string> s_conditions = Words("condition");
    static readonly FrozenSet<string> s_nobody = Words("nobody");
    static readonly FrozenSet<string> s_selves = Words("self");
    static readonly FrozenSet<string> s_aspects = Words("aspect");
    static readonly FrozenSet<string> s_avoiding = Words("avoiding");
    static readonly FrozenSet<string> s_durations = Words("duration");

    /// <summary>Whether a noun counts time: one defends a bridge "for nine days" without a word.</summary>
    public static bool IsDuration(string lemma) => s_durations.Contains(lemma);

    /// <summary>Whether an attribution tells that somebody said or held its content.</summary>
    public static bool Tells(QuotedText quoted, Attribution attribution)
    {
        var analysis = quoted.Analysis;
        var cue = attribution.CueHead;
        if (cue < 0 || attribution.Entry is not { } entry || attribution.Pattern is "according-to")
            return true;
        if (attribution.Source is { } source && IsNobody(analysis, source, quoted.RegionOf(cue) >= 0))
            return false;
        if (entry.Kind == CueKind.Noun)
            return true;
        return !IsUnreal(analysis, cue)
            && !(entry.Kind == CueKind.Verb && (IsOrder(analysis, cue) || IsUntoldInfinitive(analysis, cue) || IsAvoided(analysis, cue)))
            && !(IsWithheld(entry) && analysis.IsNegated(cue)) && !IsAsked(analysis, cue);
    }

    /// <summary>Whether no speaker is named: "no one", "anybody", the writer or the reader.</summary>
    static bool IsNobody(Analysis analysis, SourcePhrase source, bool isQuoted)
    {
        var head = source.Head;
        if (s_nobody.Contains(analysis.Lemmas[head]) || !isQuoted && s_selves.Contains(analysis.Lemmas[head]))
            return !(analysis[head].Is("one") && head != source.Tokens.End - 1);
        // "who says that …?" asks for one.
        if (analysis.IsRelativePronoun(head) && source.Referent == head)
            return true;
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent < head && analysis.Relations[dependent] == DependencyRelation.Det
                && analysis.Lemmas[dependent] is "no" or "any" or "neither" or "what" or "which")
                return true;
        return head > 0 && analysis[head].Is("one") && analysis[head - 1].Is("no");
    }

    /// <summary>What may, should or would be said, or is only supposed.</summary>
    static bool IsUnreal(Analysis analysis, int cue)
    {
        for (var (token, step) = (cue, 0); step < MaximumSteps; step++)
        {
            foreach (var dependent in analysis.DependentsOf(token))
                if (dependent < token && (analysis.RelationOf(dependent) == DependencyRelation.Aux && s_modals.Contains(analysis.Lemmas[dependent])
                    || analysis.RelationOf(dependent) == DependencyRelation.Mark && s_conditions.Contains(analysis.Lemmas[dependent])))
                    return true;
            // A verb joined to another one or under it without a subject of its own shares its modal.
            if (analysis.Heads[token] is var head && head < 0 || analysis.HasOwnSubject(token)
                || analysis.RelationOf(token) is not (DependencyRelation.Conj or DependencyRelation.Xcomp))
                return false;
            token = head;
        }
        return false;
    }

    /// <summary>"Call the hotline", "Don't blame the mayor": told to the reader.</summary>
    static bool IsOrder(Analysis analysis, int cue)
    {
        if (analysis.PennTags[cue] is not ("VB" or "VBP") || analysis.HasOwnSubject(cue) || analysis.MarkOf(cue) >= 0
            || SourceFinder.HeadOf(analysis, cue) >= 0)
            return false;
        if (analysis.RelationOf(cue) == DependencyRelation.Conj && analysis.Heads[cue] is >= 0 and var first)
            return IsOrder(analysis, first);
        if (analysis.RelationOf(cue) is not (DependencyRelation.Root or DependencyRelation.Parataxis or DependencyRelation.Ccomp or DependencyRelation.Dep))
            return false;
        foreach (var dependent in analysis.DependentsOf(cue))
            if (dependent < cue && analysis.RelationOf(dependent) == DependencyRelation.Aux && analysis.Lemmas[dependent] is not "do")
                return false;
        return true;
    }

    /// <summary>An infinitive tells nothing: "wanted to say", "nothing to suggest that"; but "went on to say", "took to the stage to say" do.</summary>
    public static bool IsUntoldInfinitive(Analysis analysis, int cue)
    {
        if (analysis.PennTags[cue] != "VB" || analysis.MarkOf(cue) is not (>= 0 and var mark) || analysis.PennTags[mark] != "TO"
            || analysis.Heads[cue] is not (>= 0 and var head))
            return false;
        return analysis.RelationOf(cue) switch
        {
            DependencyRelation.Xcomp or DependencyRelation.Ccomp => !s_aspects.Contains(analysis.Lemmas[head]),
            DependencyRelation.Advcl => analysis.PartsOfSpeech[head] is not PartOfSpeech.Verb || s_avoiding.Contains(analysis.Lemmas[head]),
            DependencyRelation.Conj => IsUntoldInfinitive(analysis, head),
            _ => true,
        };
    }

    /// <summary>"avoided saying", "stopped short of accusing", "without saying".</summary>
    static bool IsAvoided(Analysis analysis, int cue)
    {
        if (analysis.PennTags[cue] != "VBG")
            return false;
        foreach (var dependent in analysis.DependentsOf(cue))
            if (dependent < cue && analysis.RelationOf(dependent) == DependencyRelation.Mark
                && (s_avoiding.Contains(analysis.Lemmas[dependent]) || dependent > 0 && analysis[dependent - 1].Is("short")))
                return true;
        return analysis.RelationOf(cue) == DependencyRelation.Xcomp && analysis.Heads[cue] is >= 0 and var head && s_avoiding.Contains(analysis.Lemmas[head]);
    }

    /// <summary>Cues whose negation leaves nothing said: "did not say whether", "would not comment"; but "did not deny", "does not believe" tell.</summary>
    static bool IsWithheld(CueEntry entry) =>
        entry.Allows(CueFrames.Quote) && entry.Stance is Stance.State or Stance.Suggest or Stance.Claim or Stance.Confirm or Stance.Question or Stance.Demand
            or Stance.Warn || entry.Lemma is "know";

    /// <summary>The main clause of a question tells nothing: "Did the mayor say that …?".</summary>
    static bool IsAsked(Analysis analysis, int cue)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(cue)];
        if (sentence.Root != cue && !(analysis.Heads[cue] == sentence.Root && analysis.RelationOf(cue) is DependencyRelation.Conj or DependencyRelation.Xcomp))
            return false;
        foreach (var dependent in analysis.DependentsOf(sentence.Root))
            if (analysis.RelationOf(dependent) == DependencyRelation.Aux && analysis.ActiveSubject(sentence.Root) is var subject && subject > dependent
                && dependent < sentence.Root)
                return true;
        return false;
    }

    static FrozenSet<string> Words(string kind) =>
        Lexicon.Rows("unspoken-words.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
}
