using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>What the frame of every page shows of the site.</summary>
sealed class SiteFrame(SiteSettings settings)
{
    public string Title => settings.Title;
    public string? BaseUrl => settings.BaseUrl;
    public string? License => settings.License;
    public string? LicenseUrl => settings.LicenseUrl;
    public string? Version => settings.Version;
    public string? Revision => settings.Revision;
    public bool HasHistory => settings.HasHistory;
    public bool HasCitations => settings.Citation is not null;
    public string? BuiltOnWords => settings.BuiltOn is { } day ? Phrase.Date(day) : null;

    public IReadOnlyList<NavigationItem> Navigation { get; } =
    [
        new("overview", "Overview", "index.html"),
        new("documents", "Documents", "documents.html"),
        new("stories", "Stories", "stories.html"),
        new("quotes", "Quotes", "quotes.html"),
        new("figures", "Figures", "metrics.html"),
        new("events", "Events", "events.html"),
        new("topics", "Topics", "topics.html"),
        new("people", "People", "speakers.html"),
        new("contests", "Contested", "contests.html"),
        new("explore", "Explore", "explore.html"),
        new("codebook", "Codebook", "codebook.html"),
        new("methods", "Methods", "methods.html"),
    ];
}

/// <summary>An entry of the main navigation.</summary>
sealed record NavigationItem(string Section, string Name, string Href);

/// <summary>A status with its form, for legends.</summary>
sealed record StatusFormView(string Code, Html Form, string Word, string Meaning)
{
    public static IReadOnlyList<StatusFormView> All { get; } =
        [.. StatusForm.All.Select(status => new StatusFormView(status, StatusForm.Beside(status), Words.Of("status", status), Words.LongOf("status", status)))];
}
