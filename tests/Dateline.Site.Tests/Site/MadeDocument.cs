using System.Globalization;
using Dateline.Documents;

namespace Dateline.Site.Tests;

/// <summary>Short news of our own making, so that lists run over several pages and a figure has a series.</summary>
static class MadeDocument
{
    static readonly string[] s_people = ["Anna Lindqvist", "Peter Okafor", "Maria Castellanos", "Tom Whitfield"];
    static readonly string[] s_towns = ["Vienna", "Nairobi", "Lima", "Oslo"];

    /// <summary>Makes the document of a number.</summary>
    public static Document Make(int number)
    {
        var (person, town) = (s_people[number % s_people.Length], s_towns[number % s_towns.Length]);
        var day = new DateOnly(2024, 1, 8).AddDays(14 * number);
        var title = $"Ministers meet in {town} over grain talks, round {number}";
        var figure = (1200 + 37 * number).ToString("N0", CultureInfo.InvariantCulture);
        var text = $"""
            {title}
            {person}, the trade minister, said on Tuesday that {figure} tonnes of grain left the port last week. "We will keep our word," {person.Split(' ')[1]} said.
            The opposition denied that the talks in {town} had failed. Officials will meet again next month, according to the ministry.
            """.ReplaceLineEndings("\n");
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            blocks.Add(new Block(start, end, start == 0 ? BlockKind.Title : BlockKind.Paragraph));
            start = end + 1;
        }
        return new Document
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"made-{number:D3}"),
            Text = text,
            Blocks = [.. blocks],
            Title = title,
            PublishedOn = day,
            PublishedBasis = PublishedBasis.Metadata,
            Publisher = "The Test Gazette",
            SourcePath = $"made/{number}.txt",
            Sha256 = new string('1', 64),
        };
    }
}
