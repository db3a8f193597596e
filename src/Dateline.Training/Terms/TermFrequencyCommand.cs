using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Linking.Terms;

namespace Dateline.Training.Terms;

/// <summary>Counts in how many press releases each term stands and writes <c>term-frequencies.tsv</c> of Dateline.Linking.</summary>
static class TermFrequencyCommand
{
    /// <summary>Terms of fewer documents are as rare as one never seen.</summary>
    const int Least = 4;

    /// <summary>Reads <c>plain/senate.txt.gz</c>, a paragraph a line and a blank line after each release.</summary>
    /// <param name="data">The folder of training data.</param>
    /// <param name="source">The folder <c>src</c>.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Run(string data, string source)
    {
        var (documents, counts) = Count(Path.Combine(data, "plain", "senate.txt.gz"));
        var list = new StringBuilder("""
            # In how many press releases of US senators (2005 to 2007) a term stands: words in lower case without a plural's "s", pairs of capitalised words joined by "_".
            # Built by `Dateline.Training terms` from works of the United States government, which are in the public domain (17 U.S.C. 105). The row without a term counts the releases.
            # term	documents

            """.ReplaceLineEndings("\n"));
        list.Append(CultureInfo.InvariantCulture, $"\t{documents}\n");
        foreach (var (term, count) in counts.Where(term => term.Value >= Least).OrderBy(term => term.Key, StringComparer.Ordinal))
            list.Append(CultureInfo.InvariantCulture, $"{term}\t{count}\n");
        File.WriteAllText(Path.Combine(source, "Dateline.Linking", "Terms", "term-frequencies.tsv"), list.ToString());
    }

    static (int Documents, Dictionary<string, int> Counts) Count(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (documents, counts, seen) = (0, new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (true)
        {
            var line = lines.ReadLine();
            if (!string.IsNullOrWhiteSpace(line))
            {
                TermScanner.Scan(line, term => seen.Add(term.ToString()));
                continue;
            }
            if (seen.Count > 0)
                documents++;
            foreach (var term in seen)
                counts[term] = counts.GetValueOrDefault(term) + 1;
            seen.Clear();
            if (line is null)
                return (documents, counts);
        }
    }
}
