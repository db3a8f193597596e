using Dateline.Documents;

namespace Dateline.Site.Tests;

/// <summary>A document that tries to be more than text.</summary>
static class HostileDocument
{
    public const string Title = "<script>document.title='owned'</script> \"><img src=x onerror=alert(1)> {{ 7 * 7 }} & ]]>";

    const string Body = """
        "<script>window.owned = true</script>," said Mr <b onmouseover=alert(1)>Bold</b> of {{ site.title }} on Tuesday. The {{ for x in 1..9 }}minister{{ end }} denied that "</p></main><iframe src=javascript:alert(1)>" cost $5 million.
        Some 1,200 people met in London on 3 March 2024, a spokesman told "javascript:alert(document.domain)" reporters, &lt;i&gt; &#x27; ' " ` and -->.
        """;

    /// <summary>Makes the document; below its text stand bidirectional controls and characters that HTML has no place for.</summary>
    public static Document Make()
    {
        var text = Title + "\n" + Body.ReplaceLineEndings("\n").Trim()
            + "\nThe \u202Eminister\u202C said \"\u2066left\u2069 and right\u200F\" to \u0007 and \ufffe \U0001F600 reporters.";
        return new Document
        {
            Id = "hostile",
            Text = text,
            Blocks = [.. MadeDocument.BlocksOf(text)],
            Title = Title,
            PublishedOn = new DateOnly(2024, 3, 4),
            Publisher = "<i>Publisher</i>",
            Author = "\"onload=\"alert(1)",
            Url = "javascript:alert(1)",
            License = "</script>",
            SourcePath = "hostile.txt",
            Sha256 = new string('0', 64),
        };
    }
}
