using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats;

/// <summary>What a format is told when it lists a file, and what it tells.</summary>
/// <param name="Columns">Name of a record's field by what it holds, where the publisher states it.</param>
/// <param name="Workspace">Takes what has to be unpacked.</param>
/// <param name="Reject">Receives what cannot be read.</param>
/// <param name="Unread">Receives what is no document.</param>
/// <param name="Tell">Receives what is said once about a file.</param>
sealed record Listing(ImmutableDictionary<string, string> Columns, Workspace Workspace, Action<Rejection> Reject, Action<UnreadFile> Unread,
    Action<FileNote> Tell)
{
    /// <summary>Says that a file is not read.</summary>
    public void Leave(string path, string code, string reason) => Unread(new(path, code, reason));
}
