using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Dateline.Documents.Formats.Html;

/// <summary>A page opens elements and never closes them, without end.</summary>
sealed class OpenElementsException() : Exception(FormattableString.Invariant($"More than {OpenElements.Most} elements of the page are open at once"));

/// <summary>Counts the elements that a page has open while the parser reads it, by the parser's own tokens.</summary>
/// <remarks>The parser walks over all that are open at every tag that closes nothing, so without a bound its time grows with the square of the page.</remarks>
sealed class OpenElements
{
    /// <summary>The most that may be open; pages have some dozens, sloppy ones some hundreds.</summary>
    public const int Most = 2000;

    // These have no content, or are closed by the next of their kind, so they cannot be nested without others between.
    static readonly FrozenSet<string> s_flat = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "script",
        "source", "style", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "wbr");

    const long MostSteps = 100_000_000;

    readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    int _count;
    int _foreign;
    long _steps;

    /// <summary>Takes the next token.</summary>
    /// <exception cref="OpenElementsException">Too many elements are open.</exception>
    public void Take(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || s_flat.Contains(token.Name))
            return;
        var isForeign = token.Name is "svg" or "math";
        var open = _open.GetValueOrDefault(token.Name);
        if (token.Type == HtmlTokenType.EndTag)
        {
            // The parser walks over all that are open, and finds nothing to close.
            if (open == 0 && (_steps += _count) > MostSteps)
                throw new OpenElementsException();
            if (open == 0)
                return;
            _open[token.Name] = open - 1;
            _count--;
            _foreign -= isForeign ? 1 : 0;
            return;
        }
        // Only within a drawing or a formula does the stroke at the end of a tag close it.
        if (token is HtmlTagToken { IsSelfClosing: true } && (isForeign || _foreign > 0))
            return;
        _open[token.Name] = open + 1;
        _foreign += isForeign ? 1 : 0;
        if (++_count > Most)
            throw new OpenElementsException();
    }
}
