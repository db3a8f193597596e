using System.Globalization;

namespace Dateline.Documents.Formats.Records;

/// <summary>What a record is called: by its id, else by its address, else by its file and number.</summary>
static class RecordName
{
    /// <summary>The record's key within its file, and the name that its document's id is made of.</summary>
    public static (string Key, string Name) Of(FieldValues values, RecordShape shape, string stem, int number)
    {
        var id = shape.Find(values, "id").Select(found => Whole(found.Values[0].Trim())).FirstOrDefault();
        if (id is { Length: > 0 })
            return (id, ShortAddress(id) ?? id);
        var url = RecordDocument.UrlOf(values, shape);
        if (url is not null && ShortAddress(url) is { } address)
            return (url, address);
        return (number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"));
    }

    // A table of numbers keeps ids as 17283.0.
    static string Whole(string id) => id.EndsWith(".0", StringComparison.Ordinal) && id.AsSpan(0, id.Length - 2)
        .ContainsAnyExceptInRange('0', '9') == false ? id[..^2] : id;

    /// <summary>An address as a name: its host and the end of its path, told apart by a hash; null where the words are no address.</summary>
    public static string? ShortAddress(string words)
    {
        const int LongestEnd = 80;
        if (!Uri.TryCreate(words, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var host = address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
        var end = address.AbsolutePath.TrimEnd('/').Split('/')[^1];
        var name = $"{host}-{end[..Math.Min(end.Length, LongestEnd)]}".TrimEnd('-');
        return $"{name}-{DocumentId.HashOf(words)}";
    }
}
