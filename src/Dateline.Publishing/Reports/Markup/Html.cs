using System.Buffers;
using System.Text;

namespace Dateline.Publishing.Reports.Markup;

/// <summary>Ready-made HTML: the only thing that a template writes as it is. Everything else is text and is escaped.</summary>
/// <param name="Markup">Well-formed HTML.</param>
sealed record Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static readonly Html Empty = new("");

    /// <summary>Text as HTML, for element content and quoted attributes alike.</summary>
    public static Html Of(ReadOnlySpan<char> text) => new(new StringBuilder(text.Length + 16).AppendText(text).ToString());

    /// <inheritdoc/>
    public override string ToString() => Markup;
}

/// <summary>Ready-made HTML of many rows, still in the pieces that it was written in.</summary>
/// <param name="Markup">Well-formed HTML.</param>
sealed record LongHtml(StringBuilder Markup);

/// <summary>Writes text into HTML.</summary>
static class HtmlText
{
    // Every character below U+0080 that stands in HTML as it is, and the marks and letters that English text has besides.
    static readonly SearchValues<char> s_plain = SearchValues.Create(
        "\t\n !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~’‘“”–—…·→áéíóúüöäñç");

    /// <summary>Whether a text is known to stand in HTML as it is; false says nothing.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(s_plain) < 0;

    /// <summary>Appends text with the five markup characters escaped; characters HTML has no place for appear as their picture.</summary>
    /// <remarks>Linear. C0 controls become Control Pictures (U+2400 …), C1 controls, lone surrogates and noncharacters U+FFFD.</remarks>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            return html.Append(text);
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var replacement = character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => null,
                < ' ' => ((char)('\u2400' + character)).ToString(),
                '\u007f' => "\u2421",
                >= '\u0080' and <= '\u009f' => "\ufffd",
                >= '\ufdd0' and <= '\ufdef' => "\ufffd",
                '\ufffe' or '\uffff' => "\ufffd",
                _ => null,
            };
            if (char.IsSurrogate(character))
            {
                if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                {
                    // The last two code points of every plane are noncharacters.
                    if ((char.ConvertToUtf32(character, text[index + 1]) & 0xfffe) == 0xfffe)
                    {
                        html.Append(text[start..index]).Append('\ufffd');
                        start = index + 2;
                    }
                    index++;
                    continue;
                }
                replacement = "\ufffd";
            }
            if (replacement is null)
                continue;
            html.Append(text[start..index]).Append(replacement);
            start = index + 1;
        }
        return html.Append(text[start..]);
    }
}
