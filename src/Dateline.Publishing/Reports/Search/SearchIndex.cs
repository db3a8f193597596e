using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>The index of the search page: every sentence of every document, under its own words and the names of those who speak or act in it.</summary>
/// <remarks>
/// Written as scripts that hand over their data, so that a search works from a folder too. Sentences are written in parts as they come; only the
/// numbers of the sentences of each word are kept until the end. Words that stand in a quarter of all sentences of a large collection are left out.
/// </remarks>
sealed class SearchIndex(PageWriter pages)
{
    const int SentencesPerFile = 80;
    const int LongestSentence = 320;
    const int SmallCollection = 400;
    readonly Dictionary<string, PlaceList> _places = new(StringComparer.Ordinal);
    readonly List<JsonArray> _sentences = [];
    readonly List<JsonArray> _documents = [];
    string? _fileDocument;
    int _sentenceCount;
    int _documentCount;

    /// <summary>Adds a document.</summary>
    public void Add(Document document, Extract extract, DocumentView view)
    {
        var rows = RowsBySentence(extract, view);
        var headings = document.Blocks.Where(block => block.Kind is BlockKind.Title or BlockKind.Heading).Select(block => block.Start).ToHashSet();
        foreach (var sentence in extract.Sentences)
        {
            var found = rows.GetValueOrDefault(sentence.Id);
            var anchor = found?.Anchor ?? (headings.Contains(sentence.At.Start) ? "" : sentence.Id);
            foreach (var word in SearchText.WordsOf(sentence.At.Text).Concat(found is null ? [] : found.Names.SelectMany(SearchText.WordsOf)).Distinct(StringComparer.Ordinal))
            {
                if (!_places.TryGetValue(word, out var places))
                    _places.Add(word, places = new PlaceList());
                places.Add(_sentenceCount);
            }
            if (_documents.Count == 0 || _fileDocument != document.Id)
            {
                _documents.Add(new JsonArray(view.Line.Href, view.Line.ShortTitle, view.Line.Date));
                _fileDocument = document.Id;
            }
            _sentences.Add(new JsonArray(_documents.Count - 1, Phrase.Cut(Phrase.OneLine(sentence.At.Text), LongestSentence), anchor, found?.Kinds ?? ""));
            _sentenceCount++;
            if (_sentences.Count == SentencesPerFile)
                Flush();
        }
        _documentCount++;
    }

    /// <summary>Writes the words.</summary>
    public void Complete()
    {
        if (_sentences.Count > 0)
            Flush();
        var common = _sentenceCount < SmallCollection ? [] : _places.Where(word => word.Value.Count > _sentenceCount / 4).Select(word => word.Key).Order(StringComparer.Ordinal).ToList();
        foreach (var word in common)
            _places.Remove(word);
        // A file of words is small enough to be read while somebody types: some hundred kilobytes where a collection is large.
        var letters = _places.Sum(word => (long)word.Value.Count) switch { < 100_000 => 0, < 1_000_000 => 1, _ => 2 };
        var shards = new List<string>();
        foreach (var shard in _places.GroupBy(word => SearchText.ShardOf(word.Key, letters), StringComparer.Ordinal).OrderBy(shard => shard.Key, StringComparer.Ordinal))
        {
            shards.Add(shard.Key);
            Write($"w/{shard.Key}", new JsonObject(shard.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => KeyValuePair.Create<string, JsonNode?>(word.Key, word.Value.ToSteps()))));
        }
        Write("index", new JsonObject
        {
            ["sentences"] = _sentenceCount,
            ["documents"] = _documentCount,
            ["sentencesPerFile"] = SentencesPerFile,
            ["letters"] = letters,
            ["common"] = new JsonArray([.. common.Select(word => JsonValue.Create(word))]),
            ["shards"] = new JsonArray([.. shards.Select(shard => JsonValue.Create(shard))]),
        });
    }

    // Sentences with the documents they are of, so that a result needs one file.
    void Flush()
    {
        Write(string.Create(CultureInfo.InvariantCulture, $"s/{(_sentenceCount - 1) / SentencesPerFile}"), new JsonObject { ["documents"] = new JsonArray([.. _documents]), ["sentences"] = new JsonArray([.. _sentences]) });
        _sentences.Clear();
        _documents.Clear();
    }

    void Write(string name, JsonObject data) => pages.Write($"search/{name}.js", $"datelineSearch({JsonValue.Create(name).ToJsonString()},{data.ToJsonString()});\n");

    static Dictionary<string, SentenceRows> RowsBySentence(Extract extract, DocumentView view)
    {
        var rows = new Dictionary<string, SentenceRows>(StringComparer.Ordinal);
        void Add(string sentenceId, string rowId, char kind, IEnumerable<string?> names)
        {
            if (!rows.TryGetValue(sentenceId, out var found))
                rows.Add(sentenceId, found = new SentenceRows(rowId));
            found.Add(kind, names);
        }
        foreach (var (row, quote) in extract.Quotes.Zip(view.Quotes))
            Add(row.SentenceId, row.Id, 'q', [quote.Speaker?.Name]);
        foreach (var (row, metric) in extract.Metrics.Zip(view.Metrics))
            Add(row.SentenceId, row.Id, 'm', [metric.Source?.Name, metric.Subject?.Name]);
        foreach (var (row, @event) in extract.Events.Zip(view.Events))
            Add(row.SentenceId, row.Id, 'e', [.. @event.Actors.Select(link => link.Name), .. @event.Recipients.Select(link => link.Name), @event.Place?.Name]);
        foreach (var row in extract.Times)
            Add(row.SentenceId, row.Id, 't', []);
        return rows;
    }

    sealed class SentenceRows(string anchor)
    {
        public string Anchor => anchor;
        public string Kinds { get; private set; } = "";
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public void Add(char kind, IEnumerable<string?> names)
        {
            if (!Kinds.Contains(kind, StringComparison.Ordinal))
                Kinds += kind;
            foreach (var name in names)
                if (name is not null)
                    Names.Add(name);
        }
    }
}
