using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Finds the rows that differ between two published folders, and why.</summary>
/// <remarks>
/// Documents are gone over side by side in the order of their keys, so memory does not grow with them. A row that only stands elsewhere, because words before
/// it changed, is no change. Where text and engine changed together, the rows of a sentence that is new or gone have the cause <c>text</c> and all others the
/// engine's.
/// </remarks>
public static class DatasetDiff
{
    /// <summary>Compares two published folders.</summary>
    /// <exception cref="IOException">A folder holds no dataset or cannot be read.</exception>
    public static DatasetChanges Compare(string oldFolder, string newFolder)
    {
        foreach (var folder in (string[])[oldFolder, newFolder])
            if (TableParts.Of(Path.Combine(folder, "data"), DocumentTable.Table.Name, "csv").IsEmpty)
                throw new IOException($"'{folder}' holds no dataset: it has no data/documents.csv.");
        var engine = EngineCauses(FingerprintFile.Read(oldFolder), FingerprintFile.Read(newFolder));
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        var tables = DatasetTables.All.Where(table => !table.IsOfCorpus)
            .Select(table => (Old: new RowsByDocument(table, oldFolder), New: new RowsByDocument(table, newFolder))).ToList();
        var corpus = ChangeCauses.Unknown;
        var moved = 0L;
        try
        {
            while (NextDocument(tables) is { } document)
            {
                var taken = tables.Select(pair => (pair.Old.Table, Old: pair.Old.Take(document), New: pair.New.Take(document))).ToList();
                var context = DocumentContext.Of(document, taken, engine);
                corpus |= context.Document;
                foreach (var (table, before, after) in taken)
                    moved += Compare(table, document, before, after, context, rows);
            }
        }
        finally
        {
            foreach (var (old, @new) in tables)
            {
                old.Dispose();
                @new.Dispose();
            }
        }
        foreach (var table in DatasetTables.OfCorpus)
            CompareCorpus(table, oldFolder, newFolder, engine != ChangeCauses.Unknown ? engine : corpus, rows);
        return new DatasetChanges(VersionOf(oldFolder), VersionOf(newFolder), rows.ToImmutable(), moved);
    }

    static ChangeCauses EngineCauses(EngineFingerprint? old, EngineFingerprint? now)
    {
        if (old is null || now is null)
            return ChangeCauses.Unknown;
        return (old.Rules == now.Rules ? 0 : ChangeCauses.Rule) | (old.Lexicons == now.Lexicons ? 0 : ChangeCauses.Lexicon) | (
            old.Models == now.Models ? 0 : ChangeCauses.Model);
    }

    static string? NextDocument(List<(RowsByDocument Old, RowsByDocument New)> tables) =>
        tables.SelectMany(pair => new[] { pair.Old.Next, pair.New.Next }).OfType<string>().Min(StringComparer.Ordinal);

    static long Compare(Table table, string? document, Dictionary<string, Cell[]> before, Dictionary<string, Cell[]> after, DocumentContext context,
        ImmutableArray<RowChange>.Builder rows)
    {
        var moved = 0L;
        foreach (var (key, cells) in before.Where(row => !after.ContainsKey(row.Key)))
            rows.Add(ChangeOf(table, key, document, ChangeKind.Removed, context.CausesOf(table, cells), cells, []));
        foreach (var (key, cells) in after)
        {
            if (!before.TryGetValue(key, out var old))
            {
                rows.Add(ChangeOf(table, key, document, ChangeKind.Added, context.CausesOf(table, cells), cells, []));
                continue;
            }
            var (fields, isMoved) = FieldsOf(table, old, cells);
            if (!fields.IsEmpty)
                rows.Add(ChangeOf(table, key, document, ChangeKind.Changed, context.CausesOf(table, cells, fields), cells, fields));
            else if (isMoved)
                moved++;
        }
        return moved;
    }

    static void CompareCorpus(Table table, string oldFolder, string newFolder, ChangeCauses causes, ImmutableArray<RowChange>.Builder rows)
    {
        using var old = new RowsByDocument(table, oldFolder);
        using var now = new RowsByDocument(table, newFolder);
        var context = new DocumentContext(causes, causes, [], []);
        while (NextDocument([(old, now)]) is { } key)
            Compare(table, null, old.Take(key), now.Take(key), context, rows);
    }

    static (ImmutableArray<FieldChange> Fields, bool IsMoved) FieldsOf(Table table, Cell[] old, Cell[] now)
    {
        var fields = ImmutableArray.CreateBuilder<FieldChange>();
        var isMoved = false;
        for (var index = 0; index < now.Length; index++)
        {
            var column = table.Columns[index];
            var (before, after) = (CellText.Of(column.Type, old[index]), CellText.Of(column.Type, now[index]));
            if (before == after)
                continue;
            if (column.Role is ColumnRole.SpanStart or ColumnRole.SpanEnd or ColumnRole.Order && before is not null && after is not null)
                isMoved = true;
            else
                fields.Add(new FieldChange(column.Name, before, after));
        }
        return (fields.ToImmutable(), isMoved);
    }

    static RowChange ChangeOf(Table table, string key, string? document, ChangeKind kind, ChangeCauses causes, Cell[] cells, ImmutableArray<FieldChange> fields)
    {
        var label = table.Label is null ? "" : cells[table.IndexOf(table.Label)].AsString ?? "";
        var change = new RowChange(table.Name, key, document, kind, causes, label, fields);
        return table.PageOf(cells) is { } page ? change with { Page = page } : change;
    }

    static string? VersionOf(string folder)
    {
        var path = Path.Combine(folder, FingerprintFile.Name);
        if (!File.Exists(path))
            return null;
        try
        {
            using var fingerprint = JsonDocument.Parse(File.ReadAllBytes(path));
            return fingerprint.RootElement.TryGetProperty("version", out var version) ? version.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is known about the changes of one document.</summary>
    /// <param name="Document">Why the document itself changed: its text, what is said about it, or neither.</param>
    /// <param name="Engine">What of the engine changed.</param>
    /// <param name="OldSentences">Keys of its sentences before.</param>
    /// <param name="NewSentences">Keys of its sentences now.</param>
    sealed record DocumentContext(ChangeCauses Document, ChangeCauses Engine, HashSet<string> OldSentences, HashSet<string> NewSentences)
    {
        public static DocumentContext Of(string document, List<(Table Table, Dictionary<string, Cell[]> Old, Dictionary<string, Cell[]> New)> taken,
            ChangeCauses engine)
        {
            var documents = taken.Single(entry => entry.Table == DocumentTable.Table);
            var sentences = taken.Single(entry => entry.Table == SentenceTable.Table);
            var (before, after) = (documents.Old.GetValueOrDefault(document), documents.New.GetValueOrDefault(document));
            var hash = documents.Table.PlaceOf(ColumnRole.TextHash);
            var causes = before is null || after is null || before[hash] != after[hash] ? ChangeCauses.Text : ChangeCauses.Unknown;
            if (before is not null && after is not null && Metadata(documents.Table).Any(place => before[place] != after[place]))
                causes |= ChangeCauses.Configuration;
            return new DocumentContext(causes, engine, [.. sentences.Old.Keys], [.. sentences.New.Keys]);
        }

        public ChangeCauses CausesOf(Table table, Cell[] cells, ImmutableArray<FieldChange> fields = default)
        {
            if (table == DocumentTable.Table)
                return OfDocument(fields);
            var sentence = table.PlaceOf(ColumnRole.Sentence) is >= 0 and var place ? cells[place].AsString : null;
            if (Document.HasFlag(ChangeCauses.Text)
                && (Engine == ChangeCauses.Unknown || sentence is not null && (!OldSentences.Contains(sentence) || !NewSentences.Contains(sentence))))
                return ChangeCauses.Text;
            return Engine != ChangeCauses.Unknown ? Engine : Document;
        }

        ChangeCauses OfDocument(ImmutableArray<FieldChange> fields)
        {
            if (fields.IsDefaultOrEmpty)
                return ChangeCauses.Text;
            var causes = HasRole(ColumnRole.TextHash) ? ChangeCauses.Text : ChangeCauses.Unknown;
            if (HasRole(ColumnRole.Metadata))
                causes |= ChangeCauses.Configuration;
            return causes != ChangeCauses.Unknown ? causes : Engine;

            bool HasRole(ColumnRole role) => fields.Any(field => DocumentTable.Table.Columns[DocumentTable.Table.IndexOf(field.Column)].Role == role);
        }

        static IEnumerable<int> Metadata(Table documents) =>
            Enumerable.Range(0, documents.Columns.Length).Where(place => documents.Columns[place].Role == ColumnRole.Metadata);
    }
}
