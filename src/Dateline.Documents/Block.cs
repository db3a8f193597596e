namespace Dateline.Documents;

/// <summary>One part of a document's canonical text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">End, exclusive; no trailing white space is covered.</param>
/// <param name="Kind">What the part is.</param>
public readonly record struct Block(int Start, int End, BlockKind Kind);

/// <summary>Kinds of parts of a document.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text.</summary>
    Paragraph,
    /// <summary>The headline of the document.</summary>
    Title,
    /// <summary>A heading of a section: names the section of the paragraphs behind it.</summary>
    Heading,
    /// <summary>A block quotation: words of somebody else set apart.</summary>
    Quotation,
}
