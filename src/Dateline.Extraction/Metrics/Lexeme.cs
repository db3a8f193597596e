namespace Dateline.Extraction;

/// <summary>What a lexeme is.</summary>
enum LexemeKind : byte
{
    /// <summary>A number in digits, with its separators.</summary>
    Number,
    /// <summary>Letters, or letters and digits that form one name ("S8").</summary>
    Word,
    /// <summary>One sign.</summary>
    Sign,
}

/// <summary>The smallest piece that numbers and units are built of. Lexemes do not depend on where tokens end: "640bhp" is always two.</summary>
/// <param name="Start">First UTF-16 code unit in the document.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Kind">Number, word or sign.</param>
/// <param name="Spaced">Whether white space or the start of the sentence stands before it.</param>
/// <param name="Value">What a number is worth; null for one out of range and for words and signs.</param>
/// <param name="Token">Index of the token that holds its start.</param>
/// <param name="Use">What it may do for a number, if it is a word.</param>
readonly record struct Lexeme(int Start, int End, LexemeKind Kind, bool Spaced, decimal? Value, int Token, FigureUse Use = FigureUse.None);
