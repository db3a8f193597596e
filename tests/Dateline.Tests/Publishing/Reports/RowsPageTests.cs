using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Rendering;

namespace Dateline.Tests.Publishing.Reports;

/// <summary>Every row can be cited from a page that needs no script.</summary>
public sealed partial class RowsPageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public RowsPageTests() =>
        SampleCorpus.Publish(_folder["site"], SampleCorpus.Settings with { BaseUrl = "https://example.org/d/" }, stamp: new BuildStamp("abc1234"),
        withPages: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_row_has_its_words_place_document_version_and_commit_in_three_forms()
    {
        foreach (var (document, extract) in SampleCorpus.Documents)
        {
            var text = File.ReadAllText(_folder[$"site/text/{document.Id}.txt"]);
            var articles = Article.Matches(Page(document.Id)).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            var keys = extract.Quotes.Select(row => row.Id).Concat(extract.Metrics.Select(row => row.Id)).Concat(extract.Times.Select(row => row.Id))
                .Concat(extract.Events.Select(row => row.Id));
            Assert.Equal(keys.Order(StringComparer.Ordinal), articles.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, article) in articles)
            {
                using var csl = JsonDocument.Parse(Pre.Matches(article)[1].Groups[1].Value);
                var item = csl.RootElement[0];
                var words = item.GetProperty("title").GetString()!.Trim('“', '”');
                var locator = item.GetProperty("locator").GetString()!.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                var runes = text.EnumerateRunes().ToList();
                Assert.Equal(words, string.Concat(runes[locator[0]..locator[1]]));
                Assert.Equal("abc1234", item.GetProperty("archive_location").GetString());
                Assert.Equal("1.0.0", item.GetProperty("version").GetString());
                Assert.Equal($"https://example.org/d/documents/{document.Id}.html#{key}", item.GetProperty("URL").GetString());
                Assert.StartsWith($"@misc{{{key},", WebUtility.HtmlDecode(Pre.Matches(article)[0].Groups[1].Value), StringComparison.Ordinal);
                Assert.Contains($"characters {locator[0]}–{locator[1]}). In: Tests, Sample, version 1.0.0, commit abc1234, https://example.org/d/",
                    WebUtility.HtmlDecode(article), StringComparison.Ordinal);
                Assert.Contains("#:~:text=", article, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_note_of_a_row_leads_to_its_citation()
    {
        Assert.Contains("href=\"../rows/a-plain.html#a-plain-q-1\">cite</a>", File.ReadAllText(_folder["site/documents/a-plain.html"]),
            StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", Page("a-plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_that_wants_none_has_no_page_of_citations_and_names_none()
    {
        SampleCorpus.Publish(_folder["without"], SampleCorpus.Settings with { RowCitations = false }, withPages: true);
        Assert.False(Directory.Exists(_folder["without/rows"]));
        var page = File.ReadAllText(_folder["without/documents/a-plain.html"]);
        Assert.DoesNotContain("../rows/", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../feed.atom\"", page, StringComparison.Ordinal);
    }

    string Page(string document) => File.ReadAllText(_folder[$"site/rows/{document}.html"]);

    [GeneratedRegex("<article class=\"cited\" id=\"([^\"]+)\">(.*?)</article>", RegexOptions.Singleline)]
    private static partial Regex Article { get; }

    [GeneratedRegex("<pre>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Pre { get; }
}
