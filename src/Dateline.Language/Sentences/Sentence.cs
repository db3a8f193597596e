namespace Dateline.Language;

/// <summary>One sentence: a run of tokens with one tree.</summary>
/// <param name="Index">Number of the sentence in the text, from 0.</param>
/// <param name="Block">Number of the block (title, heading, paragraph) it stands in, from 0.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Span">From the start of its first token to the end of its last.</param>
/// <param name="Root">Index of the token that is the root of its tree.</param>
public readonly record struct Sentence(int Index, int Block, TokenRange Tokens, TextSpan Span, int Root);
