using System.Globalization;

namespace Dateline.Documents.Formats.Records;

/// <summary>Says once a file what was taken for what.</summary>
static class RecordNotes
{
    /// <summary>Tells it, where a name is not the field's own.</summary>
    public static void Tell(string path, RecordShape shape, int records, Listing listing)
    {
        var taken = shape.Taken.Where(pair => pair.Name != pair.Field && pair.Field != "id").ToList();
        if (taken.Count == 0)
            return;
        var parts = RecordFields.Names.SelectMany(field => taken.Where(pair => pair.Field == field))
            .Select(pair => pair.Records == records ? $"{pair.Field} from '{pair.Name}'"
            : string.Create(CultureInfo.InvariantCulture, $"{pair.Field} from '{pair.Name}' ({pair.Records} of {records})"));
        listing.Tell(new(path, "fields", $"{string.Join(", ", parts)}.", "", IsWarning: false));
        if (taken.Where(pair => pair.Field == RecordFields.Text && RecordFields.Usual[RecordFields.Teaser].Contains(RecordFields.KeyOf(pair.Name)))
            .Select(pair => pair.Name).FirstOrDefault() is { } teaser)
            listing.Tell(new(path, "teaser", $"'{teaser}' is read for want of a text; it may be no whole article.",
                "Name the field of the text in dateline.json (documents.columns), if there is one."));
    }
}
