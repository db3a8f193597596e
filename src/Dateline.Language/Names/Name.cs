namespace Dateline.Language;

/// <summary>A proper name found in the text: the name only, without a title before it or a possessive "'s" behind it.</summary>
/// <param name="Tokens">The tokens of the name, within one sentence.</param>
/// <param name="Type">What the name names.</param>
public readonly record struct Name(TokenRange Tokens, NameType Type);
