using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by an adjective: "is confident that …", "was apprehensive about …", "made clear that …".</summary>
sealed class AdjectiveCues(Analysis analysis, ContentWords words)
{
    /// <summary>The attribution of an adjective that is a cue; null when no content stands with it.</summary>
    public Attribution? Read(int adjective, CueEntry entry)
    {
        foreach (var dependent in analysis.DependentsOf(adjective))
        {
            if (dependent < adjective)
                continue;
            var relation = analysis.RelationOf(dependent);
            var mark = analysis.MarkOf(dependent);
            switch (relation)
            {
                case DependencyRelation.Ccomp or DependencyRelation.Advcl when entry.Allows(CueFrames.Clause)
                    && (mark < 0 ? relation == DependencyRelation.Ccomp : analysis.Lemmas[mark] is "that" or "whether" or "if"):
                    return Make(adjective, entry, "adjective-clause", words.Below(dependent), -1);
                case DependencyRelation.Xcomp or DependencyRelation.Advcl when entry.Allows(CueFrames.Infinitive) && mark >= 0
                    && analysis.PennTags[mark] == "TO":
                    return Make(adjective, entry, "adjective-infinitive", words.Below(dependent), -1);
                case DependencyRelation.Advcl or DependencyRelation.Ccomp when mark >= 0 && entry.Opens(analysis[mark].Form):
                    return Make(adjective, entry, "adjective-preposition", words.Below(dependent, mark), mark);
                case DependencyRelation.Obl when analysis.CaseOf(dependent) is >= 0 and var opener && opener < dependent && entry.Opens(analysis[opener].Form):
                    return Make(adjective, entry, "adjective-preposition", words.Below(dependent, opener), opener);
            }
        }
        return null;
    }

    Attribution? Make(int adjective, CueEntry entry, string pattern, List<TokenRange> content, int preposition)
    {
        // Only where it is said of somebody: an adjective before its noun attributes nothing. "made it clear" is said of who makes it so.
        var isMade = analysis.RelationOf(adjective) == DependencyRelation.Xcomp && analysis.Heads[adjective] is >= 0 and var verb
            && analysis.Lemmas[verb] == "make";
        if (content.Count == 0 || SourceFinder.Of(analysis, isMade ? analysis.Heads[adjective] : adjective) is not { } source)
            return null;
        var attribution = new Attribution
        {
            Pattern = pattern,
            Entry = entry,
            CueHead = adjective,
            Cue = CueWords.Of(analysis, adjective, preposition),
            Source = source,
            IsNegated = analysis.IsNegated(adjective),
        };
        attribution.Content.AddRange(content);
        return attribution;
    }
}
