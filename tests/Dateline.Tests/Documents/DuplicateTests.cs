using CsCheck;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Documents.Duplicates;
using Dateline.Tests.EndToEnd;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

public sealed class DuplicateTests : IDisposable
{
    static readonly DateOnly s_day = new(2025, 3, 4);

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("original", "reprint", true)]
    [InlineData("original", "shortened", true)]
    [InlineData("original", "same-event", false)]
    [InlineData("original", "follow-up", false)]
    [InlineData("same-event", "shortened", false)]
    public void A_reprint_and_a_shortened_copy_are_copies_and_another_article_on_the_same_event_is_not(string earlier, string later, bool isCopy)
    {
        var copies = DuplicateFinder.Find([Of(later, s_day.AddDays(1)), Of(earlier, s_day)]);

        Assert.Equal(isCopy ? earlier : null, copies.GetValueOrDefault(later));
        Assert.False(copies.ContainsKey(earlier));
    }

    [Fact]
    public void The_earlier_document_is_the_original_and_of_one_day_the_one_with_the_smaller_id()
    {
        Assert.Equal(("original", "reprint"), Only(Of("original", s_day.AddDays(1)), Of("reprint", s_day)));
        Assert.Equal(("original", "reprint"), Only(Of("original", null), Of("reprint", s_day)));
        Assert.Equal(("reprint", "original"), Only(Of("reprint", s_day), Of("original", s_day)));
        Assert.Equal(("reprint", "original"), Only(Of("original", null), Of("reprint", null)));
    }

    [Fact]
    public void Of_one_day_the_longer_document_is_the_original_of_a_shortened_one() =>
        Assert.Equal(("a", "original"), Only(Of("shortened", s_day) with { Id = "a" }, Of("original", s_day)));

    [Fact]
    public void A_longer_story_that_takes_up_an_earlier_one_is_no_copy() =>
        Assert.Empty(DuplicateFinder.Find([Of("shortened", s_day), Of("original", s_day.AddDays(1))]));

    [Fact]
    public void Copies_of_copies_lead_to_the_one_original()
    {
        var copies = DuplicateFinder.Find(
            [Of("reprint", s_day.AddDays(1)), Of("shortened", s_day.AddDays(2)), Of("original", s_day), Of("reprint", s_day.AddDays(3)) with { Id = "again" }]);

        Assert.Equal(["again", "reprint", "shortened"], copies.Keys.Order(StringComparer.Ordinal));
        Assert.All(copies.Values, original => Assert.Equal("original", original));
    }

    [Theory]
    [InlineData("Ferry late.", "Ferry late.", true)]
    [InlineData("The ferry was late again.", "THE FERRY — was late, again", true)]
    [InlineData("The ferry was late again.", "The ferry was early again.", false)]
    [InlineData("", "", false)]
    [InlineData("…", "!", false)]
    public void A_few_words_are_a_copy_only_of_the_same_words(string one, string other, bool isCopy) =>
        Assert.Equal(isCopy, DuplicateFinder.Find([new("a", null, Sketch.Of(one)), new("b", null, Sketch.Of(other))]).ContainsKey("b"));

    [Fact]
    public void A_text_stands_in_itself_whole() => Gen.String[Gen.Char["abc de fg "], 1, 3000].Sample(text =>
        Sketch.Of(text) is var sketch && (sketch.Hashes.Length == 0 || sketch.ContainedIn(sketch) == 1));

    [Fact]
    public void The_order_in_which_documents_are_named_changes_nothing()
    {
        Sketched[] all = [Of("original", s_day), Of("reprint", s_day), Of("shortened", s_day), Of("same-event", s_day), Of("follow-up", null)];
        var expected = DuplicateFinder.Find(all).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();

        Gen.Shuffle(all).Sample(shuffled => DuplicateFinder.Find(shuffled).OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(expected), iter: 50);
    }

    [Fact]
    public void A_document_is_sketched_once_however_often_it_is_built_and_again_when_it_changed()
    {
        foreach (var name in (string[])["original", "reprint", "follow-up"])
            File.Copy(PathOf(name), _folder[$"{name}.txt"]);
        File.WriteAllText(_folder["lines.jsonl"],
            "{\"id\":\"a\",\"text\":\"The ferry was late again.\"}\n{\"id\":\"b\",\"text\":\"The ferry was late again.\"}\n");
        var kept = new KeptSketches();

        Assert.Equal([("a", null), ("b", "a"), ("follow-up", null), ("original", null), ("reprint", "original")], Copies(kept));
        Assert.Equal((5, 0), kept.MadeAndFound());
        Assert.Equal([("a", null), ("b", "a"), ("follow-up", null), ("original", null), ("reprint", "original")], Copies(kept));
        Assert.Equal((0, 5), kept.MadeAndFound());
        File.WriteAllText(_folder["reprint.txt"], "Another article altogether.\n");
        Assert.Equal([("a", null), ("b", "a"), ("follow-up", null), ("original", null), ("reprint", null)], Copies(kept));
        Assert.Equal((1, 4), kept.MadeAndFound());
        // What the catalog says of a document, its day above all, is part of what a sketch is kept by.
        File.WriteAllText(_folder["sources.csv"], "file,published\noriginal.txt,2025-03-04\n");
        Copies(kept);
        Assert.Equal((1, 4), kept.MadeAndFound());
    }

    [Fact]
    public void A_copy_keeps_its_rows_and_is_counted_once()
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        foreach (var name in (string[])["original", "reprint"])
            File.Copy(PathOf(name), _folder[$"seeds/{name}.txt"]);

        var (code, _, error) = DatelineProgram.Run(
            ["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--quiet"]);

        Assert.True(code == 0, error);
        var documents = Rows("documents");
        Assert.Equal([("original", ""), ("reprint", "original")], documents.Select(row => (row["document_id"], row["duplicate_of"])));
        Assert.NotEqual("0", documents[1]["quotes"]);
        Assert.Equal(documents[0]["quotes"], documents[1]["quotes"]);
        var mentions = Rows("mentions");
        Assert.All(Rows("entities"), entity => Assert.Equal(
            $"{mentions.Count(mention => mention["entity_id"] == entity["entity_id"] && mention["document_id"] == "original")}", entity["mentions"]));
        Assert.Contains("a copy of <a href=\"../documents/original.html\">", File.ReadAllText(_folder["built/documents/reprint.html"]),
            StringComparison.Ordinal);
        Assert.Contains("1 of them copies", File.ReadAllText(_folder["built/index.html"]), StringComparison.Ordinal);
    }

    IEnumerable<(string, string?)> Copies(ISketchStore kept)
    {
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Load(_folder.Path));
        corpus.FindDuplicates(threads: 2, kept);
        return [.. corpus.Entries.Select(entry => corpus.Read(entry).Document!).Select(document => (document.Id, document.DuplicateOf))];
    }

    sealed class KeptSketches : ISketchStore
    {
        readonly Lock _lock = new();
        readonly Dictionary<string, (DateOnly?, Sketch)> _kept = new(StringComparer.Ordinal);
        (int Made, int Found) _counts;

        public (int, int) MadeAndFound()
        {
            var counts = _counts;
            _counts = default;
            return counts;
        }

        public (DateOnly? PublishedOn, Sketch Sketch)? Find(ReadOnlySpan<byte> digest)
        {
            lock (_lock)
            {
                if (!_kept.TryGetValue(Convert.ToHexString(digest), out var found))
                    return null;
                _counts.Found++;
                return found;
            }
        }

        public void Keep(ReadOnlySpan<byte> digest, DateOnly? publishedOn, Sketch sketch)
        {
            lock (_lock)
            {
                _kept[Convert.ToHexString(digest)] = (publishedOn, sketch);
                _counts.Made++;
            }
        }
    }

    List<Dictionary<string, string>> Rows(string table)
    {
        using var reader = CsvHelper.CsvReader.FromText(File.ReadAllText(_folder[$"built/data/{table}.csv"]));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.Headers.Select((name, index) => (name, cell: reader.GetString(index)))
                .ToDictionary(pair => pair.name, pair => pair.cell, StringComparer.Ordinal));
        return rows;
    }

    static (string Copy, string Original) Only(Sketched one, Sketched other)
    {
        var (copy, original) = Assert.Single(DuplicateFinder.Find([one, other]));
        return (copy, original);
    }

    static Sketched Of(string name, DateOnly? day) => new(name, day, Sketch.Of(File.ReadAllText(PathOf(name))));

    static string PathOf(string name) => Repository.At("tests", "Dateline.Tests", "Cases", "Duplicates", $"{name}.txt");
}
