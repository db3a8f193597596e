namespace Dateline.Language;

/// <summary>A word that may be an argument of a predicate.</summary>
/// <param name="Token">Index of the word in the text.</param>
/// <param name="Path">Hash of the relations on the way to it.</param>
/// <param name="Levels">How many levels above the predicate the way turns.</param>
/// <param name="IsAbove">Whether the word lies above the predicate, so that its subtree holds it.</param>
readonly record struct ArgumentCandidate(int Token, uint Path, int Levels, bool IsAbove);
