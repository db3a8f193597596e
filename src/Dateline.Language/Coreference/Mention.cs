namespace Dateline.Language;

/// <summary>A stretch of tokens that refers to somebody or something.</summary>
/// <param name="Tokens">
/// A name: the name only. A nominal: from its determiner to its head ("the French president"), without what follows. A pronoun: the one token.
/// </param>
/// <param name="Head">The token that stands for the mention in the tree: its relation is the mention's syntactic role.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Chain">Index of its chain in <see cref="Coreference.Chains"/>.</param>
public readonly record struct Mention(TokenRange Tokens, int Head, MentionKind Kind, int Chain);
