namespace Dateline.Tests.Documents.Formats;

public sealed class FeedTests : IDisposable
{
    const string Rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>The Harbour Post</title><language>en-gb</language><link>https://harbour.example</link>
        <item><title>Ferry &amp;amp; bus late</title><link>https://harbour.example/ferry</link><guid>f1</guid><pubDate>Tue, 04 Mar 2025 08:00:00 +0100</pubDate><dc:creator>Ida Berg</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>The ferry was late.</p><p>So was the bus.</p>]]></content:encoded></item>
        <item><title>Bridge</title><link>https://harbour.example/bridge</link><pubDate>never</pubDate><description>The bridge is open.</description></item>
        </channel></rss>
        """;

    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_entry_of_a_feed_is_a_document_with_the_feed_as_its_publisher()
    {
        _folder.Write("a.rss", Rss);

        var documents = _folder.Read().Documents;

        var ferry = documents.Single(document => document.Id == "f1");
        Assert.Equal(("Ferry & bus late", new DateOnly(2025, 3, 4), "The Harbour Post", "Ida Berg", "https://harbour.example/ferry", "en"),
            (ferry.Title, ferry.PublishedOn!.Value, ferry.Publisher, ferry.Author, ferry.Url, ferry.Language));
        Assert.EndsWith("The ferry was late.\n\nSo was the bus.\n", ferry.Text, StringComparison.Ordinal);
        Assert.Equal("date", Assert.Single(documents.Single(document => document.Id != "f1").Notes).Code);
    }

    [Fact]
    public void Atom_is_read_with_its_full_content()
    {
        _folder.Write("a.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>
            <entry><id>tag:harbour.example,2025:1</id><title>Ferry late</title><link rel="self" href="https://harbour.example/x"/><link href="https://harbour.example/ferry"/><published>2025-03-04T08:00:00+01:00</published><updated>2025-03-09T08:00:00Z</updated>
            <author><name>Ida Berg</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry was late.</p></div></content></entry></feed>
            """);

        var document = Assert.Single(_folder.Read().Documents);

        Assert.Equal(("Ferry late", new DateOnly(2025, 3, 4), "Ida Berg", "https://harbour.example/ferry"),
            (document.Title, document.PublishedOn!.Value, document.Author, document.Url));
        Assert.Contains("The ferry was late.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_cut_off_gives_its_whole_entries_and_is_told_with_its_line()
    {
        _folder.Write("a.xml", Rss[..Rss.IndexOf("The bridge is open", StringComparison.Ordinal)]);

        var found = _folder.Read();

        Assert.Equal(["f1"], found.Documents.Select(document => document.Id));
        Assert.Equal("broken-xml", Assert.Single(found.Rejections).Code);
        Assert.NotNull(found.Rejections[0].Line);
    }

    [Fact]
    public void Entities_that_grow_without_end_are_not_followed()
    {
        _folder.Write("a.xml",
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>");

        Assert.Empty(_folder.Read().Documents);
    }

    [Fact]
    public void Other_XML_is_told() => Assert.Equal("no-feed", ReadOne("a.xml", "<sitemap><url/></sitemap>").Code);

    Dateline.Documents.Rejection ReadOne(string name, string text)
    {
        _folder.Write(name, text);
        return Assert.Single(_folder.Read().Rejections);
    }
}
