using Dateline.Linking.Terms;

namespace Dateline.Linking.Stories;

/// <summary>Documents that tell one story as far as is known, while groups are joined.</summary>
sealed class DocumentGroup(int document, TermVector vector, int? day)
{
    /// <summary>Its documents by their number, ascending once groups are done.</summary>
    public List<int> Documents { get; } = [document];

    /// <summary>Sum of their vectors.</summary>
    public TermVector Sum { get; private set; } = vector;

    /// <summary>First day of those that have one.</summary>
    public int? First { get; private set; } = day;

    /// <summary>Last day of those that have one.</summary>
    public int? Last { get; private set; } = day;

    /// <summary>Groups with a document that is like one of this one's.</summary>
    public SortedSet<int> Neighbours { get; } = [];

    /// <summary>Mean similarity of a document of this group with one of the other.</summary>
    public double Similarity(DocumentGroup other) => Sum.Dot(other.Sum) / ((double)Documents.Count * other.Documents.Count);

    /// <summary>Whether the days of both lie near enough for one story; a group without days fits everywhere.</summary>
    public bool Fits(DocumentGroup other)
    {
        if (First is not { } first || other.First is not { } otherFirst)
            return true;
        var gap = Math.Max(first - other.Last!.Value, otherFirst - Last!.Value);
        return gap <= StorySettings.Gap && Math.Max(Last.Value, other.Last.Value) - Math.Min(first, otherFirst) <= StorySettings.Span;
    }

    /// <summary>Takes in another group.</summary>
    public void Join(DocumentGroup other)
    {
        Documents.AddRange(other.Documents);
        Sum = Sum.Plus(other.Sum, StorySettings.GroupTerms);
        (First, Last) = (Least(First, other.First), Greatest(Last, other.Last));
        Neighbours.UnionWith(other.Neighbours);
    }

    static int? Least(int? one, int? two) => one is null || two < one ? two : one;

    static int? Greatest(int? one, int? two) => one is null || two > one ? two : one;
}
