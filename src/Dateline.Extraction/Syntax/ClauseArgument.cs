using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>A phrase or clause that hangs on a predicate.</summary>
/// <param name="Kind">How it hangs there.</param>
/// <param name="Head">Its head: a token index. What is coordinated with it (<see cref="Dependents.AddConjuncts"/>) has the same part.</param>
/// <param name="Preposition">Lemma of the preposition before it; empty where there is none.</param>
readonly record struct ClauseArgument(ArgumentKind Kind, int Head, string Preposition = "")
{
    /// <summary>The words of the phrase about the head.</summary>
    public TokenRange PhraseIn(Analysis analysis) => NounPhrase.Of(analysis, Head);
}

/// <summary>How a phrase or clause hangs on its predicate.</summary>
enum ArgumentKind : byte
{
    /// <summary>Direct object.</summary>
    Object,
    /// <summary>Indirect object: "gave <c>him</c> a book".</summary>
    IndirectObject,
    /// <summary>Phrase with a preposition, or a bare adverbial one ("last week").</summary>
    Oblique,
    /// <summary>Phrase with "by" that the parser took for the agent of a passive.</summary>
    Agent,
    /// <summary>Clause whose subject is understood: "wants <c>to go</c>".</summary>
    OpenComplement,
    /// <summary>Clause with a subject of its own: "said <c>he would go</c>".</summary>
    Complement,
    /// <summary>What it is done for: "met <c>to talk</c>".</summary>
    Purpose,
    /// <summary>Any other adverbial clause.</summary>
    Adverbial,
}
