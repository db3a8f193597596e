namespace Dateline.Documents.Warnings;

/// <summary>Something in a document that its publisher should look at before it is published; it costs no row.</summary>
/// <param name="DocumentId">Key of the document.</param>
/// <param name="Code">Short stable name: <c>hidden-letters</c>, <c>personal-data</c>, or one of a note.</param>
/// <param name="Line">Line of the published text, from 1.</param>
/// <param name="Column">Column in code points, from 1.</param>
/// <param name="Byte">Offset in the published text's UTF-8, from 0.</param>
/// <param name="Message">What stands there; the words themselves are not repeated, since they may be secret.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record TextWarning(string DocumentId, string Code, int Line, int Column, long Byte, string Message, string Advice)
{
    /// <summary>File and line of what the document was read from, where the warning is about that; null where it is about the published text.</summary>
    public string? Source { get; init; }

    /// <summary>One line for a terminal: <c>text/id.txt(line,column), byte N: message Advice</c>.</summary>
    public override string ToString() => Source is { } source ? $"{source}: {Message} {Advice}".TrimEnd()
        : FormattableString.Invariant($"text/{DocumentId}.txt({Line},{Column}), byte {Byte}: {Message} {Advice}");
}
