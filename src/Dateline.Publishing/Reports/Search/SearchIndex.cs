using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Search;

/// <summary>The index of the search page: every sentence of every document, under its own words and the names of those who speak or act in it.</summary>
/// <remarks>
/// Written as scripts that hand over their data, so that a search works from a folder too; the data are texts of lines, of which a browser reads only
/// those it needs. Sentences are written in parts as they come; only the numbers of the sentences of each word are kept until the end. Words that
/// stand in a quarter of all sentences of a large collection are left out.
/// </remarks>
sealed class SearchIndex(PageWriter pages)
{
    const int SentencesPerFile = 80;
    const int LongestSentence = 320;
    const int SmallCollection = 400;
    // Characters of a file of words: small enough to be read while somebody types, large enough to be worth its request.
    const int LargeFile = 48_000;
    const int SmallFile = 4_000;
    const int MostLetters = 6;
    readonly Dictionary<string, PlaceList> _places = new(StringComparer.Ordinal);
    readonly List<string> _sentences = [];
    readonly List<string> _documents = [];
    string? _fileDocument;
    int _sentenceCount;

    /// <summary>Adds a document.</summary>
    public void Add(Document document, Extract extract, DocumentView view)
    {
        var rows = RowsBySentence(extract, view);
        var headings = document.Blocks.Where(block => block.Kind is BlockKind.Title or BlockKind.Heading).Select(block => block.Start).ToHashSet();
        foreach (var sentence in extract.Sentences)
        {
            var found = rows.GetValueOrDefault(sentence.Id);
            var anchor = found?.Anchor ?? (headings.Contains(sentence.At.Start) ? "" : sentence.Id);
            foreach (var word in SearchText.WordsOf(sentence.At.Text).Concat(found is null ? [] : found.Names.SelectMany(SearchText.WordsOf))
                .Distinct(StringComparer.Ordinal))
            {
                if (!_places.TryGetValue(word, out var places))
                    _places.Add(word, places = new PlaceList());
                places.Add(_sentenceCount);
            }
            if (_documents.Count == 0 || _fileDocument != document.Id)
            {
                _documents.Add(string.Join('\t', view.Line.Href, Phrase.OneLine(view.Line.ShortTitle), view.Line.Date));
                _fileDocument = document.Id;
            }
            _sentences.Add(string.Create(
                CultureInfo.InvariantCulture,
                    $"{_documents.Count - 1}\t{anchor}\t{found?.Kinds}\t{Phrase.Cut(Phrase.OneLine(sentence.At.Text), LongestSentence)}"));
            _sentenceCount++;
            if (_sentences.Count == SentencesPerFile)
                Flush();
        }
    }

    /// <summary>Writes the words.</summary>
    public void Complete()
    {
        if (_sentences.Count > 0)
            Flush();
        var common = _sentenceCount < SmallCollection ? [] : _places.Where(word => word.Value.Count > _sentenceCount / 4).Select(word => word.Key)
            .Order(StringComparer.Ordinal).ToList();
        foreach (var word in common)
            _places.Remove(word);
        var shards = new List<string>();
        WriteWords("_", 0, [.. _places.Select(word => new WordLine(word.Key, word.Value.ToSteps()))
            .OrderBy(word => word.Word, StringComparer.Ordinal)], shards);
        Write("index", new JsonObject
        {
            ["sentences"] = _sentenceCount,
            ["sentencesPerFile"] = SentencesPerFile,
            ["letters"] = MostLetters,
            ["common"] = new JsonArray([.. common.Select(word => JsonValue.Create(word))]),
            ["shards"] = new JsonArray([.. shards.Select(shard => JsonValue.Create(shard))]),
        });
    }

    // Words that begin alike stand in one file; where it grows large, those of a further letter get one of their own.
    void WriteWords(string name, int letters, IReadOnlyList<WordLine> words, List<string> shards)
    {
        var rest = words;
        if (letters < MostLetters && words.Sum(word => word.Length) > LargeFile)
        {
            var groups = words.GroupBy(word => SearchText.ShardOf(word.Word, letters + 1), StringComparer.Ordinal)
                .ToLookup(group => group.Key != name && group.Sum(word => word.Length) >= SmallFile);
            rest = [.. groups[false].SelectMany(group => group)];
            foreach (var group in groups[true])
                WriteWords(group.Key, letters + 1, [.. group], shards);
        }
        if (rest.Count == 0)
            return;
        shards.Add(name);
        // The bare letters would be no name for a file everywhere: Windows keeps "con" and "nul" for itself.
        Write($"w/begins-{name}", LinesOf(rest.Select(word => $"{word.Word} {word.Steps}")));
    }

    // Sentences with the documents they are of, so that a result needs one file.
    void Flush()
    {
        Write(string.Create(CultureInfo.InvariantCulture, $"s/{(_sentenceCount - 1) / SentencesPerFile}"), LinesOf(_documents), LinesOf(_sentences));
        _sentences.Clear();
        _documents.Clear();
    }

    // A line break stands before each line, so that a line is found by how it begins.
    static JsonValue LinesOf(IEnumerable<string> lines) => JsonValue.Create(string.Concat(lines.Select(line => "\n" + line)));

    void Write(string name, params ReadOnlySpan<JsonNode> data)
    {
        var script = new StringBuilder("datelineSearch(").Append(JsonValue.Create(name).ToJsonString());
        foreach (var node in data)
            script.Append(',').Append(node.ToJsonString(s_plain));
        pages.Write($"search/{name}.js", script.Append(");\n").ToString());
    }

    // Letters beyond ASCII as they are: the files are scripts of their own and never stand within a page.
    static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly record struct WordLine(string Word, string Steps)
    {
        public int Length => Word.Length + Steps.Length + 2;
    }

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
