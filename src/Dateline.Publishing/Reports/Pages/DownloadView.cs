using Dateline.Publishing.Files;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>A table as it is offered for download: its files as they lie in the site's folder.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Title">Its name as a heading.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Files">Its files.</param>
sealed record DownloadView(string Table, string Title, string Description, string Rows, IReadOnlyList<DownloadFile> Files)
{
    static readonly (string Folder, string Ending, string Format)[] s_formats =
        [("data", "csv", "CSV"), ("data", "parquet", "Parquet"), ("data", "jsonl", "JSON Lines"), ("data/excel", "csv", "Excel")];
    static readonly (string Path, string Format)[] s_papers =
        [("README.md", "README"), ("codebook.md", "codebook"), ("datapackage.json", "Data Package"), ("croissant.json", "Croissant"),
        ("data/csv-metadata.json", "CSVW"), ("ro-crate-metadata.json", "RO-Crate"), ("CITATION.cff", "CITATION.cff"), ("LICENSE", "licence")];

    /// <summary>Lists the files of every table that is in the folder.</summary>
    public static IReadOnlyList<DownloadView> In(string directory, TableProfiles profiles) =>
        [.. DatasetTables.All.Select(table => new DownloadView(table.Name, table.Title, table.Description, Phrase.Number(profiles[table].Rows),
            Existing(directory, s_formats.SelectMany(format => PartsOf(directory, table, format.Folder, format.Ending, format.Format)))))];

    static IEnumerable<(string Path, string Format)> PartsOf(string directory, Table table, string folder, string ending, string format)
    {
        var parts = TableParts.Of(Path.Combine(directory, folder), table.Name, ending);
        return parts.Select((part, number) =>
            (Path.GetRelativePath(directory, part).Replace('\\', '/'), parts.Length == 1 ? format : $"{format} {Phrase.Number(number + 1)}"));
    }

    /// <summary>Lists the files about the whole dataset that are in the folder.</summary>
    public static IReadOnlyList<DownloadFile> Whole(string directory)
    {
        IEnumerable<string> archives = new DirectoryInfo(Path.Combine(directory, "downloads")) is { Exists: true } downloads
            ? downloads.GetFiles("*.zip").Select(file => file.Name).Where(name => DatasetTables.All.All(table => name != table.Name + ".zip"))
            .Order(StringComparer.Ordinal) : [];
        return Existing(directory, archives.Select(name => ("downloads/" + name, "everything, zipped")).Concat(s_papers));
    }

    static IReadOnlyList<DownloadFile> Existing(string directory, IEnumerable<(string Path, string Format)> files) =>
        [.. files.Select(file => (file.Path, file.Format, Info: new FileInfo(Path.Combine(directory, file.Path)))).Where(file => file.Info.Exists)
            .Select(file => new DownloadFile(file.Path, file.Format, Phrase.Size(file.Info.Length)))];
}

/// <summary>One file offered for download.</summary>
sealed record DownloadFile(string Href, string Format, string Size);
