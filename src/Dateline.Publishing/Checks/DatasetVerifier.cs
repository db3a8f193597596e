using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>Checks a published dataset with nothing but its own files at hand.</summary>
/// <remarks>Memory grows with the keys, 16 bytes each, not with the rows.</remarks>
public static class DatasetVerifier
{
    /// <summary>Checks an output folder or a downloaded archive of one.</summary>
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
        var texts = new PublishedTexts(folder);
        var keys = DatasetTables.All.ToImmutableDictionary(table => table.Name, _ => new KeySet(), StringComparer.Ordinal);
        var checkers = DatasetTables.All.Select(table => (table, checker: new TableChecker(table, folder, texts, keys, book))).ToList();
        foreach (var (table, checker) in checkers)
            checker.Check(keys[table.Name]);
        foreach (var (_, checker) in checkers)
            checker.CheckReferences();
        CheckTexts(folder, texts, book);
        return book.ToReport();
    }

    static void CheckTexts(string folder, PublishedTexts texts, CheckBook book)
    {
        var path = Path.Combine(folder, "data", "documents.csv");
        if (!File.Exists(path))
            return;
        var table = DocumentTable.Table;
        var (id, hash) = (table.IndexOf("document_id"), table.IndexOf("sha256"));
        foreach (var cells in new CsvTableReader(table, path, new CheckBook()).Rows())
        {
            book.Look(CheckKind.Texts, table.Name);
            var document = cells[id].AsString ?? "";
            if (texts.PathOf(document) is not { } text || !File.Exists(text))
                book.Fault(CheckKind.Texts, table.Name, $"text/{document}.txt is missing.");
            else if (PublishedFile.Of(folder, $"text/{document}.txt").Sha256 != cells[hash].AsString)
                book.Fault(CheckKind.Texts, table.Name, $"text/{document}.txt is not the text that was read.");
        }
    }
}
