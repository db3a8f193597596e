using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>A word that says what happens or holds (verb, event noun, adjective, copula), with who does what to whom, when and where.</summary>
/// <param name="Token">Index of the word in the text. For a copula it is the form of "be"; the noun or adjective behind it may be a predicate of its
/// own.</param>
/// <param name="Roleset">
/// The likeliest PropBank roleset of its lemma, such as <c>kill.01</c>; null where PropBank has none for the lemma. It is chosen by lemma, part of speech and
/// particle alone, without looking at the sentence.
/// </param>
/// <param name="Confidence">Probability that the word is a predicate, .5 to 1.</param>
/// <param name="Arguments">Its arguments by the place of their heads in the text. Never two whole arguments of one numbered role.</param>
/// <param name="Factuality">
/// Whether it happened; null where no reader's answers were learned from, that is for nouns without a copula. Of a copula: that of the clause.
/// </param>
public sealed record Predicate(int Token, string? Roleset, float Confidence, ImmutableArray<Argument> Arguments, Factuality? Factuality)
{
    /// <summary>The argument of a role, relative words and later parts left out; null where there is none. Of several modifiers the surest.</summary>
    /// <param name="role">The role.</param>
    /// <param name="least">Lowest <see cref="Argument.Confidence"/> that counts.</param>
    public Argument? Find(SemanticRole role, float least = 0)
    {
        Argument? found = null;
        foreach (var argument in Arguments)
            if (argument.Role == role && argument.Form == ArgumentForm.Whole && argument.Confidence >= least && !(found?.Confidence >= argument.Confidence))
                found = argument;
        return found;
    }
}
