using System.Text;

namespace Dateline.Publishing;

/// <summary><c>SHA256SUMS</c>: a line a file, <c>sha256sum -c</c> reads it.</summary>
public static class ChecksumFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "SHA256SUMS";

    /// <summary>Measures every file of a folder but the list itself and writes the list.</summary>
    /// <exception cref="IOException">A file cannot be read or the list not be written.</exception>
    public static void Write(string folder) =>
        OutputFile.WriteAllText(Path.Combine(folder, Name), Of(PublishedFile.PathsOf(folder).Where(path => path != Name).Select(path => PublishedFile.Of(folder, path))));

    /// <summary>The list of some files, in the order of their paths' bytes.</summary>
    internal static string Of(IEnumerable<PublishedFile> files) =>
        files.OrderBy(file => Encoding.UTF8.GetBytes(file.Path), Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
            .Aggregate(new StringBuilder(), (text, file) => text.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n')).ToString();
}
