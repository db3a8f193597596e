namespace Dateline.Publishing.Tables;

/// <summary>What a column is in its row, so that nobody has to tell it from its name.</summary>
public enum ColumnRole : byte
{
    /// <summary>Something that was read or counted.</summary>
    Value,
    /// <summary>Key of the document the row stands in.</summary>
    Document,
    /// <summary>Key of the row that this one is a part of; it begins with the key of the document, as every key of a row does.</summary>
    Owner,
    /// <summary>Key of the sentence the row stands in.</summary>
    Sentence,
    /// <summary>First code point of words in the document's text.</summary>
    SpanStart,
    /// <summary>End of words in the document's text, exclusive.</summary>
    SpanEnd,
    /// <summary>Words as written.</summary>
    SpanText,
    /// <summary>Number of the row in its document, which changes when words before it do.</summary>
    Order,
    /// <summary>Name of the rule that made the row.</summary>
    Rule,
    /// <summary>Share of that rule's rows that were right.</summary>
    Confidence,
    /// <summary>What the publisher says of a document.</summary>
    Metadata,
    /// <summary>Hash of the document's text.</summary>
    TextHash,
}
