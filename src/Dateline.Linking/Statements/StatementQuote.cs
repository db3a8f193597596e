namespace Dateline.Linking.Statements;

/// <summary>What is kept of a quotation to find it again in other documents.</summary>
/// <param name="Document">Number of its document.</param>
/// <param name="Ordinal">Number among the document's quotes, from 0.</param>
/// <param name="Shingles">Keys of its runs of <see cref="StatementFinder.ShingleWords"/> words, ascending, each once.</param>
/// <param name="Speaker">Number of its speaker's key; <see cref="WordPool.None"/> where none is named.</param>
readonly record struct StatementQuote(int Document, int Ordinal, uint[] Shingles, int Speaker);
