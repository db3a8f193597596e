using Dateline.Extraction;

namespace Dateline.Linking.Accounts;

/// <summary>Keys of what documents share: a word and ten base32 characters of a SHA-256 over what its earliest member is.</summary>
static class LinkKey
{
    /// <summary>The key of a story.</summary>
    /// <param name="sha256">The digest of its earliest document's text.</param>
    public static string OfStory(string sha256) => $"story-{RowKeys.Hash(sha256)}";

    /// <summary>The key of a happening.</summary>
    /// <param name="eventId">The key of its earliest mention.</param>
    public static string OfHappening(string eventId) => $"happening-{RowKeys.Hash(eventId)}";

    /// <summary>The key of a statement.</summary>
    /// <param name="quoteId">The key of its earliest quotation.</param>
    public static string OfStatement(string quoteId) => $"statement-{RowKeys.Hash(quoteId)}";

    /// <summary>The key of a series.</summary>
    /// <param name="metricId">The key of its earliest figure.</param>
    public static string OfSeries(string metricId) => $"series-{RowKeys.Hash(metricId)}";

    /// <summary>The key of a disagreement.</summary>
    /// <param name="document">The document of the claim.</param>
    /// <param name="claim">The key of the claim's row.</param>
    /// <param name="counter">The key of the answer's row.</param>
    public static string OfContest(string document, string claim, string counter) => $"{document}-c-{RowKeys.Hash($"{claim}\n{counter}")}";
}
