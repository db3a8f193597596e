using Dateline.Publishing.Reports.Citations;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>What the pages say about the dataset as a whole. Nothing in it comes from a clock.</summary>
public sealed record SiteSettings
{
    /// <summary>Title of the dataset.</summary>
    public required string Title { get; init; }

    /// <summary>The question the dataset answers, one sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Where the site is published, ending in a slash; null when it is not known: then no page states an absolute address.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Who publishes the dataset.</summary>
    public string? Publisher { get; init; }

    /// <summary>Licence of the dataset as a reader knows it: "CC BY 4.0".</summary>
    public string? License { get; init; }

    /// <summary>Address of the licence's text.</summary>
    public string? LicenseUrl { get; init; }

    /// <summary>Version of the dataset.</summary>
    public string? Version { get; init; }

    /// <summary>Commit the site was built from; null in what is committed itself.</summary>
    public string? Revision { get; init; }

    /// <summary>Day the site was built; null in what is committed itself.</summary>
    public DateOnly? BuiltOn { get; init; }

    /// <summary>Whether the site has a page of changes and feeds, so that its pages name them.</summary>
    public bool HasHistory { get; init; }

    /// <summary>How rows are cited; null leaves the pages of citations out.</summary>
    public RowCitation? Citation { get; init; }

    /// <summary>Rows of a table that the explorer reads before it asks whether to go on: what a phone holds with ease.</summary>
    public int ExplorerRows { get; init; } = 50_000;

    /// <summary>Rows on one page of a list.</summary>
    public int RowsPerPage { get; init; } = 200;

    /// <summary>Rows that lists and charts over all documents are drawn from; beyond it they show the latest documents.</summary>
    public int RowsListed { get; init; } = 100_000;
}
