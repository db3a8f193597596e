using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes what several documents tell: the list of stories and a page for each.</summary>
sealed class StoryPages(PageWriter pages, IReadOnlyList<StoryView> stories, SiteSettings settings)
{
    /// <summary>Writes the list and the pages.</summary>
    public void Write()
    {
        var total = Phrase.Count(stories.Count, "story", "stories");
        foreach (var (pager, cut) in Pager.Cut("stories", stories, settings.RowsPerPage))
            pages.Draw(new Page(pager.Path, pager.Number == 1 ? "Stories" : $"Stories, page {Phrase.Number(pager.Number)}",
                $"{total} that several documents tell, latest first: who tells them and who is heard.", "stories"),
                "stories", new { Stories = cut, Pager = pager, Total = total });
        foreach (var story in stories)
            pages.Draw(new Page(story.Href, story.Title, $"What {story.Count} tell: what happened, who is heard, and where the accounts differ.", "stories"),
                "story", new { Story = story });
    }
}
