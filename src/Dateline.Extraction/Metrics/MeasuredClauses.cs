using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a quantity measures in the clauses above it: the object or subject of the nearest one that has any.</summary>
/// <param name="analysis">The analysis of the document.</param>
/// <param name="nouns">The noun phrases of the sentence.</param>
sealed class MeasuredClauses(Analysis analysis, MeasuredNouns nouns)
{
    const int Pronoun = -2;

    /// <summary>What is measured, up the tree from a token to a clause with a subject.</summary>
    public Measurement? Climb(TokenRange own, int token, bool duration, int depth)
    {
        if (token < 0 || depth > 12)
            return null;
        if (InClause(own, token, duration) is { } found)
            return found.Head == Pronoun ? new(null, -1, token) : found;
        var governor = analysis.Heads[token];
        if (governor < 0)
            return null;
        switch (analysis.Relations[token])
        {
            // A relative clause or participle says it of its noun.
            case DependencyRelation.AclRelcl or DependencyRelation.Acl when !own.Contains(governor):
                return nouns.Phrase(governor, own, token) ?? Climb(own, governor, duration, depth + 1);
            // "having increased by $44 billion" says it of the subject above.
            case DependencyRelation.Advcl when analysis.PennTags[token] == "VBG" || Changes.IsVerb(analysis[token].Form) && HasSubject(governor):
                return SubjectIn(own, governor) ?? Climb(own, governor, duration, depth + 1);
            case DependencyRelation.Appos or DependencyRelation.Nmod or DependencyRelation.Nummod or DependencyRelation.Dep or DependencyRelation.Parataxis
                or DependencyRelation.NmodUnmarked when nouns.IsNominal(governor) && !own.Contains(governor) && IsNoUnit(governor):
                return nouns.Phrase(governor, own, nouns.VerbOf(governor)) ?? Climb(own, governor, duration, depth + 1);
            default:
                return Climb(own, governor, duration, depth + 1);
        }
    }

    bool HasSubject(int clause) => SubjectIn(default, clause) is not null;

    Measurement? SubjectIn(TokenRange own, int clause)
    {
        foreach (var dependent in analysis.DependentsOf(clause))
            if (analysis.Relations[dependent].Universal() == DependencyRelation.Nsubj && nouns.IsNominal(dependent) && !own.Contains(dependent))
                return nouns.SubjectPhrase(dependent, own, clause);
        return null;
    }

    // A noun that is no unit of another quantity.
    bool IsNoUnit(int token) => UnitLexicon.Default.Named(analysis.Lemmas[token]) is null;

    // Object or subject of the clause that a token heads.
    Measurement? InClause(TokenRange own, int clause, bool duration)
    {
        Measurement? subject = null, @object = null, @for = null;
        var (change, price) = (Changes.IsVerb(analysis[clause].Form), analysis.Lemmas[clause] is "pay" or "spend" or "cost" or "charge" or "bid" or "offer");
        foreach (var dependent in analysis.DependentsOf(clause))
        {
            if (own.Contains(dependent))
                continue;
            switch (analysis.Relations[dependent].Universal())
            {
                case DependencyRelation.Nsubj or DependencyRelation.Csubj:
                    subject = analysis.PartsOfSpeech[dependent] == PartOfSpeech.Pron
                        || analysis.PartsOfSpeech[dependent] == PartOfSpeech.Det ? Antecedent(own, clause, dependent)
                        : nouns.SubjectPhrase(dependent, own, clause) ?? subject;
                    break;
                case DependencyRelation.Obj when dependent < own.First && !HoldsQuantity(dependent):
                    @object = nouns.Phrase(dependent, own, clause);
                    break;
                case DependencyRelation.Obl when dependent >= own.End && price && nouns.HasCase(dependent, "for"):
                    @for = nouns.Phrase(dependent, own, clause);
                    break;
            }
        }
        return price && @for is not null ? @for : !duration && @object is { } thing && (change || !price && thing.Head > clause) ? thing : subject;
    }

    bool HoldsQuantity(int token) => UnitLexicon.Default.Named(analysis.Lemmas[token]) is not null
        || analysis.PartsOfSpeech[token] is PartOfSpeech.Num or PartOfSpeech.Sym;

    // "which" and "that" stand for the noun of their clause; "it" for what the document says elsewhere.
    Measurement? Antecedent(TokenRange own, int clause, int pronoun) =>
        analysis[pronoun].Form is "which" or "that" or "who" && analysis.Relations[clause] == DependencyRelation.AclRelcl
            && analysis.Heads[clause] is >= 0 and var noun ? nouns.Phrase(noun, own, clause)
        : new(null, Pronoun, clause);
}
