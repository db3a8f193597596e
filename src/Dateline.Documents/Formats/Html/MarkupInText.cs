using System.Net;
using System.Text.RegularExpressions;

namespace Dateline.Documents.Formats.Html;

/// <summary>Tells text that holds HTML from text that does not, and frees words of what is left of it.</summary>
static partial class MarkupInText
{
    /// <summary>Whether a text is HTML: it holds the tags that bodies of articles are made of.</summary>
    public static bool IsMarkup(string text) => text.Contains('<', StringComparison.Ordinal) && Tag.IsMatch(text);

    /// <summary>The text with its character references replaced, those that were escaped twice too; <c>AT&amp;T</c> stays.</summary>
    public static string WithoutEntities(string text)
    {
        for (var round = 0; round < 2 && text.Contains('&', StringComparison.Ordinal) && Entity.IsMatch(text); round++)
            text = Entity.Replace(text, static match => WebUtility.HtmlDecode(match.Value));
        return text;
    }

    /// <summary>Words of a title or a name: without tags and character references, white space as one blank.</summary>
    public static string OneLine(string words)
    {
        var bare = words.Contains('<', StringComparison.Ordinal) ? AnyTag.Replace(words, " ") : words;
        return string.Join(' ', WithoutEntities(bare).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"</?(?:p|br|div|span|a|h[1-6]|ul|ol|li|em|strong|b|i|u|blockquote|figure|img|table|section|article|font|center)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"</?[a-z][^<>]{0,2000}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyTag { get; }

    [GeneratedRegex(@"&(?:amp;)?(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|quot|amp|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip|euro|pound|copy|eacute|[aeou]uml|[AEOU]uml|szlig|shy|laquo|raquo|bull|middot|deg);", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entity { get; }
}
