using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

public sealed class CorpusSettingsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "one/a.txt", false)]
    [InlineData("**/*.txt", "a.txt", true)]
    [InlineData("**/*.txt", "one/two/a.txt", true)]
    [InlineData("2025/**", "2025/03/a.txt", true)]
    [InlineData("2025/**", "2024/03/a.txt", false)]
    [InlineData("2025/**/b*.html", "2025/03/04/bridge.html", true)]
    [InlineData("2025/**/b*.html", "2025/bridge.html", true)]
    [InlineData("2025/**/b*.html", "2025/03/ab.html", false)]
    [InlineData("**/drafts/**", "a/drafts/b/c.txt", true)]
    [InlineData("**/drafts/**", "drafts/c.txt", true)]
    [InlineData("**/drafts/**", "a/mydrafts/c.txt", false)]
    [InlineData("a?c.txt", "abc.txt", true)]
    [InlineData("a?c.txt", "a/c.txt", false)]
    [InlineData("[a].txt", "[a].txt", true)]
    [InlineData("", "a.txt", false)]
    public void A_pattern_matches_paths(string pattern, string path, bool matches) => Assert.Equal(matches, Glob.IsMatch(pattern, path));

    [Fact]
    public void A_hostile_pattern_takes_no_more_than_pattern_times_path() =>
    Assert.False(Glob.IsMatch(string.Concat(Enumerable.Repeat("*a", 1000)), new string('a', 5000) + "b"));

    [Fact]
    public void A_feed_of_files_is_chosen_by_patterns()
    {
        foreach (var file in (string[])["2024/a.txt", "2025/b.txt", "2025/c.md", "2025/drafts/d.txt", "e.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
            File.WriteAllText(_folder[file], "Text.");
        }
        File.WriteAllText(_folder["dateline.json"], """{ "documents": { "include": ["2025/**", "e.*"], "exclude": ["**/drafts/**"] } }""");

        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty, CorpusSettings.Load(_folder.Path));

        Assert.Equal(["2025/b.txt", "2025/c.md", "e.txt"], corpus.Entries.Select(entry => entry.Path));
    }

    [Theory]
    [InlineData("""{ "documents": [] }""", "'documents' takes an object with include, exclude, columns.")]
    [InlineData("""{ "documents": { "only": [] } }""", "'documents.only' is not known.")]
    [InlineData("""{ "documents": { "include": "*.txt" } }""", "'documents.include' takes a list of patterns")]
    [InlineData("""{ "documents": { "columns": { "words": "text" } } }""", "'documents.columns.words' is not known. Known are id, text, title")]
    [InlineData("""{ "documents": """, "this is no JSON.")]
    public void Wrong_settings_say_what_is_wrong(string json, string message)
    {
        File.WriteAllText(_folder["dateline.json"], json);

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => CorpusSettings.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }
}
