using System.Globalization;
using System.Text;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction;

/// <summary>Texts with the trees that stand in a case file, so that extraction is tested apart from the parser.</summary>
sealed record ParsedText(Reading Reading, IReadOnlyList<string> Comments)
{
    /// <summary>The texts of a CoNLL-U file, one sentence each; names stand in the last column as <c>NER=B-PER</c>.</summary>
    public static IEnumerable<ParsedText> Read(string file)
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", file)))
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return Parse(lines);
                lines.Clear();
            }
        if (lines.Count > 0)
            yield return Parse(lines);
    }

    /// <summary>The values of the comments <c># key = value</c>.</summary>
    public IEnumerable<string> Values(string key) =>
        Comments.Where(comment => comment.StartsWith($"# {key} = ", StringComparison.Ordinal)).Select(comment => comment[(key.Length + 5)..]);

    static ParsedText Parse(List<string> lines)
    {
        var comments = lines.Where(line => line[0] == '#').ToList();
        var words = lines.Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var surface = words.Where(word => word[0].Contains('-', StringComparison.Ordinal)).ToDictionary(word => Number(word[0].Split('-')[1]), word => word[9]);
        var within = words.Where(word => word[0].Contains('-', StringComparison.Ordinal))
            .SelectMany(word => Enumerable.Range(Number(word[0].Split('-')[0]), Number(word[0].Split('-')[1]) - Number(word[0].Split('-')[0]))).ToHashSet();
        words.RemoveAll(word => word[0].Contains('-', StringComparison.Ordinal));
        foreach (var word in words)
        {
            spans.Add(new(text.Length, text.Length + word[1].Length));
            text.Append(word[1]);
            var number = Number(word[0]);
            if (!within.Contains(number) && !surface.GetValueOrDefault(number, word[9]).Contains("SpaceAfter=No", StringComparison.Ordinal))
                text.Append(' ');
        }
        var tokens = new TokenRange(0, words.Count);
        var root = words.FindIndex(word => word[6] == "0");
        var analysis = new Analysis(text.ToString(), [.. spans], [.. words.Select(word => Enum.Parse<PartOfSpeech>(word[3], ignoreCase: true))],
            [.. words.Select(word => word[4])],
            [.. words.Select(word => word[2])], [.. words.Select(word => Number(word[6]) - 1)], [.. words.Select(word => DependencyRelations.Parse(word[7]))],
            [new(0, 0, tokens, new(0, spans[^1].End), root)], [.. Names(words)]);
        var document = new Document
        {
            Id = "case",
            Text = analysis.Text,
            Blocks = [new(0, spans[^1].End, BlockKind.Paragraph)],
            PublishedOn = new(2024, 3, 5),
            SourcePath = "case.txt",
            Sha256 = new('0', 64),
        };
        return new(new(document, analysis), comments);
    }

    static IEnumerable<Name> Names(List<string[]> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (Tag(words[first]) is not ['B', '-', .. var type])
                continue;
            var end = first + 1;
            while (end < words.Count && Tag(words[end]) == $"I-{type}")
                end++;
            yield return new(new(first, end), type switch { "PER" => NameType.Person, "ORG" => NameType.Organization, _ => NameType.Place });
        }
    }

    static string Tag(string[] word) => word[9].Split('|').FirstOrDefault(part => part.StartsWith("NER=", StringComparison.Ordinal))?[4..] ?? "O";

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
