using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>Tells pages that hold no article at all: what a guard against robots shows, and pages that only lead to others.</summary>
static class PageKinds
{
    const int LongestGuard = 1500;
    const int FewestTeasers = 4;

    // What the guards of the large networks call their pages and boxes.
    static readonly string[] s_guardTitles = ["just a moment", "attention required", "access denied", "are you a robot", "please verify you are a human",
        "security check", "ddos-guard", "checking your browser", "one more step", "pardon our interruption", "robot check", "human verification"];
    static readonly string[] s_guardMarks = ["cf-spinner-please-wait", "cf-browser-verification", "challenge-form", "cf-error-details", "px-captcha",
        "g-recaptcha", "h-captcha", "challenge-running", "ddg-captcha", "datadome"];

    /// <summary>Refuses such a page.</summary>
    /// <exception cref="RejectedException">It is one.</exception>
    public static void Refuse(IHtmlDocument page, DocumentPlace place)
    {
        if (page.Body is not { } body)
            return;
        var letters = body.TextContent.Length;
        var title = (page.Title ?? "").ToLowerInvariant();
        if (letters < LongestGuard && s_guardTitles.Any(known => title.StartsWith(known, StringComparison.Ordinal)) || letters < LongestGuard
            && s_guardMarks.Any(mark => body.QuerySelector($"[id='{mark}'],[class~='{mark}']") is not null))
            throw Reject(place, "bot-wall", "This is no article but what a guard against robots showed in its place.",
                "Save the page in a browser, or fetch it as its publisher allows.");
        if (IsIndex(page, body))
            throw Reject(place, "index-page", "This page has no article of its own: it leads to others.",
                "Save the articles instead; if it is one, put its text into a .txt file.");
    }

    // Headings that are links, each over a line or two, and no running text beside them.
    static bool IsIndex(IHtmlDocument page, IElement body)
    {
        if (page.QuerySelector("meta[property='og:type'][content='article' i]") is not null || StructuredData.ArticleBody(page) is not null)
            return false;
        var parts = PageText.Of(body);
        var teasers = parts.Count(part => part.Kind == BlockKind.Heading && part.LinkShare > 0.8);
        if (teasers < FewestTeasers || parts.Any(part => part.Kind == BlockKind.Heading && part.LinkLetters == 0 && part.Element.LocalName == "h1"))
            return false;
        var (longest, run, loose) = (0, 0, 0);
        foreach (var part in parts)
        {
            run = part.Kind == BlockKind.Heading ? 0 : DenseText.IsRunning(part) ? run + 1 : run;
            longest = Math.Max(longest, run);
            loose += DenseText.IsRunning(part) ? 1 : 0;
        }
        return longest <= 2 && loose <= 2 * teasers;
    }

    static RejectedException Reject(DocumentPlace place, string code, string message, string advice) =>
        new(new() { Path = place.Path, Code = code, Byte = place.Container is null ? null : place.Offset, Message = message, Advice = advice });
}
