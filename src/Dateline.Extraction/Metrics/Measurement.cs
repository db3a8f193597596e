using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What a quantity measures and whose it is.</summary>
/// <param name="Measured">Tokens of what is measured or counted; null where the clause does not say.</param>
/// <param name="Head">Head token of it; -1 without one.</param>
/// <param name="Verb">The verb or predicate of the clause; -1 without one.</param>
readonly record struct Measurement(TokenRange? Measured, int Head, int Verb);
