using System.Text.Json;
using CsCheck;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Citations;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Tests.Publishing;

public sealed class RowCitationTests
{
    static readonly DatasetSettings s_settings = SampleCorpus.Settings with { BaseUrl = "https://example.org/d/" };
    static readonly RowCitation s_citation = new(s_settings, new BuildStamp("abc1234"));
    static readonly CitedRow s_row = new("a-q-1", "We spent $5 & 10% on well-known_things, {all}", 15, 60, "a", "Houses", "The Post", new DateOnly(2025, 3, 3),
        "https://example.org/news?id=1#top");

    [Fact]
    public void In_plain_text_stand_words_place_document_version_commit_and_address() =>
        Assert.Equal("“We spent $5 & 10% on well-known_things, {all}” (Houses, The Post, 2025-03-03, characters 15–60). In: Tests, Sample, version 1.0.0, commit abc1234, https://example.org/d/documents/a.html#a-q-1", s_citation.Plain(s_row));

    [Fact]
    public void In_BibTeX_nothing_of_the_words_is_run()
    {
        var entry = s_citation.BibTeX(s_row);
        Assert.StartsWith("@misc{a-q-1,\n", entry, StringComparison.Ordinal);
        Assert.Contains(@"title = {“We spent \$5 \& 10\% on well-known\_things, \{all\}”}", entry, StringComparison.Ordinal);
        Assert.Contains("version 1.0.0, commit abc1234", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void CSL_JSON_can_be_read_and_closes_no_script()
    {
        using var item = JsonDocument.Parse(s_citation.CslJson(s_row with { Words = "</script>" }));
        Assert.Equal("“</script>”", item.RootElement[0].GetProperty("title").GetString());
        Assert.DoesNotContain('<', s_citation.CslJson(s_row with { Words = "</script>" }));
        Assert.Equal("15-60", item.RootElement[0].GetProperty("locator").GetString());
    }

    [Theory]
    [InlineData("well-known, indeed", "https://example.org/news?id=1#:~:text=well%2Dknown%2C%20indeed")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        "https://example.org/news?id=1#:~:text=one%20two%20three%20four,fourteen%20fifteen%20sixteen%20seventeen")]
    [InlineData("two\nlines", "https://example.org/news?id=1#:~:text=two%20lines")]
    public void A_link_shows_the_words_where_they_were_published(string words, string link) =>
    Assert.Equal(link, s_citation.TextFragment(s_row with { Words = words }));

    [Theory]
    [InlineData("said it was", "in May", "said%20it%20was-,40,-in%20May")]
    [InlineData("", "in May", "40,-in%20May")]
    [InlineData("a well-known", "", "a%20well%2Dknown-,40")]
    public void Few_words_are_told_from_the_same_ones_elsewhere(string before, string after, string directive) =>
        Assert.Equal($"https://example.org/news?id=1#:~:text={directive}",
        s_citation.TextFragment(s_row with { Words = "40", Before = before, After = after }));

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    public void Without_a_good_address_the_link_leads_to_the_published_page(string? source) =>
        Assert.Equal("https://example.org/d/documents/a.html#:~:text=x", s_citation.TextFragment(s_row with { Words = "x", SourceUrl = source }));

    [Fact]
    public void CSL_JSON_gives_back_whatever_the_words_and_the_title_are() =>
        Gen.Select(Gen.String[Gen.Char["ab \"\\<>&'/é’“\u2028\u0001{}"], 0, 20], Gen.String[Gen.Char["ab \"\\<>&'/é’“\u2028\u0001{}"], 0, 20])
        .Sample((words, title) =>
        {
            using var item = JsonDocument.Parse(s_citation.CslJson(s_row with { Words = words, DocumentTitle = title, Publisher = title }));
            var read = item.RootElement[0];
            Assert.Equal($"“{words}”", read.GetProperty("title").GetString());
            Assert.Equal(title, read.GetProperty("source").GetString());
            Assert.Equal(title, read.GetProperty("publisher").GetString());
            Assert.Equal("15-60", read.GetProperty("locator").GetString());
            Assert.Equal("abc1234", read.GetProperty("archive_location").GetString());
            Assert.True(item.RootElement.GetRawText().AsSpan().IndexOfAny("<>&'") < 0);
        });
}
