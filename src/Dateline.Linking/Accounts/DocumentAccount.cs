using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking.Terms;

namespace Dateline.Linking.Accounts;

/// <summary>What is kept of a document to link it: keys and small signatures, a few kilobytes.</summary>
sealed record DocumentAccount
{
    const int MostNames = 16;
    const int MostKeywords = 12;
    const int TitleLength = 120;

    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Digest of its text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title, or its first words.</summary>
    public required string Title { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Number of its publisher among the words.</summary>
    public required int Publisher { get; init; }

    /// <summary>Whether it is a copy of another.</summary>
    public required bool IsCopy { get; init; }

    /// <summary>Its terms.</summary>
    public required TermCounts Terms { get; init; }

    /// <summary>The names that stand in it most often, with the type of what they name.</summary>
    public required ImmutableArray<(EntityType Type, int Name)> Names { get; init; }

    /// <summary>Its most telling words, the rarest first.</summary>
    public required ImmutableArray<int> Keywords { get; init; }

    /// <summary>Reads the account of a document.</summary>
    public static DocumentAccount Of(Document document, Extract extract, WordPool words) => new()
    {
        Id = document.Id,
        Sha256 = document.Sha256,
        Title = document.Title ?? Shorten(extract.Sentences.IsEmpty ? document.Id : extract.Sentences[0].At.Text),
        Day = document.PublishedOn,
        Publisher = words.Of(document.Publisher),
        IsCopy = document.DuplicateOf is not null,
        Terms = TermCounts.Of(document.Text),
        Names = NamesOf(extract, words),
        Keywords = KeywordsOf(document.Text, words),
    };

    static ImmutableArray<(EntityType, int)> NamesOf(Extract extract, WordPool words)
    {
        var named = extract.Mentions.Where(mention => mention.Kind == MentionKind.Name).CountBy(mention => mention.EntityId)
            .ToDictionary(StringComparer.Ordinal);
        return [.. extract.Entities
            .Where(entity => named.ContainsKey(entity.Id))
            .OrderByDescending(entity => named[entity.Id]).ThenBy(entity => entity.Id, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(entity => (entity.Type, words.Of(entity.Name)))];
    }

    static ImmutableArray<int> KeywordsOf(string text, WordPool words)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        TermScanner.Scan(text.AsSpan(0, Math.Min(text.Length, TermCounts.MostCharacters)), term =>
        {
            if (term.Length > 3 && char.IsLetter(term[0]) && !term.Contains('_'))
            {
                var word = term.ToString();
                seen[word] = seen.GetValueOrDefault(word) + 1;
            }
        });
        return [.. seen
            .Where(word => word.Value > 1)
            .OrderByDescending(word => word.Value * TermWeights.RarityInProse(Term.Key(word.Key)))
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(MostKeywords)
            .Select(word => words.Of(word.Key))];
    }

    static string Shorten(string text) => text.Length <= TitleLength ? text : text[..TitleLength].TrimEnd() + "…";
}
