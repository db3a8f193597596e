using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>Two statements that disagree, side by side.</summary>
sealed class ContestView
{
    public required string Id { get; init; }
    public required DocumentLine Document { get; init; }
    public required string Relation { get; init; }
    public required string? Topic { get; init; }
    public required string? Cue { get; init; }
    public required ContestSide Claim { get; init; }
    public required ContestSide Counter { get; init; }

    public string Href => $"{Document.Href}#{Id}";
    /// <summary>What the two disagree about, where it says more than the two statements do.</summary>
    public string? Heading => Topic is null || Topic == Claim.Text || Topic == Counter.Text ? null : Topic;
    public string RelationWord => Words.Of("relation", Relation);
}

/// <summary>One side of a contest.</summary>
/// <param name="Who">Who says it; null when nobody is named.</param>
/// <param name="Word">What they do: "denies", "claimed".</param>
/// <param name="Text">The statement; null where only the other side's words say that there is one.</param>
/// <param name="Verbatim">Whether the statement stands in quotation marks.</param>
/// <param name="Href">Its words.</param>
sealed record ContestSide(EntityLink? Who, string Word, string? Text, bool Verbatim, string? Href);
