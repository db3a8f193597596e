using System.Collections.Immutable;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Metadata;

/// <summary>Everything the metadata files are made of.</summary>
/// <param name="Settings">What the publisher says.</param>
/// <param name="Summary">What was counted.</param>
/// <param name="Files">The published files that the metadata speak of, by path.</param>
public sealed record DatasetDescription(DatasetSettings Settings, DatasetSummary Summary, ImmutableSortedDictionary<string, PublishedFile> Files)
{
    /// <summary>Describes files that were measured.</summary>
    public static DatasetDescription Of(DatasetSettings settings, DatasetSummary summary, IEnumerable<PublishedFile> files) =>
        new(settings, summary, files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal));

    /// <summary>The files of a table, in the order of its rows: one, or its parts.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="format">Ending of the files without the dot.</param>
    public ImmutableArray<PublishedFile> FilesOf(string table, string format) => Files.TryGetValue($"data/{table}.{format}", out var whole) ? [whole]
        : [.. Files.Values.Where(file => file.Path.StartsWith($"data/{table}/", StringComparison.Ordinal)
        && file.Path.EndsWith($".{format}", StringComparison.Ordinal))];

    /// <summary>The days the documents were published as an ISO 8601 interval; null where none is dated.</summary>
    public string? TemporalCoverage => (Summary.FirstPublished, Summary.LastPublished) switch
    {
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => $"{Day(first)}/{Day(last)}",
        _ => null,
    };

    /// <summary>How the dataset is cited, in one sentence.</summary>
    public string Citation => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Settings.Creator.Name} ({Settings.ReleasedOn.Year}). {Settings.Title} (version {Settings.Version}) [Data set].{(Settings.BaseUrl is null ? "" : $" {Settings.BaseUrl}")}");

    internal static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
