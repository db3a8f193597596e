using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by a preposition: "According to the ministry, …", "…, per the report".</summary>
sealed class AccordingCues(Analysis analysis, ContentWords words)
{
    static readonly CueEntry s_entry = new("according to", CueKind.Verb, Stance.State, CueFrames.Clause | CueFrames.Quote, []);

    /// <summary>The attribution that a preposition makes; null when it makes none.</summary>
    public Attribution? Read(int token)
    {
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
        attribution.Content.AddRange(words.Below(ClauseOf(clause), top));
        return attribution.Content.Count == 0 ? null : attribution;
    }

    static SourcePhrase Behind(SourcePhrase source, int first) => source with { Tokens = new(Math.Max(source.Tokens.First, first), source.Tokens.End) };

    /// <summary>The clause that a word stands in: the next predicate up the tree.</summary>
    int ClauseOf(int token)
    {
        while (analysis.Heads[token] >= 0 && analysis.RelationOf(token) is DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Nmod
            or DependencyRelation.Nummod or DependencyRelation.Amod or DependencyRelation.Advmod or DependencyRelation.Appos or DependencyRelation.Nsubj or DependencyRelation.Xcomp or DependencyRelation.Compound)
            token = analysis.Heads[token];
        return token;
    }

    int NounBehind(int to)
    {
        foreach (var dependent in analysis.DependentsOf(analysis.Heads[to] >= 0 ? analysis.Heads[to] : to))
            if (dependent > to && analysis.RelationOf(dependent) is DependencyRelation.Obl or DependencyRelation.Nmod)
                return dependent;
        return analysis.Heads[to];
    }
}
