using System.Text;
using Dateline.Publishing.Archives;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing;

/// <summary>Writes the metadata and the archives of a dataset whose tables and texts stand in a folder.</summary>
public static class MetadataWriter
{
    /// <summary>Measures the tables and texts of a folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DatasetDescription Describe(string folder, DatasetSettings settings, DatasetSummary summary, int threads = 1) =>
        DatasetDescription.Of(settings, summary, PublishedFile.Of(folder, PublishedFile.PathsOf(folder).Where(IsContent), threads));

    /// <summary>
    /// Writes <c>datapackage.json</c>, <c>data/csv-metadata.json</c>, <c>croissant.json</c>, <c>ro-crate-metadata.json</c>, <c>CITATION.cff</c>,
    /// <c>README.md</c>, <c>LICENSE</c>, <c>codebook.md</c> and the zips in <c>downloads</c>.
    /// </summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="dataset">Its description; a later step closes the folder with <see cref="ChecksumFile"/>.</param>
    /// <param name="threads">Threads that pack the archives; their bytes do not depend on it.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, DatasetDescription dataset, int threads = 1)
    {
        JsonFile.Write(Path.Combine(folder, "datapackage.json"), DataPackage.Of(dataset));
        JsonFile.Write(Path.Combine(folder, "data", "csv-metadata.json"), CsvOnTheWeb.Of(dataset));
        JsonFile.Write(Path.Combine(folder, "croissant.json"), Croissant.Of(dataset));
        JsonFile.Write(Path.Combine(folder, "ro-crate-metadata.json"), RoCrate.Of(dataset));
        Write(folder, "CITATION.cff", CitationFile.Of(dataset.Settings));
        Write(folder, "README.md", DataReadme.Of(dataset));
        Write(folder, "LICENSE", DataReadme.LicenseOf(dataset.Settings));
        Write(folder, "codebook.md", Codebook.Of(dataset));
        WriteArchives(folder, dataset, threads);
    }

    /// <summary>Whether a path belongs to the tables and texts.</summary>
    static bool IsContent(string path) => path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("text/", StringComparison.Ordinal);

    static void WriteArchives(string folder, DatasetDescription dataset, int threads)
    {
        var settings = dataset.Settings;
        var downloads = Directory.CreateDirectory(Path.Combine(folder, "downloads")).FullName;
        string[] papers = ["CITATION.cff", "LICENSE", "README.md", "codebook.md"];
        var files = PublishedFile.PathsOf(folder)
            .Where(path => IsContent(path) || papers.Contains(path) || path is "datapackage.json" or "croissant.json" or "ro-crate-metadata.json")
            .Select(path => dataset.Files.GetValueOrDefault(path) ?? PublishedFile.Of(folder, path))
            .ToDictionary(file => file.Path, file => (File: file, Content: ArchiveContent.Of(folder, file)), StringComparer.Ordinal);
        var described = papers.Select(path => files[path].File).ToList();
        ArchivePacker.Write(settings.ReleasedOn,
        [
            Archive(settings.Name, [.. files.Values.Select(file => file.File)]),
            .. DatasetTables.All.Select(
                table => Archive(table.Name,
                    [.. described.Concat(((string[])["csv", "parquet", "jsonl"]).SelectMany(format => dataset.FilesOf(table.Name, format)))])),
        ], threads);

        (string, IReadOnlyCollection<ArchiveContent>) Archive(string name, IReadOnlyCollection<PublishedFile> held) =>
            (Path.Combine(downloads, $"{name}.zip"), [.. held.Select(file => files[file.Path].Content),
            ArchiveContent.Of(ChecksumFile.Name, Encoding.UTF8.GetBytes(ChecksumFile.Of(held)))]);
    }

    static void Write(string folder, string name, string text) => OutputFile.WriteAllText(Path.Combine(folder, name), text);
}
