using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Dateline.Publishing.Output;

/// <summary>One published file.</summary>
/// <param name="Path">Path below the output folder with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record PublishedFile(string Path, long Bytes, string Sha256)
{
    /// <summary>Measures a file.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="path">Path below it with forward slashes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PublishedFile Of(string folder, string path)
    {
        using var stream = new FileStream(System.IO.Path.Combine(folder, path), FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        return new PublishedFile(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>Measures files, several at once.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="paths">Paths below it with forward slashes.</param>
    /// <param name="threads">How many at once.</param>
    /// <returns>In the order of the paths.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<PublishedFile> Of(string folder, IEnumerable<string> paths, int threads)
    {
        var listed = paths.ToArray();
        var files = new PublishedFile[listed.Length];
        try
        {
            Parallel.For(0, listed.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index => files[index] = Of(folder, listed[index]));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    /// <summary>The paths of all files of a folder, ordinal order, links left out.</summary>
    public static IEnumerable<string> PathsOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
