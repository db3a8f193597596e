namespace Dateline.Benchmarks;

/// <summary>One text or page, a piece again and again: what is hardest on a reader.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Piece">What is repeated.</param>
/// <param name="IsPage">Whether it is read as a web page.</param>
sealed record SlopeShape(string Name, string Piece, bool IsPage = false)
{
    /// <summary>Every shape that is measured; the first is ordinary prose.</summary>
    public static IReadOnlyList<SlopeShape> All { get; } =
    [
        new("prose", "The council said on Tuesday that repairs to the old pier will cost 4.2 million kroner, \"a third of what we have,\" as mayor Ana Iglesias told reporters.\n"),
        new("one sentence without end", "and the ferry was late "),
        new("one word without end", "ab"),
        new("marks", "&"),
        new("opening quotation marks", "“a "),
        new("closing quotation marks", "a” "),
        new("straight quotation marks", "\" "),
        new("parentheses", "("),
        new("hyphens", "a-"),
        new("full stops", "a."),
        new("capitals", "A "),
        new("commas", "a, "),
        new("digits", "1234567890"),
        new("figures", "3.5% $4bn "),
        new("figures in words", "twenty one thousand "),
        new("days", "last Tuesday "),
        new("names", "Ana Iglesias of Rome "),
        new("speech", "“It is late,” she said. "),
        new("blank lines", "a\n\n"),
        new("white space", " "),
        new("combining marks", "e\u0301\u0301\u0301"),
        new("paragraphs of a page", "<p>The ferry was 40 minutes late, passengers said.</p>", IsPage: true),
        new("links side by side", "<a href=x>word</a> ", IsPage: true),
        new("line breaks", "word word<br><br>", IsPage: true),
        new("unclosed elements", "<p><b><i>word ", IsPage: true),
        new("ampersands", "&amp", IsPage: true),
        new("angle brackets", "<", IsPage: true),
        new("comments", "<!-- a -->", IsPage: true),
        new("metadata", "<meta name=a content=b>", IsPage: true),
        new("attributes", "<p a=b c=d e=f>", IsPage: true),
    ];
}
