using System.Globalization;
using System.Text;

namespace Dateline.Benchmarks;

/// <summary>
/// Makes news documents of one to two thousand characters, each with names, figures and days of its own. The same number gives the same document everywhere.
/// </summary>
sealed class CorpusGenerator
{
    const int DocumentsOfFolder = 1_000;
    const int People = 40_000;
    const int Firms = 10_000;

    static readonly DateOnly s_first = new(2015, 1, 1);

    readonly ILookup<string, string> _sentences = Rows("sentences.tsv").ToLookup(row => row.Kind, row => row.Text, StringComparer.Ordinal);
    readonly Dictionary<string, string[]> _words = Rows("words.tsv").ToDictionary(row => row.Kind, row => Cut(row.Text), StringComparer.Ordinal);

    /// <summary>Writes a seeds folder: the documents, <c>sources.csv</c> and <c>dateline.json</c>.</summary>
    /// <param name="folder">The folder; it must not exist.</param>
    /// <param name="count">How many documents.</param>
    /// <returns>Characters of all documents.</returns>
    public long Write(string folder, int count)
    {
        var characters = 0L;
        Directory.CreateDirectory(folder);
        using var sources = new StreamWriter(Path.Combine(folder, "sources.csv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        sources.WriteLine("file,published,published_basis,publisher");
        for (var number = 0; number < count; number++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"{number / DocumentsOfFolder:D4}");
            Directory.CreateDirectory(Path.Combine(folder, part));
            var text = TextOf(number);
            characters += text.Length;
            var file = string.Create(CultureInfo.InvariantCulture, $"{part}/d{number:D7}.txt");
            File.WriteAllText(Path.Combine(folder, file), text);
            sources.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file},{DayOf(number):yyyy-MM-dd},metadata,Generated News"));
        }
        File.WriteAllText(Path.Combine(folder, "dateline.json"), """
            {
              "name": "generated",
              "title": "Generated news",
              "description": "News that a generator made, so that the time and memory of builds can be measured on any number of documents.",
              "version": "1.0.0",
              "released_on": "2026-01-01",
              "license": "CC0-1.0",
              "creator": { "name": "Dateline contributors", "type": "organization" }
            }
            """);
        return characters;
    }

    /// <summary>The text of a document: a title and three or four paragraphs.</summary>
    public string TextOf(int number)
    {
        var story = new Story(_words, (uint)number);
        var text = new StringBuilder(2_000);
        text.Append(story.Title()).Append('\n');
        text.Append(story.Fill(story.Of([.. _sentences["lead"]])));
        var body = _sentences["body"].ToArray();
        var length = 6 + story.Next(5);
        for (var sentence = 0; sentence < length; sentence++)
        {
            // Sentences already told are exchanged with the first of those left, so that none comes twice.
            var chosen = sentence + story.Next(body.Length - sentence);
            (body[sentence], body[chosen]) = (body[chosen], body[sentence]);
            text.Append(sentence % 3 == 1 ? '\n' : ' ').Append(story.Fill(body[sentence]));
        }
        return text.Append('\n').Append(story.Fill(story.Of([.. _sentences["close"]]))).Append('\n').ToString();
    }

    /// <summary>The day a document was published.</summary>
    public static DateOnly DayOf(int number) => s_first.AddDays((int)((uint)number * 2654435761u >> 8) % 4_000);

    static IEnumerable<(string Kind, string Text)> Rows(string name)
    {
        using var stream = typeof(CorpusGenerator).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The file '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1))
            yield return (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].TrimEnd('\r'));
    }

    static string[] Cut(string words) => [.. words.Split(words.Contains('|', StringComparison.Ordinal) ? '|' : ' ').Select(word => word.Replace('_', ' '))];

    /// <summary>What one document tells of: the same people and places from its first sentence to its last.</summary>
    sealed class Story
    {
        readonly Dictionary<string, string[]> _words;
        readonly Dictionary<char, string> _cast = [];
        readonly Dictionary<char, bool> _met = [];
        ulong _state;

        // What makes a choice is the number only: of a document, or of a person or firm that many documents speak of.
        Story(Dictionary<string, string[]> words, ulong number) => (_words, _state) = (words, number * 0x9E3779B97F4A7C15ul + 0xD1B54A32D192ED03ul);

        public Story(Dictionary<string, string[]> words, uint number) : this(words, (ulong)number)
        {
            foreach (var person in "AB")
            {
                var known = new Story(words, (ulong)Rank(People) << 32);
                var last = known.Name();
                (_cast[person], _cast[char.ToLowerInvariant(person)]) = ($"{known.Word("role")} {known.Word("first")} {last}", last);
            }
            foreach (var firm in "OP")
            {
                var known = new Story(words, (ulong)Rank(Firms) << 32 | 1ul << 63);
                _cast[firm] = $"{known.Name()} {known.Word("industry")}";
            }
            (_cast['C'], _cast['D'], _cast['L'], _cast['T']) = (Word("city"), Word("city"), Word("country"), Word("topic"));
        }

        public string Title() => $"{Fill("{O}")} under pressure as {_cast['a']} visits {_cast['C']} over {_cast['T']}";

        public int Next(int below)
        {
            _state = _state * 6364136223846793005ul + 1442695040888963407ul;
            return (int)((_state >> 33) % (ulong)below);
        }

        public string Of(string[] choices) => choices[Next(choices.Length)];

        public string Fill(string sentence)
        {
            var text = new StringBuilder(sentence.Length + 60);
            for (var index = 0; index < sentence.Length; index++)
                if (sentence[index] == '{')
                {
                    text.Append(Slot(sentence[index + 1]));
                    index += 2;
                }
                else
                    text.Append(sentence[index]);
            return text.ToString();
        }

        // A person is named in full once, then by last name; figures are new each time.
        string Slot(char slot) => slot switch
        {
            'a' or 'b' when _met.TryAdd(slot, true) => _cast[char.ToUpperInvariant(slot)],
            'A' or 'B' when !_met.TryAdd(char.ToLowerInvariant(slot), true) => _cast[char.ToLowerInvariant(slot)],
            'N' => (20 + Next(9_000)).ToString("N0", CultureInfo.InvariantCulture),
            'M' => (2 + Next(40)).ToString(CultureInfo.InvariantCulture),
            'S' => string.Create(CultureInfo.InvariantCulture, $"{1 + Next(60)}.{Next(10)}"),
            'Q' => string.Create(CultureInfo.InvariantCulture, $"${1 + Next(900)} {(Next(2) == 0 ? "million" : "billion")}"),
            'W' => Word("weekday"),
            'X' => Word("month"),
            'Y' => (2005 + Next(20)).ToString(CultureInfo.InvariantCulture),
            _ => _cast[slot],
        };

        // As in the news, few are spoken of often and many once.
        int Rank(int count) => (int)Math.Pow(count, Next(1_000_000) / 1e6);

        string Name() => Word("syllable") + Word("ending");

        string Word(string kind) => Of(_words[kind]);
    }
}
