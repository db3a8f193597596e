using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Checks;

/// <summary>Checks a published dataset with nothing but its own files at hand.</summary>
/// <remarks>Documents are checked one after the other; memory grows with the keys of documents and entities, 16 bytes each, not with the rows.</remarks>
public static class DatasetVerifier
{
    // Their rows may be referred to from any document: the documents themselves, what is of all documents together, and what that refers to.
    static IEnumerable<Table> Everywhere => DatasetTables.OfCorpus
        .Concat(DatasetTables.OfCorpus.SelectMany(table => table.Columns).Select(column => column.References).OfType<string>().Select(DatasetTables.Of))
        .Prepend(DocumentTable.Table).Distinct();

    /// <summary>Checks an output folder or a downloaded archive of one or of one of its tables.</summary>
    /// <remarks>Of a table that stands alone references and spans cannot be checked: the report has no such checks.</remarks>
    /// <param name="path">A folder or a <c>.zip</c>.</param>
    /// <exception cref="IOException">There is no such folder or file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The archive is broken or not one of a dataset.</exception>
    public static CheckReport Verify(string path)
    {
        if (!File.Exists(path))
            return Verify(path, withChecksums: true);
        using var unpacked = UnpackedArchive.Of(path);
        return Verify(unpacked.Folder, withChecksums: true);
    }

    /// <summary>Whether every file of an output folder has the bytes that its list of checksums says, and no other file is there.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static bool HasPublishedBytes(string folder)
    {
        var book = new CheckBook();
        ChecksumChecker.Check(folder, book);
        return book.ToReport().Passed;
    }

    /// <summary>Checks an output folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="withChecksums">Whether the list of checksums is there already.</param>
    internal static CheckReport Verify(string folder, bool withChecksums)
    {
        if (!Directory.Exists(Path.Combine(folder, "data")))
            throw new IOException($"'{folder}' holds no dataset: it has no folder 'data'.");
        var book = new CheckBook();
        if (withChecksums)
            ChecksumChecker.Check(folder, book);
        if (OnlyTableOf(folder) is { } only)
            return VerifyAlone(only, folder, book);
        var texts = new PublishedTexts(folder);
        var keys = Everywhere.ToDictionary(table => table.Name, table => KeysOf(table, folder), StringComparer.Ordinal);
        var checkers = DatasetTables.All.Select(table => new TableChecker(table, folder, texts, book)).ToList();
        try
        {
            foreach (var checker in checkers.Where(checker => checker.Table.IsOfCorpus))
                CheckCorpus(checker, keys);
            CheckDocuments([.. checkers.Where(checker => !checker.Table.IsOfCorpus)], keys, table => KeysOf(table, folder));
            foreach (var checker in checkers)
                checker.Complete();
        }
        finally
        {
            foreach (var checker in checkers)
                checker.Dispose();
        }
        return book.ToReport();
    }

    /// <summary>The table of an archive that holds one; null for a whole dataset.</summary>
    static Table? OnlyTableOf(string folder) => Directory.Exists(Path.Combine(folder, "text")) ? null
        : DatasetTables.All.Where(table => !TableParts.Of(Path.Combine(folder, "data"), table.Name, "csv").IsEmpty).ToList() is [var only] ? only : null;

    static CheckReport VerifyAlone(Table table, string folder, CheckBook book)
    {
        using var checker = new TableChecker(table, folder, texts: null, book);
        while (checker.Next is { } document)
            checker.Check(document);
        checker.Complete();
        return book.ToReport();
    }

    static KeySet KeysOf(Table table, string folder)
    {
        var keys = new KeySet();
        var place = table.IndexOf(table.Key[0]);
        foreach (var cells in CsvTableReader.Rows(table, TableParts.Of(Path.Combine(folder, "data"), table.Name, "csv")))
            keys.Add(cells[place].AsString ?? "");
        return keys;
    }

    static void CheckCorpus(TableChecker table, Dictionary<string, KeySet> keys)
    {
        while (table.Next is { } key)
        {
            table.Check(key);
            table.CheckReferences((column, reference) => keys[column.References!].Contains(reference));
        }
    }

    // Documents are gone over in order, all tables side by side: what a row refers to stands in its own document or in a table over all of them.
    // What documents share stands in the first of them: the keys of such a table are read when a later one names it.
    static void CheckDocuments(List<TableChecker> checkers, Dictionary<string, KeySet> keys, Func<Table, KeySet> read)
    {
        var byTable = checkers.ToDictionary(checker => checker.Table.Name, StringComparer.Ordinal);
        var known = keys.Keys.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        while (checkers.Select(checker => checker.Next).OfType<string>().Min(StringComparer.Ordinal) is { } document)
        {
            seen.Clear();
            foreach (var checker in checkers)
                checker.Check(document);
            foreach (var checker in checkers)
                checker.CheckReferences(Holds);
        }

        bool Holds(Column column, string key)
        {
            var target = column.References!;
            if (byTable.TryGetValue(target, out var own) && (own.Holds(key) || !column.IsAcross && !known.Contains(target)))
                return own.Holds(key);
            if (!keys.TryGetValue(target, out var everywhere))
                keys[target] = everywhere = read(own!.Table);
            if (seen.Contains((target, key)))
                return true;
            var found = everywhere.Contains(key);
            if (found)
                seen.Add((target, key));
            return found;
        }
    }
}
