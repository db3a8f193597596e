namespace Dateline.Language;

/// <summary>Whether the event of a predicate happened, and of what kind it is; learned from readers' answers (Universal Decompositional Semantics).</summary>
/// <param name="Class">The likeliest class.</param>
/// <param name="Value">
/// Mean answer to be expected, -3 (certainly did not) to 3 (certainly did): the scale of Rudinger and others 2018. Future events count as not (yet) happened.
/// </param>
/// <param name="Confidence">Probability of <paramref name="Class"/>, 0 to 1.</param>
/// <param name="Particular">Probability that one particular event is meant and not a kind, a habit or a rule.</param>
/// <param name="Dynamic">Probability that something happens, and not a state holds.</param>
/// <param name="Hypothetical">Probability that the event is only supposed: a condition, a wish, a plan.</param>
public readonly record struct Factuality(FactualityClass Class, float Value, float Confidence, float Particular, float Dynamic, float Hypothetical);
