using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats;

/// <summary>What a format is told when it lists a file, and what it tells.</summary>
/// <param name="Columns">Column of a record by field, where the publisher states it.</param>
/// <param name="Reject">Receives what cannot be read.</param>
/// <param name="Own">Receives what has to stay open as long as the corpus.</param>
sealed record Listing(ImmutableDictionary<string, string> Columns, Action<Rejection> Reject, Action<IDisposable> Own)
{
    /// <summary>A container of a file that stays open as long as the corpus.</summary>
    public Container Opened(Container container)
    {
        Own(container);
        return container;
    }
}
