using Dateline.Documents.Formats;

namespace Dateline.Documents.Corpora;

/// <summary>What every document must keep to, whatever it was read from.</summary>
static class DocumentBounds
{
    /// <summary>Why a document is not taken; null where it is.</summary>
    public static Rejection? FaultOf(Document document, DocumentPlace place)
    {
        if (string.IsNullOrWhiteSpace(document.Text))
            return Fault("missing-text", "The document holds no text.", "Put its text there, or leave it out.");
        if (document.Text.Length > Limits.LongestText)
            return Fault("too-long", FormattableString.Invariant($"The text has {document.Text.Length} characters; the limit is {Limits.LongestText}."),
                "Split it into one document an article.");
        return null;

        Rejection Fault(string code, string message, string advice) => new()
        {
            Path = place.Line > 0 ? FormattableString.Invariant($"{place.File.Path}#{place.Line}") : place.Path,
            Code = code,
            Line = place.Line > 0 ? place.Line : null,
            Byte = place.Line == 0 && place.Container is not null ? place.Offset : null,
            Message = message,
            Advice = advice,
        };
    }
}
