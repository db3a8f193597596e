using System.Text.Json;
using System.Xml.Linq;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing;
using Dateline.Publishing.Checks;
using Dateline.Publishing.History;
using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Pages;
using Dateline.Publishing.Reports.Rendering;

namespace Dateline.Tests.Publishing.Reports;

/// <summary>Whoever cited a row that is no more learns at its address what became of it.</summary>
public sealed class HistoryPagesTests : IDisposable
{
    static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    readonly TemporaryFolder _folder = new();

    public HistoryPagesTests() => SampleCorpus.Publish(_folder["first"], withPages: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_version_tells_its_documents_and_names_no_change()
    {
        Assert.Equal(["New source document: Houses", "New source document: b-awkward"], Titles("first"));
        Assert.Contains("built without being compared", Text("first/changes.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["first/changes.json"]));
        Assert.DoesNotContain(HistoryPages.Place, Text("first/index.html"), StringComparison.Ordinal);
        foreach (var page in (string[])["index.html", "documents/a-plain.html"])
            Assert.Contains(page == "index.html" ? "type=\"application/atom+xml\" title=\"Sample: new and changed rows\" href=\"feed.atom\""
                : "href=\"../feed.json\"", Text($"first/{page}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_row_keeps_a_tombstone_at_its_address_in_every_later_version()
    {
        Publish("second", WithoutRows, "first");
        Publish("third", WithoutRows, "second");
        foreach (var version in (string[])["second", "third"])
        {
            var page = Text($"{version}/documents/a-plain.html");
            Assert.Contains("<li id=\"a-plain-q-1\"><p class=\"said\"><del>We will build 40 houses,</del></p>", page, StringComparison.Ordinal);
            Assert.Contains("removed because the program that reads changed", page, StringComparison.Ordinal);
            Assert.DoesNotContain(HistoryPages.Place, page, StringComparison.Ordinal);
            Assert.Equal(0, DatasetVerifier.Verify(_folder[version]).Checks.Sum(check => check.Faults));
        }
        Assert.Contains("<b>removed</b> <code>quotes</code>", Text("second/changes.html"), StringComparison.Ordinal);
        Assert.Contains("No row changed", Text("third/changes.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_comes_back_has_no_tombstone()
    {
        Publish("second", WithoutRows, "first");
        Publish("third", SampleCorpus.Documents, "second");
        var page = Text("third/documents/a-plain.html");
        Assert.DoesNotContain("<del>", page, StringComparison.Ordinal);
        Assert.Contains(" id=\"a-plain-q-1\"", page, StringComparison.Ordinal);
        Assert.Contains("New quote: We will build 40 houses,", Titles("third"));
        using var feed = JsonDocument.Parse(File.ReadAllBytes(_folder["third/feed.json"]));
        Assert.Contains(feed.RootElement.GetProperty("items").EnumerateArray(),
            item => item.GetProperty("url").GetString() == "documents/a-plain.html#a-plain-q-1");
    }

    [Fact]
    public void A_document_and_a_place_that_are_gone_leave_a_page()
    {
        Publish("second", SampleCorpus.Documents.Where(pair => pair.Document.Id != "a-plain"), "first");
        Assert.Contains("id=\"a-plain-q-1\"", Text("second/documents/a-plain.html"), StringComparison.Ordinal);
        Assert.Contains("No longer part of the dataset", Text("second/documents/a-plain.html"), StringComparison.Ordinal);
        Assert.Contains("<del>Oslo</del>", Text("second/places/oslo.html"), StringComparison.Ordinal);
        Assert.Equal(0, DatasetVerifier.Verify(_folder["second"]).Checks.Sum(check => check.Faults));
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("documents/../../escaped.html")]
    [InlineData("index.html")]
    [InlineData("speakers/.html")]
    public void A_list_of_removed_rows_writes_no_page_but_those_of_rows(string page)
    {
        var before = Directory.GetFiles(_folder["first"], "*", SearchOption.AllDirectories).Length;
        new SiteWriter(_folder["first"], new SiteSettings { Title = "Sample" }).Complete(
            MetadataWriter.Describe(_folder["first"], SampleCorpus.Settings, SampleCorpus.Publish(_folder["again"])),
            history: new DatasetHistory(null, [new Tombstone("quotes", "x", "x", "words", "text", null, page)]));
        Assert.Equal(before, Directory.GetFiles(_folder["first"], "*", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists(_folder["escaped.html"]));
    }

    void Publish(string version, IEnumerable<(Document, Extract)> documents, string since) =>
        SampleCorpus.Publish(_folder[version], engine: new EngineFingerprint(version == "second" ? "other" : "rules", "lexicons", "models"),
        documents: documents, withPages: true, since: _folder[since]);

    static IEnumerable<(Document, Extract)> WithoutRows =>
        SampleCorpus.Documents.Select(pair => (pair.Document, pair.Extract with { Quotes = [], Metrics = [], Events = [] }));

    IEnumerable<string> Titles(string version) =>
        XDocument.Load(_folder[$"{version}/feed.atom"]).Root!.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value);

    string Text(string path) => File.ReadAllText(_folder[path]);
}
