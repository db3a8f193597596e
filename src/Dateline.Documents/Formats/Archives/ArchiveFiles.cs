using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Archives;

/// <summary>Opens files that hold other files: archives, and single files that are packed.</summary>
static class ArchiveFiles
{
    static readonly string[] s_tar = [".tar", ".tar.gz", ".tgz"];
    static readonly string[] s_packed = [".gz", ".zst"];

    /// <summary>Whether a file holds many.</summary>
    public static bool IsArchive(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || IsTar(path);

    /// <summary>The name of a packed file without the ending that says so; the name itself where it is not packed.</summary>
    public static string Inner(string path) => s_packed.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
        ? path[..^ending.Length] : path;

    /// <summary>The members of an archive.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="isWanted">Whether a member is read, by its name.</param>
    /// <param name="workspace">Takes their bytes.</param>
    /// <exception cref="RejectedException">The archive is broken, or unpacks to far more than news text does.</exception>
    public static IEnumerable<SourceFile> Members(SourceFile file, Func<string, bool> isWanted, Workspace workspace) =>
        IsTar(file.Path) ? ArchiveMembers.OfTar(file, isWanted, workspace) : ArchiveMembers.OfZip(file, isWanted, workspace);

    /// <summary>A packed file with its bytes unpacked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="workspace">Takes its bytes.</param>
    /// <returns>The file, and whether it is whole.</returns>
    /// <exception cref="RejectedException">It is damaged, or unpacks to far more than news text does.</exception>
    public static (SourceFile File, bool IsWhole) Unpacked(SourceFile file, Workspace workspace)
    {
        var isWhole = true;
        var bytes = workspace.Unpack(file, write => isWhole = UnpackedFile.Of(file, write));
        return (file with { Unpacked = bytes }, isWhole);
    }

    static bool IsTar(string path) => s_tar.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
