using Dateline.Linking.Stories;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A story as the pages show it: who tells it, what happens in it, who is heard and which figures are given.</summary>
sealed class StoryView(Story story, IReadOnlyList<StoryDocumentView> documents, IReadOnlyList<StoryHappeningView> happenings,
    IReadOnlyList<StoryVoiceView> voices, IReadOnlyList<StorySeriesView> series)
{
    public string Id => story.Id;
    public string Title => Phrase.OneLine(story.Title);
    public string Href => PageOf(story.Id);
    public string Count => Phrase.Count(story.Documents, "document");
    public string? Copies => story.Copies == 0 ? null : Phrase.Count(story.Copies, "copy", "copies");
    public string Publishers => Phrase.List(story.Publishers);
    public bool HasPublishers => !story.Publishers.IsEmpty;
    public string When => story.FirstOn is null ? "date not told" : Phrase.Period(story.FirstOn, story.LastOn);
    public string About => Phrase.List([.. story.People.Concat(story.Organizations).Concat(story.Places).Distinct(StringComparer.Ordinal)], 6);
    public string Keywords => string.Join(", ", story.Keywords);

    /// <summary>Documents of it, for the order of lists.</summary>
    public long Documents => story.Documents;

    /// <summary>Last day of it, for the order of lists.</summary>
    public DateOnly? LastOn => story.LastOn;

    /// <summary>Its documents, in the order of their days; copies behind their originals.</summary>
    public IReadOnlyList<StoryDocumentView> Tellers => documents;

    /// <summary>What several of them tell of, in the order of days.</summary>
    public IReadOnlyList<StoryHappeningView> Happenings => happenings;

    /// <summary>Who is heard in it, the most often first.</summary>
    public IReadOnlyList<StoryVoiceView> Voices => voices;

    /// <summary>Figures of one thing that it gives more than once.</summary>
    public IReadOnlyList<StorySeriesView> Series => series;

    /// <summary>Stories like this one.</summary>
    public IReadOnlyList<EntityLink> Related { get; set; } = [];

    /// <summary>Keys of those stories.</summary>
    public IReadOnlyList<string> RelatedIds => story.Related;

    /// <summary>The page of a story, from the root of the site.</summary>
    public static string PageOf(string id) => $"stories/{PageFile.NameOf(id)}.html";
}

/// <summary>A document that tells a story.</summary>
/// <param name="Line">The document.</param>
/// <param name="Lead">Its first words behind the headline.</param>
sealed record StoryDocumentView(DocumentLine Line, string Lead);

/// <summary>What several documents of a story tell of.</summary>
/// <param name="Href">The mention that says most of it.</param>
/// <param name="Label">Its clause.</param>
/// <param name="TypeWord">What kind of event it is; null where that is not known.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="When">When; null where nobody says it.</param>
/// <param name="First">First day, for the order.</param>
/// <param name="Told">How many documents tell of it.</param>
/// <param name="IsDenied">Whether one of them denies it.</param>
sealed record StoryHappeningView(string Href, string Label, string? TypeWord, string Status, string? When, DateOnly? First, string Told, bool IsDenied)
{
    public string StatusWord => Words.Of("status", Status);
}

/// <summary>Somebody who is heard in a story.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Count">How many statements.</param>
/// <param name="Outlets">By whom they are quoted.</param>
sealed record StoryVoiceView(EntityLink Speaker, string Count, string Outlets);

/// <summary>Figures of one thing in a story.</summary>
/// <param name="Measured">What is measured.</param>
/// <param name="IsContested">Whether two documents give it differently for the same time.</param>
/// <param name="Figures">The figures, in the order of days.</param>
sealed record StorySeriesView(string Measured, bool IsContested, IReadOnlyList<MetricView> Figures);
