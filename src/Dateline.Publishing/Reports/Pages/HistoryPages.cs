using System.Collections.Immutable;
using System.Text;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>
/// Writes what changed since an earlier version: <c>changes.html</c>, <c>changes.json</c>, the feeds, and what is left of removed rows where they were read.
/// </summary>
sealed class HistoryPages(PageWriter pages, DatasetHistory history)
{
    const int MostRows = 1000;
    const int MostDocuments = 100;

    /// <summary>Where a document's page names the rows that are no more.</summary>
    public const string Place = "<!--removed-->";

    /// <summary>Writes the pages and feeds.</summary>
    /// <param name="settings">What the publisher says about the dataset.</param>
    /// <param name="documents">The documents, latest first: what the feeds tell where nothing was compared.</param>
    /// <param name="day">The day of the feeds' entries.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(DatasetSettings settings, IEnumerable<DocumentLine> documents, DateOnly day)
    {
        WriteTombstones();
        var told = history.Changes ?? new DatasetChanges(null, settings.Version.ToString(),
            [.. documents.Take(MostDocuments)
                .Select(line => new RowChange(DocumentTable.Table.Name, line.Id, line.Id, ChangeKind.Added, ChangeCauses.Text, line.Title, []))], 0);
        ChangesFeeds.WriteAtom(Path.Combine(pages.Directory, ChangesFeeds.AtomName), settings, told, day);
        ChangesFeeds.WriteJson(Path.Combine(pages.Directory, ChangesFeeds.JsonName), settings, told, day);
        if (history.Changes is { } changes)
            ChangesJson.Write(Path.Combine(pages.Directory, "changes.json"), changes);
        pages.Write(new Page("changes.html", "What changed", "Rows that came, went or changed since the version before, each with the cause.", "methods"),
            "changes", new ChangesPage(history, settings.Version, IsPage, MostRows));
    }

    bool IsPage(string path) => File.Exists(Path.Combine(pages.Directory, path));

    void WriteTombstones()
    {
        foreach (var page in history.Tombstones.Where(stone => stone.Page is not null && HasAddress(stone))
            .GroupBy(stone => stone.Page!, StringComparer.Ordinal))
            // Lists are written by people too: a page elsewhere is none of ours.
            if (page.Key.Split('/') is ["documents" or "speakers" or "places", { Length: > 5 } file] && file == PageFile.NameOf(file)
                && file.EndsWith(".html", StringComparison.Ordinal))
                Write(page.Key, [.. page]);
    }

    static bool HasAddress(Tombstone stone) => DatasetTables.All.Any(table => table.Name == stone.Table && table.Address != RowAddress.None);

    void Write(string path, ImmutableArray<Tombstone> stones)
    {
        var file = Path.Combine(pages.Directory, path);
        if (!File.Exists(file))
            pages.Write(new Page(path, "No longer part of the dataset", "What stood at this address was published once and is no more.",
                "none") { Head = Page.Unlisted }, "removed", new { Stones = ViewsOf(stones) });
        else if (File.ReadAllText(file) is var html && html.IndexOf(Place, StringComparison.Ordinal) is >= 0 and var place)
        {
            var gone = stones.Where(stone => !html.Contains($" id=\"{stone.Key}\"", StringComparison.Ordinal)).ToImmutableArray();
            var section = gone.IsEmpty ? "" : pages.Render("tombstones", ViewsOf(gone)).Markup;
            pages.Write(path, new StringBuilder(html).Remove(place, Place.Length).Insert(place, section).ToString());
        }
    }

    static List<TombstoneView> ViewsOf(ImmutableArray<Tombstone> stones) => [.. stones.Select(stone => new TombstoneView(stone))];
}

/// <summary>A row that is no more, as a page tells it.</summary>
sealed record TombstoneView(Tombstone Stone)
{
    public string Key => Stone.Key;
    public string Words => Phrase.Cut(Phrase.OneLine(Stone.Label), 280);
    public string Noun => DatasetTables.All.FirstOrDefault(table => table.Name == Stone.Table)?.RowNoun ?? Stone.Table;
    public string? Version => Stone.RemovedIn;
    public string Why => Phrase.List([.. Stone.Cause.Split('+').Select(cause => Wording.Words.LongOf("cause", cause))]);
}
