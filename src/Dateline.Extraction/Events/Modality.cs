namespace Dateline.Extraction;

/// <summary>What the words about a trigger say of its reality.</summary>
/// <param name="Status">Whether it happened, by tense, modal verb, negation, condition and governing words; claims of others are not yet counted.</param>
/// <param name="Negated">Whether a word of its own negates it.</param>
/// <param name="Obliged">Whether somebody must or should do it.</param>
readonly record struct Modality(EventStatus Status, bool Negated, bool Obliged);
