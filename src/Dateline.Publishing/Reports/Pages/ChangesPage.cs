using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>What changed since the version before.</summary>
sealed class ChangesPage
{
    /// <summary>Counts the changes by table and cause.</summary>
    public ChangesPage(DatasetHistory history, DatasetVersion version, Predicate<string> isPage, int most)
    {
        Removed = Phrase.Count(history.Tombstones.Length, "row");
        HasRemoved = history.Tombstones.Length > 0;
        Version = version.ToString();
        if (history.Changes is not { } changes)
            return;
        Since = changes.OldVersion;
        Rows = new Html(ChangesHtml.Of(changes, isPage, most));
        Total = Phrase.Count(changes.Rows.Length, "row");
        Moved = changes.Moved > 0 ? Phrase.Count(changes.Moved, "row") : null;
        Tables =
        [
            .. from row in changes.Rows
               group row by row.Table into rows
               orderby DatasetTables.All.IndexOf(DatasetTables.Of(rows.Key))
               select new ChangedTableView(DatasetTables.Of(rows.Key).Title, CountOf(rows, ChangeKind.Added), CountOf(rows, ChangeKind.Removed),
               CountOf(rows, ChangeKind.Changed),
                   string.Join(", ", rows.Select(row => row.Cause).Distinct().Order(StringComparer.Ordinal))),
        ];
    }

    /// <summary>What changed, row by row; null where nothing was compared.</summary>
    public Html? Rows { get; }
    public string? Since { get; }
    public string Version { get; }
    public string? Total { get; }
    public string? Moved { get; }
    public string Removed { get; }
    public bool HasRemoved { get; }
    public IReadOnlyList<ChangedTableView> Tables { get; } = [];

    static string CountOf(IEnumerable<RowChange> rows, ChangeKind kind) => Phrase.Number(rows.Count(row => row.Kind == kind));
}

/// <summary>What changed in one table.</summary>
sealed record ChangedTableView(string Title, string Added, string Removed, string Changed, string Causes);
