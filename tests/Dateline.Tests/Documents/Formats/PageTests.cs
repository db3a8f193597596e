using Dateline.Documents;

namespace Dateline.Tests.Documents.Formats;

/// <summary>Pages as they are found: what parts words, what is no article, what their makers say of themselves.</summary>
public sealed class PageTests : IDisposable
{
    const string First = "The stone bridge over the Lenne will open again in April after two years of repairs, mayor Ana Iglesias said on Monday.";
    const string Second = "Repairs have cost more than was planned, according to the town’s treasury, which will publish its report in the summer.";

    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<h1>Scores<br/>and results</h1><p>" + First + "</p>", "Scores and results\n\n" + First + "\n")]
    [InlineData("<h1>Bridge</h1><p>" + First + "<br>" + Second + "</p>", "Bridge\n\n" + First + "\n\n" + Second + "\n")]
    [InlineData("<h1>Bridge</h1><div><span>By Ida Berg</span><span>10 Feb</span></div><p>" + First + "</p>", "Bridge\n\nBy Ida Berg 10 Feb\n\n" + First + "\n")]
    [InlineData("<h1>Bridge</h1><p>" + First + "</p><p>She said: <q>We have <q>waited</q></q>, and left the hall after the meeting.</p>",
        "Bridge\n\n" + First + "\n\nShe said: “We have ‘waited’”, and left the hall after the meeting.\n")]
    [InlineData("<h1>Bridge</h1><p>The stone bridge over the Lenne will open a&shy;gain in A&shy;pril after two years, mayor Ana Igle&shy;sias said.</p>",
        "Bridge\n\nThe stone bridge over the Lenne will open again in April after two years, mayor Ana Iglesias said.\n")]
    [InlineData("<h1>Bridge</h1><p>&amp;quot;We wait,&amp;quot; mayor Ana Iglesias said on Monday of the repairs of the old stone bridge.</p>",
        "Bridge\n\n\"We wait,\" mayor Ana Iglesias said on Monday of the repairs of the old stone bridge.\n")]
    public void A_page_reads_as_its_reader_sees_it(string body, string text) =>
        Assert.Equal(text, Read($"<html><body><article>{body}</article></body></html>").Text);

    [Fact]
    public void Lines_that_lead_elsewhere_are_no_part_of_the_article()
    {
        var text = Read($"<article><h1>Bridge</h1><p>{First}</p><p><strong>Read more:</strong> <a href=x>Ferry late again, passengers say</a></p><p><a href=x>Three held after robbery</a></p><p>{Second}</p><p>Sign up for our newsletter and never miss a bridge.</p></article>").Text;

        Assert.Equal($"Bridge\n\n{First}\n\n{Second}\n", text);
    }

    [Fact]
    public void Pictures_drawn_of_a_thousand_lines_are_no_nesting() =>
        Assert.Contains(First,
            Read($"<article><h1>Bridge</h1><p>{First}</p><svg>{string.Concat(Enumerable.Repeat("<path d='M0 0'/>", 1000))}</svg></article>").Text,
            StringComparison.Ordinal);

    [Fact]
    public void The_text_that_linked_data_give_is_read_where_the_page_shows_none()
    {
        var document = Read($$"""<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge","datePublished":"2025-03-04T23:30:00-05:00","author":[{"name":"Ida Berg"}],"articleBody":"{{First}}\n\n{{Second}}"}]}</script><body><div id="root"></div></body>""");

        Assert.Equal($"Bridge\n\n{First}\n\n{Second}\n", document.Text);
        Assert.Equal((new DateOnly(2025, 3, 4), "Ida Berg"), (document.PublishedOn!.Value, document.Author));
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2025-03-04\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"\"}</script><meta name='parsely-pub-date' content='2025-03-04T08:00:00Z'>")]
    [InlineData("<meta name='date' content='today'><meta itemprop='datePublished' content='March 4, 2025'>")]
    [InlineData("<span itemprop='datePublished' content='2025-03-04'>x</span>")]
    [InlineData("<article><time datetime='2025-03-04T08:00'>x</time></article>")]
    [InlineData("<time class='updated' datetime='2025-03-09'>x</time><time datetime='2025-03-04'>x</time>")]
    public void The_first_value_that_is_a_day_dates_a_page(string stated)
    {
        var document = Read($"<html><head></head><body>{stated}<h1>Bridge</h1><p>{First}</p><p>{Second}</p></body></html>");

        Assert.Equal((new DateOnly(2025, 3, 4), PublishedBasis.Metadata), (document.PublishedOn!.Value, document.PublishedBasis));
    }

    [Fact]
    public void A_page_that_shows_its_date_only_is_dated_by_its_text()
    {
        var document = Read($"<h1>Bridge</h1><p>Posted: March 4, 2025 8:20 AM ET</p><p>{First}</p>");

        Assert.Equal((new DateOnly(2025, 3, 4), PublishedBasis.Text), (document.PublishedOn!.Value, document.PublishedBasis));
    }

    [Theory]
    [InlineData("<title>Just a moment...</title><h1>harbour.example</h1><p>Checking your browser before you go on.</p>", "bot-wall")]
    [InlineData("<title>Post</title><div><h2><a href=1>Ferry late</a></h2><p>The ferry was late again on Tuesday.</p></div><div><h2><a href=2>Held</a></h2><p>Police held three men in Oldtown.</p></div><div><h2><a href=3>Bridge</a></h2><p>The stone bridge opens in April.</p></div><div><h2><a href=4>Rates</a></h2><p>The bank raised its rate.</p></div>", "index-page")]
    public void What_is_no_article_is_told(string page, string code)
    {
        _folder.Write("a.html", $"<html><body>{page}</body></html>");

        Assert.Equal(code, Assert.Single(_folder.Read().Rejections).Code);
    }

    [Fact]
    public void Valid_UTF_8_is_read_so_whatever_an_old_declaration_says()
    {
        var document = Read($"<meta charset=iso-8859-1><h1>Bridge</h1><p>“{First}”</p>");

        Assert.Contains("“The stone", document.Text, StringComparison.Ordinal);
        Assert.Equal("declared-encoding", Assert.Single(document.Notes).Code);
    }

    [Fact]
    public void Bytes_that_are_no_letters_of_the_declared_encoding_are_told()
    {
        _folder.Write("a.html",
            [.. System.Text.Encoding.ASCII.GetBytes("<meta charset=gbk><h1>Bridge</h1><p>The bridge "), 0x81, 0x20, 0xA1, 0x20,
            .. System.Text.Encoding.ASCII.GetBytes("is open again to all who want to cross it.</p>")]);

        Assert.Equal("undecodable", Assert.Single(Assert.Single(_folder.Read().Documents).Notes).Code);
    }

    [Fact]
    public void NUL_is_passed_over_as_browsers_do()
    {
        var document = Read($"<h1>Bridge</h1><p>{First.Replace("bridge", "bri\0dge", StringComparison.Ordinal)}</p>");

        Assert.Contains(First, document.Text, StringComparison.Ordinal);
        Assert.Equal("nul-byte", Assert.Single(document.Notes).Code);
    }

    [Theory]
    [InlineData("en_US", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("DE", "de")]
    [InlineData("x", null)]
    public void The_language_is_read_however_it_is_written(string stated, string? language) =>
        Assert.Equal(language, Read($"<html lang=\"{stated}\"><body><p>{First}</p></body></html>").Language);

    Document Read(string page)
    {
        _folder.Write("a.html", page);
        var found = _folder.Read();
        Assert.Empty(found.Rejections);
        return Assert.Single(found.Documents);
    }
}
