using System.Collections.Immutable;
using Dateline.Publishing.Files;

namespace Dateline.Publishing.Metadata;

/// <summary>What a dataset is called, who publishes it and under which terms: <c>seeds/dateline.json</c>.</summary>
public sealed record DatasetSettings
{
    /// <summary>Short name for files and identifiers: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Title for readers.</summary>
    public required string Title { get; init; }

    /// <summary>What the dataset holds, in plain sentences; at least 50 characters, as catalogues ask.</summary>
    public required string Description { get; init; }

    /// <summary>Version of the dataset.</summary>
    public required DatasetVersion Version { get; init; }

    /// <summary>The day this version was released.</summary>
    public required DateOnly ReleasedOn { get; init; }

    /// <summary>Licence of the tables. The texts stay under the terms of their publishers.</summary>
    public required License License { get; init; }

    /// <summary>Who publishes the dataset.</summary>
    public required Creator Creator { get; init; }

    /// <summary>Where the site is published, ending in a slash; null when it is not known: then addresses are relative.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Where the seeds and their history are kept; null when it is not said.</summary>
    public string? Repository { get; init; }

    /// <summary>Words it should be found by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Whether the site has a page for each document that cites its rows; such a page is twice as large as the document's own.</summary>
    public bool RowCitations { get; init; } = true;

    /// <summary>When a table is split into parts.</summary>
    public PartSize Parts { get; init; } = PartSize.Default;

    /// <summary>The absolute address of a published file, or its path where the base address is not known.</summary>
    /// <param name="path">Path below the output folder with forward slashes.</param>
    public string UrlOf(string path) => BaseUrl + path;
}

/// <summary>Who publishes a dataset.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsPerson">A person rather than an organisation.</param>
/// <param name="Url">Home page, or ORCID or ROR address; null when there is none.</param>
public sealed record Creator(string Name, bool IsPerson, string? Url);

/// <summary>What is known about one build only. Nothing of it stands in committed output.</summary>
/// <param name="Revision">Commit the build was made of; null when it is not to be shown.</param>
/// <param name="BuiltOn">Day of the build; null when it is not to be shown.</param>
public sealed record BuildStamp(string? Revision = null, DateOnly? BuiltOn = null);
