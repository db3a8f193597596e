using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Stories;

/// <summary>Tells what a group of documents is about: the rows of the stories.</summary>
static class StoryTeller
{
    const int MostNames = 6;
    const int MostKeywords = 8;

    /// <summary>The rows of the stories, in their order.</summary>
    public static ImmutableArray<Story> Tell(ImmutableArray<FoundStory> stories, IReadOnlyList<DocumentAccount> documents, WordPool words)
    {
        var keys = stories.ToDictionary(story => story.Documents[0], story => KeyOf(story, documents));
        return [.. stories.Select(story => Tell(story, documents, words, keys))];
    }

    static string KeyOf(FoundStory story, IReadOnlyList<DocumentAccount> documents) =>
        LinkKey.OfStory(story.Documents.Select(document => documents[document])
            .OrderBy(document => document.Day ?? DateOnly.MaxValue).ThenBy(document => document.Id, StringComparer.Ordinal).First().Sha256);

    static Story Tell(FoundStory story, IReadOnlyList<DocumentAccount> documents, WordPool words, Dictionary<int, string> keys)
    {
        var members = story.Documents.Select(document => documents[document]).ToList();
        return new()
        {
            Id = keys[story.Documents[0]],
            Title = documents[story.Central].Title,
            Documents = members.Count,
            Copies = members.Count(member => member.IsCopy),
            Publishers = [.. members.Select(member => words[member.Publisher]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FirstOn = members.Min(member => member.Day),
            LastOn = members.Max(member => member.Day),
            Places = Names(members, EntityType.Place, words),
            People = Names(members, EntityType.Person, words),
            Organizations = Names(members, EntityType.Organization, words),
            Keywords = Common(members, member => member.Keywords, words, MostKeywords),
            Related = [.. story.Related.Select(related => keys[related])],
        };
    }

    static ImmutableArray<string> Names(List<DocumentAccount> members, EntityType type, WordPool words) =>
        Common(members, member => member.Names.Where(name => name.Type == type).Select(name => name.Name), words, MostNames);

    // What a single document of many names is not what the story is about; of two documents both must name it.
    static ImmutableArray<string> Common(List<DocumentAccount> members, Func<DocumentAccount, IEnumerable<int>> of, WordPool words, int most) =>
        [.. members.SelectMany(member => of(member).Distinct()).CountBy(word => word)
            .Where(word => word.Value >= Math.Max(2, (members.Count + 2) / 3))
            .OrderByDescending(word => word.Value).ThenBy(word => words[word.Key], StringComparer.Ordinal)
            .Take(most)
            .Select(word => words[word.Key]!)];
}
