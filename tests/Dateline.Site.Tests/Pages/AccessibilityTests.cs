namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(PublishedSite site)
{
    public static TheoryData<string> Pages => PublishedSite.Pages;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_an_axe_violation_light_or_dark(string path) => Assert.Empty((await site.VisitAsync(path)).Violations);
}
