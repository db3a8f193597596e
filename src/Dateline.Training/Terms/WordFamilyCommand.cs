using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Training.Terms;

/// <summary>Writes <c>word-families.tsv</c> of Dateline.Linking: words that PropBank gives one frame, such as "resign" and "resignation".</summary>
static class WordFamilyCommand
{
    /// <summary>Reads <c>roles/frames.tsv.gz</c>: roleset, name, aliases (<c>lemma/pos</c>, parted by <c>|</c>), then a role a line.</summary>
    /// <param name="data">The folder of training data.</param>
    /// <param name="source">The folder <c>src</c>.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Run(string data, string source)
    {
        var list = new StringBuilder("""
            # Words and the word whose frame they share: "resignation" is of the family of "resign". Words that are not listed are families of their own.
            # Built by `Dateline.Training families` from the PropBank frames (propbank/propbank-frames, CC BY-SA 4.0): of a word in several frames the first, in the order of their names.
            # lemma	family

            """.ReplaceLineEndings("\n"));
        foreach (var (word, family) in Families(Path.Combine(data, "roles", "frames.tsv.gz")))
            if (word != family)
                list.Append(CultureInfo.InvariantCulture, $"{word}\t{family}\n");
        File.WriteAllText(Path.Combine(source, "Dateline.Linking", "Happenings", "word-families.tsv"), list.ToString());
    }

    static SortedDictionary<string, string> Families(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var families = new SortedDictionary<string, string>(StringComparer.Ordinal);
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[0].LastIndexOf('.') is not (> 0 and var number))
                continue;
            var family = cells[0][..number].Replace('_', ' ');
            foreach (var alias in cells[2].Split('|'))
                if (alias.LastIndexOf('/') is > 0 and var cut)
                    families.TryAdd(alias[..cut].Replace('_', ' '), family);
        }
        return families;
    }
}
