using Dateline.Extraction;

namespace Dateline.Linking.Happenings;

/// <summary>
/// What is kept of an event mention to find what else tells of the same happening. Words are numbers of a <see cref="WordPool"/>, -1 for none.
/// </summary>
readonly record struct EventAccount
{
    /// <summary>Number of its document.</summary>
    public required int Document { get; init; }

    /// <summary>Number among the document's events, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the document itself already joins: mentions of one document with the same word are one happening.</summary>
    public required int Local { get; init; }

    /// <summary>Family of its head word: "resignation" and "resign" are of one.</summary>
    public required int Family { get; init; }

    /// <summary>Event type.</summary>
    public required int Type { get; init; }

    /// <summary>Who acts, keys of entities ascending.</summary>
    public required int[] Actors { get; init; }

    /// <summary>Whom it is done to, keys of entities ascending.</summary>
    public required int[] Recipients { get; init; }

    /// <summary>Key of the place that the clause names.</summary>
    public required int Place { get; init; }

    /// <summary>First and last day number that the clause gives; 0 for none.</summary>
    public required (int First, int Last) Days { get; init; }

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }
}
