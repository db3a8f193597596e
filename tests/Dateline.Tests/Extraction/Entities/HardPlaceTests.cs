using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using MentionKind = Dateline.Extraction.MentionKind;

namespace Dateline.Tests.Extraction.Entities;

public sealed class HardPlaceTests
{
    // Of the 286 names 265 were right when the table was made.
    const double Share = 0.92;

    [Fact]
    public void Hard_names_of_places_are_the_right_places_or_stay_open()
    {
        var rows = CaseFile.Rows("hard-places.tsv").ToList();
        var wrong = rows.Where(row => !IsRight(row)).Select(row => row[0]).ToList();
        Assert.True(wrong.Count <= rows.Count * (1 - Share), $"{wrong.Count} of {rows.Count} are wrong:\n{string.Join('\n', wrong)}");
    }

    static bool IsRight(string[] row)
    {
        var index = EntitiesOf(row[0]);
        if (index.Mentions.FirstOrDefault(mention => mention.At.Text == row[1] && mention.Kind == MentionKind.Name) is not { } found)
            return row[3].Length == 0;
        var place = index.Entities.Single(entity => entity.Id == found.EntityId);
        if (row[3].Length == 0)
            return place.Latitude is null;
        return place.Country == row[2] && place is { Latitude: { } latitude, Longitude: { } longitude }
            && Kilometres(latitude, longitude, Number(row[3]), Number(row[4])) <= Number(row[5]);
    }

    static EntityIndex EntitiesOf(string text)
    {
        var read = DocumentReader.OfText("a", text);
        return EntityExtractor.Extract(
            new Reading(read, Analyzer.Default.Analyze(read.Text, [.. read.Blocks.Select(block => new TextSpan(block.Start, block.End))])));
    }

    static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) =>
        111 * double.Hypot(latitude - otherLatitude, (longitude - otherLongitude) * Math.Cos(latitude * Math.PI / 180));

    static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
