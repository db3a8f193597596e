namespace Dateline.Publishing.Reports.Marks;

/// <summary>A stretch of a document's text that is shown as marked.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Kind">What is marked; also the order of nesting of marks at one place.</param>
/// <param name="RowId">Key of the row; null for a mark that is no row's own.</param>
/// <param name="Tooltip">What the row says, in a line; null for none.</param>
readonly record struct Mark(int Start, int End, MarkKind Kind, string? RowId, string? Tooltip);

/// <summary>Kinds of marks, outermost first.</summary>
enum MarkKind : byte
{
    /// <summary>A sentence that gave no row.</summary>
    Bare,
    /// <summary>Reported speech.</summary>
    Reported,
    /// <summary>Words in quotation marks.</summary>
    Verbatim,
    /// <summary>The word that names an event.</summary>
    Event,
    /// <summary>The word of an event of saying or of unknown type: drawn only when asked for, and fainter, so that what is known stands out.</summary>
    MinorEvent,
    /// <summary>A figure.</summary>
    Figure,
    /// <summary>A time expression.</summary>
    Time,
    /// <summary>A name.</summary>
    Name,
}
