using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What stands between one pair of quotation marks within one block.</summary>
/// <param name="Inside">The words without the marks, UTF-16 offsets of the text.</param>
/// <param name="Block">Number of the block it stands in.</param>
/// <param name="IsOpen">Whether no closing mark was found: the region ends with its block, and the speech may go on in the next.</param>
/// <param name="IsSingle">Whether the marks are single ones.</param>
readonly record struct QuotedRegion(TextSpan Inside, int Block, bool IsOpen, bool IsSingle);
