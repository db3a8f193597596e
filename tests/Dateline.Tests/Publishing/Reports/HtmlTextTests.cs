using System.Text;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Rendering;

namespace Dateline.Tests.Publishing.Reports;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("a < b & \"c\" 'd' >", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;")]
    [InlineData("{{ x }} ]]>", "{{ x }} ]]&gt;")]
    [InlineData("bell \u0007, delete \u007f", "bell \u2407, delete \u2421")]
    [InlineData("line\nand\ttab", "line\nand\ttab")]
    [InlineData("next line \u0085, \ufdd0, \uffff", "next line \ufffd, \ufffd, \ufffd")]
    [InlineData("\U0001F600 stays", "\U0001F600 stays")]
    [InlineData("\U0001FFFE goes", "\ufffd goes")]
    public void Text_is_text_wherever_it_stands(string text, string html) => Assert.Equal(html, new StringBuilder().AppendText(text).ToString());

    [Fact]
    public void Half_a_pair_is_replaced() => Assert.Equal("\ufffda", new StringBuilder().AppendText("\ud83da").ToString());

    [Fact]
    public void A_misspelt_variable_of_a_template_is_told_with_its_place_and_is_no_empty_string()
    {
        var failure = Assert.ThrowsAny<Exception>(
            () => new PageTemplates().Render("to-words", new PageOutput(), ("itt", new { Href = "a.html" }), ("root", "")));
        Assert.Matches(@"to-words.*\(\d+,\d+\)", failure.Message);
    }

    [Fact]
    public void A_template_escapes_every_value_but_ready_made_html()
    {
        var output = new PageOutput();
        new PageTemplates().Render("contest-side", output, ("it", new { Who = new EntityLink("<b>", "a\"b"), Word = "<i>", Text = (string?)null }),
            ("root", "../"));
        Assert.StartsWith("<p><a class=\"who\" href=\"../a&quot;b\">&lt;b&gt;</a> <span class=\"chip &lt;i&gt;\">&lt;i&gt;</span></p>",
            output.Markup.ToString().Trim(), StringComparison.Ordinal);
    }
}
