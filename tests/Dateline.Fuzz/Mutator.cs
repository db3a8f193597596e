using System.Text;

namespace Dateline.Fuzz;

/// <summary>Breaks texts in the ways that foreign documents are broken; a seed gives the same text every time.</summary>
sealed class Mutator(uint seed)
{
    static readonly string[] s_pieces =
    [
        "\"", "“", "”", "‘", "’", "``", "''", "«", "»", "—", " - ", "…", ".", "!", "?", ":", ";", "(", ")", "[", "]", "\n", "\n\n", "\r\n", "\t", "\u00A0",
            "\u200B", "\u202E", "\u2066", "\u00AD",
        "0", "1e400", "-0", "007", "1,234.5", "1.234,5", "99999999999999999999999999999999", "٣٤٥", "½", "$", "€", "%", "$1bn-$2bn", "20-30 %", "two dozen",
            "tens of thousands of",
        "Feb. 30", "31/02/2025", "year 0", "10000-01-01", "last Tuesday", "in the 1990s", "said", "according to", "denied that", "he", "They", "Mr.", "U.S.",
            "President", "Moscow", "İstanbul", "ß",
        "e\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "אבג", "العربية", "漢字", "<script>", "{{ }}", "]]>", "\uD83D", "\uDE00", "\0", "\uFEFF", "\u2028",
    ];

    static readonly string[] s_markup =
    [
        "<div>", "</div>", "<b>", "</i>", "<br>", "<table><tr><td>", "<script>if (a < b) alert(1)</script>", "<style>p{}</style>", "<!--", "-->", "<![CDATA[",
            "]]>", "<blockquote>", "<aside>", "<template>",
        "&amp;", "&#x202E;", "&#0;", "&#xD800;", "&#x110000;", "&nbsp", "&notanentity;", "<a href=\"javascript:alert(1)\">", "<svg><title>", "<p hidden>",
            "<iframe srcdoc=\"<p>a\">", "<h1>", "</article>", "<article>", "<plaintext>", "<",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"articleBody\":\"B\",\"datePublished\":\"2025-13-40\"}</script>",
            "<meta property=\"article:published_time\" content=\"2025-02-30\">",
    ];

    uint _state = seed * 2654435761 + 1;

    /// <summary>A number in [0, limit).</summary>
    public int Next(int limit)
    {
        _state = _state * 1664525 + 1013904223;
        return (int)((ulong)(_state >> 1) * (ulong)limit >> 31);
    }

    /// <summary>A piece of markup, most of it out of place; three times of four none.</summary>
    public string Markup() => Next(4) == 0 ? s_markup[Next(s_markup.Length)] : "";

    /// <summary>Changes bytes in one to eight places: flips, removes, repeats, cuts off.</summary>
    public byte[] Mutate(byte[] bytes)
    {
        var changed = new List<byte>(bytes);
        for (var count = 1 + Next(8); count > 0 && changed.Count > 0; count--)
        {
            var at = Next(changed.Count);
            var length = Math.Min(1 + Next(60), changed.Count - at);
            switch (Next(6))
            {
                case 0:
                    changed.RemoveRange(at, length);
                    break;
                case 1:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                case 2 when Next(4) == 0:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
                default:
                    changed[at] = (byte)Next(256);
                    break;
            }
        }
        return [.. changed];
    }

    /// <summary>Changes a text in one to forty places; now and then splices another text in or repeats a piece many times.</summary>
    public string Mutate(string text, string other)
    {
        var changed = new StringBuilder(text);
        for (var count = 1 + Next(40); count > 0; count--)
        {
            var at = Next(changed.Length + 1);
            var length = Math.Min(Next(60), changed.Length - at);
            switch (Next(8))
            {
                case 0:
                    changed.Remove(at, length);
                    break;
                case 1:
                    changed.Insert(at, changed.ToString(at, length));
                    break;
                case 2:
                    var from = Next(other.Length);
                    changed.Insert(at, other.AsSpan(from, Math.Min(Next(300), other.Length - from)));
                    break;
                case 3 when Next(20) == 0:
                    changed.Insert(at, string.Concat(Enumerable.Repeat(s_pieces[Next(s_pieces.Length)], 1 + Next(3000))));
                    break;
                case 4:
                    changed.Insert(at, (char)Next(0x10000));
                    break;
                default:
                    changed.Insert(at, s_pieces[Next(s_pieces.Length)]);
                    break;
            }
        }
        return changed.ToString();
    }
}
