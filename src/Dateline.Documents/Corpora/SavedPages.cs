namespace Dateline.Documents.Corpora;

/// <summary>Tells the files that a browser saves beside a page.</summary>
static class SavedPages
{
    // What the browsers append to the page's name, by their language.
    static readonly string[] s_folders = ["_files", "-files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_elementos", "_file", "-filer", "_pliki",
        "_soubory", "_arquivos"];

    /// <summary>The page, without ending, that a file would be a part of; null where it is in no such folder.</summary>
    public static string? PageOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
            foreach (var folder in s_folders)
                if (path.AsSpan(0, end).EndsWith(folder, StringComparison.Ordinal))
                    return path[..(end - folder.Length)];
        return null;
    }
}
