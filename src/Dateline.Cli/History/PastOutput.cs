using Dateline.Cli.Failures;
using Dateline.Publishing.Checks;

namespace Dateline.Cli.History;

/// <summary>An earlier version of a dataset: an output folder, a downloaded archive of one, or a commit in whose tree one stands.</summary>
sealed class PastOutput : IDisposable
{
    readonly IDisposable? _unpacked;

    PastOutput(string folder, IDisposable? unpacked) => (Folder, _unpacked) = (folder, unpacked);

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>Opens an earlier version.</summary>
    /// <param name="name">A folder, a <c>.zip</c>, or a commit, branch or tag.</param>
    /// <param name="output">The output folder as it stands in the working tree: where to look in a commit.</param>
    /// <exception cref="UsageException">It is none of the three.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">The archive is broken.</exception>
    public static PastOutput Open(string name, string output)
    {
        if (Directory.Exists(name))
            return new PastOutput(name, null);
        if (File.Exists(name))
        {
            var archive = UnpackedArchive.Of(name);
            return new PastOutput(archive.Folder, archive);
        }
        var revision = GitRevision.Unpack(name, output);
        return new PastOutput(revision.Folder, revision);
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacked?.Dispose();
}
