using System.Text;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Metadata;

/// <summary><c>SHA256SUMS</c>: a line a file, <c>sha256sum -c</c> reads it.</summary>
public static class ChecksumFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "SHA256SUMS";

    /// <summary>Measures every file of a folder but the list itself and writes the list.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="known">Files that were measured and not touched since, by path.</param>
    /// <param name="threads">Files measured at once.</param>
    /// <exception cref="IOException">A file cannot be read or the list not be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, PublishedFile>? known = null, int threads = 1)
    {
        var paths = PublishedFile.PathsOf(folder).Where(path => path != Name).ToList();
        var measured = PublishedFile.Of(folder, paths.Where(path => known?.ContainsKey(path) != true), threads);
        OutputFile.WriteAllText(Path.Combine(folder, Name), Of(measured.Concat(paths.Select(path => known?.GetValueOrDefault(path)).OfType<PublishedFile>())));
    }

    /// <summary>The list of some files, in the order of their paths' bytes.</summary>
    internal static string Of(IEnumerable<PublishedFile> files) =>
        files.OrderBy(file => Encoding.UTF8.GetBytes(file.Path), Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
            .Aggregate(new StringBuilder(), (text, file) => text.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n')).ToString();
}
