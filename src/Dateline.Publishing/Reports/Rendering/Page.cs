using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>What the frame of a page needs to know.</summary>
/// <param name="Path">The page's file from the root of the site.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Description">One or two sentences for search results and previews.</param>
/// <param name="Section">The entry of the main navigation it belongs to.</param>
sealed record Page(string Path, string Title, string Description, string Section)
{
    /// <summary>Keeps a page out of search engines: the same words stand on a page that is the one to find.</summary>
    public static readonly Html Unlisted = new("<meta name=\"robots\" content=\"noindex\">\n");

    /// <summary>Scripts beside the one every page has.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Further elements of the head.</summary>
    public Html Head { get; init; } = Html.Empty;

    /// <summary>Path from the page to the root of the site: empty or <c>../</c> for each folder.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Path.Count(character => character == '/')));
}
