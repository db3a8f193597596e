using System.Collections.Immutable;
using System.Globalization;
using Dateline.Documents;

namespace Dateline.Site.Tests;

/// <summary>Short news of our own making (<c>stories.txt</c>), so that lists run over several pages, figures have series and sources differ.</summary>
static class MadeDocument
{
    static readonly string[] s_people = ["Anna Lindqvist", "Peter Okafor", "Maria Castellanos", "Tom Whitfield", "Ingrid Solheim", "Daniel Mwangi",
        "Lucia Ferreira"];
    static readonly string[] s_offices = ["trade minister", "interior minister", "foreign minister", "labour minister", "deputy prime minister"];
    static readonly (string Town, string Country)[] s_places =
        [("Vienna", "Austria"), ("Nairobi", "Kenya"), ("Lima", "Peru"), ("Oslo", "Norway"), ("Dakar", "Senegal"), ("Manila", "the Philippines"),
        ("Tbilisi", "Georgia"), ("Quito", "Ecuador"), ("Jakarta", "Indonesia")];
    static readonly string[] s_publishers = ["The Test Gazette", "Harbour News", "The Morning Sample"];
    static readonly ImmutableArray<string> s_stories = ReadStories();

    /// <summary>Makes the document of a number; the same number is always the same document.</summary>
    public static Document Make(int number)
    {
        var day = new DateOnly(2023, 1, 9).AddDays(9 * number);
        var (town, country) = s_places[number % s_places.Length];
        var (person, rival) = (s_people[number % s_people.Length], s_people[(number * 3 + 1) % s_people.Length]);
        if (rival == person)
            rival = s_people[(number + 2) % s_people.Length];
        var text = s_stories[number % s_stories.Length]
            .Replace("{person}", person, StringComparison.Ordinal).Replace("{surname}", person.Split(' ')[1], StringComparison.Ordinal)
            .Replace("{rival}", rival, StringComparison.Ordinal).Replace("{rivalsurname}", rival.Split(' ')[1], StringComparison.Ordinal)
            .Replace("{office}", s_offices[number % s_offices.Length], StringComparison.Ordinal)
            .Replace("{town}", town, StringComparison.Ordinal).Replace("{country}", country, StringComparison.Ordinal)
            .Replace("{n}", (1200 + 37 * number).ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{m}", (31 + 7 * number % 60).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{money}", (15 + 11 * number % 90).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{percent}", (2.5 + number % 9 * 0.5).ToString("0.#", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", day.AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", day.AddMonths(-1).ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{round}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new Document
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"made-{number:D5}"),
            Text = text,
            Blocks = [.. BlocksOf(text)],
            Title = text[..text.IndexOf('\n', StringComparison.Ordinal)],
            // Every eleventh has no date, so that what is undated is seen too.
            PublishedOn = number % 11 == 0 ? null : day,
            PublishedBasis = number % 11 == 0 ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = s_publishers[number % s_publishers.Length],
            SourcePath = $"made/{number}.txt",
            Sha256 = new string('1', 64),
        };
    }

    /// <summary>The lines of a text as blocks: a headline, then paragraphs.</summary>
    public static IEnumerable<Block> BlocksOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            yield return new Block(start, end, start == 0 ? BlockKind.Title : BlockKind.Paragraph);
            start = end + 1;
        }
    }

    static ImmutableArray<string> ReadStories()
    {
        using var stream = typeof(MadeDocument).Assembly.GetManifestResourceStream("stories.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n---\n")
            .Select(story => string.Join('\n', story.Split('\n').Where(line => line.Length > 0 && line[0] != '#')))];
    }
}
