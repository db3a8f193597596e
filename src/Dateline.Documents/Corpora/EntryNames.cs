using System.Collections.Immutable;
using Dateline.Documents.Formats;

namespace Dateline.Documents.Corpora;

/// <summary>Gives every document a key of its own: its name, or where two share one its path.</summary>
/// <remarks>Keys that differ by letter case only would be one file on some systems, so they count as one. Which documents get longer keys does not depend on
/// their order.</remarks>
static class EntryNames
{
    /// <summary>The documents with their keys, in ordinal order of these.</summary>
    public static ImmutableArray<CorpusEntry> Of(List<DocumentPlace> places)
    {
        var entries = new List<CorpusEntry>(places.Count);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = places.OrderBy(place => place.File.Path, StringComparer.Ordinal).ThenBy(place => place.Offset).ToList();
        foreach (var name in (Func<DocumentPlace, string>[])[place => place.Name, ByFolder, place => place.Path,
            place => FormattableString.Invariant($"{place.Path}@{place.Offset}")])
        {
            var named = left.Select(place => (Place: place, Id: DocumentId.Of(name(place)))).ToList();
            var counts = named.GroupBy(pair => pair.Id, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
            left = [];
            foreach (var (place, id) in named)
                if (counts[id] == 1 && taken.Add(id))
                    entries.Add(new(id, place));
                else
                    left.Add(place);
            if (left.Count == 0)
                break;
        }
        entries.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return [.. entries];
    }

    // The path without the ending; of a record, the path of its file and its name.
    static string ByFolder(DocumentPlace place)
    {
        var dot = place.File.Path.LastIndexOf('.');
        var stem = dot > place.File.Path.LastIndexOf('/') + 1 ? place.File.Path[..dot] : place.File.Path;
        return place.Container is null ? stem : $"{stem}-{place.Name}";
    }
}
