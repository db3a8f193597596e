using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by a preposition: "According to the ministry, …", "…, per the report".</summary>
sealed class AccordingCues(Analysis analysis, ContentWords words)
{
    static readonly CueEntry s_entry = new("according to", CueKind.Verb, Stance.State, CueFrames.Clause | CueFrames.Quote, []);

    /// <summary>The attribution that a preposition makes; null when it makes none.</summary>
    public Attribution? Read(int token)
    {
        if (analysis[token].Is("by"))
            return OwnWord(token);
        if (!analysis[token].Is("according") || analysis.Heads[token] < 0 || token + 2 >= analysis.TokenCount || !analysis[token + 1].Is("to"))
            return null;
        var source = analysis.Relations[token] == DependencyRelation.Case ? analysis.Heads[token] : NounBehind(token + 1);
        if (source <= token + 1)
            return null;
        var top = analysis.Relations[token] == DependencyRelation.Case ? source : token;
        var clause = analysis.Heads[top];
        if (clause < 0)
            return null;
        var attribution = new Attribution
        {
            Pattern = "according-to",
            Entry = s_entry,
            CueHead = token,
            Cue = new(token, token + 2),
            Source = Behind(SourceFinder.Phrase(analysis, source), token + 2),
        };
        attribution.Content.AddRange(words.Below(ClauseOf(clause, IsSetApart(token)), top));
        return attribution.Content.Count == 0 ? null : attribution;
    }

    /// <summary>"By the mayor's own admission, …".</summary>
    Attribution? OwnWord(int by)
    {
        var noun = analysis.Heads[by];
        if (noun < 0 || noun < by || !IsSetApart(by) || analysis.RelationOf(noun) != DependencyRelation.Obl || noun + 1 >= analysis.TokenCount
            || !analysis.IsPunctuation(noun + 1)
            || CueLexicon.Find(CueKind.Noun, analysis.Lemmas[noun]) is not { } entry || OwnerOf(noun) is not (>= 0 and var owner))
            return null;
        var clause = analysis.Heads[noun];
        var attribution = new Attribution
        {
            Pattern = "according-to",
            Entry = entry,
            CueHead = noun,
            Cue = new(noun, noun + 1),
            Source = SourceFinder.Phrase(analysis, owner),
        };
        attribution.Content.AddRange(words.Below(clause, noun));
        return attribution.Content.Count == 0 ? null : attribution;
    }

    int OwnerOf(int noun)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return dependent;
        return -1;
    }

    static SourcePhrase Behind(SourcePhrase source, int first) => source with { Tokens = new(Math.Max(source.Tokens.First, first), source.Tokens.End) };

    /// <summary>The clause that a word stands in: the next predicate up the tree, or the main clause where the phrase is set apart by a comma.</summary>
    int ClauseOf(int token, bool isSetApart)
    {
        for (var head = analysis.Heads[token]; head >= 0; token = head, head = analysis.Heads[token])
        {
            var goesUp = analysis.Relations[token] != DependencyRelation.AclRelcl && analysis.RelationOf(token) switch
            {
                DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Nmod or DependencyRelation.Nummod or DependencyRelation.Amod
                    or DependencyRelation.Advmod
                    or DependencyRelation.Appos or DependencyRelation.Nsubj or DependencyRelation.Xcomp or DependencyRelation.Compound => true,
                DependencyRelation.Advcl or DependencyRelation.Acl or DependencyRelation.Conj or DependencyRelation.Parataxis => isSetApart,
                DependencyRelation.Ccomp => isSetApart && CueLexicon.Find(analysis, head)?.Allows(CueFrames.Clause) != true,
                _ => false,
            };
            if (!goesUp)
                break;
        }
        return token;
    }

    /// <summary>Whether the phrase opens its sentence or follows a comma or dash.</summary>
    bool IsSetApart(int token) =>
        token == 0 || analysis.SentenceOf(token - 1) != analysis.SentenceOf(token) || analysis.IsPunctuation(token - 1);

    int NounBehind(int to)
    {
        foreach (var dependent in analysis.DependentsOf(analysis.Heads[to] >= 0 ? analysis.Heads[to] : to))
            if (dependent > to && analysis.RelationOf(dependent) is DependencyRelation.Obl or DependencyRelation.Nmod)
                return dependent;
        return analysis.Heads[to];
    }
}
