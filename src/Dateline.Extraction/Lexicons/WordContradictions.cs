namespace Dateline.Extraction;

/// <summary>Readings that one word cannot have together.</summary>
static class WordContradictions
{
    const WordTraits OfVerbs = WordTraits.Light | WordTraits.Support | WordTraits.Carrier | WordTraits.Relation | WordTraits.Factive;

    /// <summary>What is wrong with an entry, to be read behind the word; null where nothing is.</summary>
    public static string? Find(WordEntry entry)
    {
        if (entry is { Class: null, Speech: null, Governs: null, LeavesOpen: false, About: null, Traits: WordTraits.None })
            return "has no reading; leave it out";
        if (entry.Kind != WordKind.Verb && (entry.Traits & OfVerbs) != 0)
            return $"is no verb and cannot be {entry.Traits & OfVerbs}".ToLowerInvariant();
        if (entry.Kind != WordKind.Noun && entry.Traits.HasFlag(WordTraits.Transitive))
            return "is no noun; only of a noun can \"of\" name whom it is done to";
        if (entry.About is not null && entry.Kind is not (WordKind.Adjective or WordKind.Adverb))
            return "is no adjective or adverb and says nothing about an event that it stands with";
        if (entry.Traits.HasFlag(WordTraits.Light | WordTraits.Relation))
            return "is both light, which makes its object the event, and a relation, which is none";
        if (entry.Traits.HasFlag(WordTraits.Factive) && entry.Governs is not null)
            return "tells what it speaks of as a fact and says otherwise of what hangs on it";
        return null;
    }
}
