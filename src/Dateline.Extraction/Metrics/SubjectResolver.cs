using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds whose figure a quantity is: a named possessor of what is measured, or the named subject of the very clause that has the figure. Anything
/// less sure is left open.</summary>
/// <param name="analysis">The analysis of the document.</param>
/// <param name="entities">Its entities.</param>
sealed class SubjectResolver(Analysis analysis, EntityIndex entities)
{
    const int MostSteps = 6;

    readonly HashSet<string> _named = [.. entities.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.EntityId)];

    /// <summary>The head token of the subject and the entity it names; null where the clause names none.</summary>
    /// <param name="measurement">What is measured, and the verb of the clause.</param>
    /// <param name="figure">The head token of number and unit.</param>
    /// <param name="unit">Its unit.</param>
    public (int Token, Entity Entity)? Of(Measurement measurement, int figure, Unit? unit)
    {
        if (unit is { Kind: "age" })
            return measurement.Head >= 0 ? Named(measurement.Head) : null;
        // "the 95 percent Obama received"
        if (OfRelativeClause(figure) is { } receiver)
            return receiver;
        if (measurement.Head >= 0 && OfPhrase(measurement.Head) is { } owner)
            return owner;
        // The subject of a clause with a length of time or space only moves or waits.
        return unit is { Kind: "duration" or "length" or "speed" or "temperature" or "angle" } ? null : OfClause(measurement, figure);
    }

    // "its workforce", "the shares of Apple", "Provigo" itself.
    (int, Entity)? OfPhrase(int head)
    {
        if (analysis.PartsOfSpeech[head] == PartOfSpeech.Propn && Named(head) is { } self)
            return self;
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return Named(dependent);
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.PartsOfSpeech[dependent] == PartOfSpeech.Propn && HasCase(dependent, "of"))
                return Named(dependent);
        return null;
    }

    (int, Entity)? OfRelativeClause(int figure)
    {
        foreach (var dependent in analysis.DependentsOf(figure))
            if (analysis.Relations[dependent] == DependencyRelation.AclRelcl && SubjectOf(dependent) is >= 0 and var subject)
                return Named(subject);
        return null;
    }

    (int, Entity)? OfClause(Measurement measurement, int figure)
    {
        var clause = ClauseOf(figure);
        for (var steps = 0; clause >= 0 && steps < MostSteps; steps++)
        {
            if (SubjectOf(clause) is >= 0 and var subject)
                return measurement.Measured is { } measured && measured.Contains(subject) ? OfPhrase(subject) : OfSubject(subject);
            clause = Above(clause);
        }
        return null;
    }

    // "Courtaulds' shares rose": the owner of what acts.
    (int, Entity)? OfSubject(int subject) => analysis.PartsOfSpeech[subject] is PartOfSpeech.Propn or PartOfSpeech.Pron ? Named(subject) : OfPhrase(subject);

    // The clause above that shares its subject: "wants to spend $5", "rose and gained 5%", "hit the coast, killing 10". Others speak of somebody else.
    int Above(int clause) => analysis.Relations[clause] switch
    {
        DependencyRelation.Xcomp or DependencyRelation.Conj => analysis.Heads[clause],
        DependencyRelation.Advcl when analysis.PennTags[clause] == "VBG" => analysis.Heads[clause],
        _ => -1,
    };

    int ClauseOf(int token)
    {
        for (var steps = 0; token >= 0 && steps < 2 * MostSteps; steps++, token = analysis.Heads[token])
        {
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb || SubjectOf(token) >= 0)
                return token;
            if (analysis.Relations[token].IsNominalSubject() || analysis.Relations[token] is DependencyRelation.Appos or DependencyRelation.Parataxis)
                return -1;
        }
        return -1;
    }

    int SubjectOf(int clause)
    {
        foreach (var dependent in analysis.DependentsOf(clause))
            if (analysis.Relations[dependent].IsNominalSubject() && analysis.PennTags[dependent] is not ("WDT" or "EX" or "WP"))
                return dependent;
        return -1;
    }

    // Only a name can be printed: not "customers", nor a pronoun that nobody with a name stands for.
    (int, Entity)? Named(int token) =>
        entities.ActorAt(token) is { } entity && (_named.Contains(entity.Id) || entity.Type == EntityType.Place) && !(IsLoosePronoun(token)
            && !IsSubjectBefore(entity, token)) ? (token, entity) : null;

    bool IsLoosePronoun(int token) => analysis.PennTags[token] == "PRP" && analysis.Lemmas[token] is "it" or "they";

    // "It" and "they" go on with the subject that was named last; where another name has come between they are a guess.
    bool IsSubjectBefore(Entity entity, int token)
    {
        var start = analysis.TokenSpans[token].Start;
        var behind = FirstBehind(start);
        for (var index = behind - 1; index >= 0 && index > behind - MostMentions; index--)
        {
            if (entities.Mentions[index] is not { Kind: MentionKind.Name } mention)
                continue;
            var head = analysis.TokenAtOrAfter(mention.At.Start);
            while (head < analysis.TokenCount && analysis.Heads[head] is >= 0 and var above && analysis.TokenSpans[above].Start < mention.At.End
                && analysis.TokenSpans[above].Start >= mention.At.Start)
                head = above;
            if (head < analysis.TokenCount && analysis.Relations[head].IsNominalSubject())
                return mention.EntityId == entity.Id;
        }
        return false;
    }

    const int MostMentions = 12;

    int FirstBehind(int start)
    {
        var (low, high) = (0, entities.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entities.Mentions[middle].At.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    bool HasCase(int token, string preposition)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Case && analysis[dependent].Is(preposition))
                return true;
        return false;
    }
}
