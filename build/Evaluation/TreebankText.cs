using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Build.Evaluation;

/// <summary>The raw text behind a treebank, as documents that <c>dateline extract</c> reads: paragraphs parted by blank lines, sentences by spaces.</summary>
static class TreebankText
{
    /// <summary>Writes the documents of a gzipped CoNLL-U file as JSON Lines, numbered in their order there.</summary>
    public static void Write(string conllu, string jsonLines)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(conllu), CompressionMode.Decompress));
        using var output = new StreamWriter(jsonLines, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var text = new StringBuilder();
        var number = 0;
        var isNewParagraph = false;
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                Flush();
            else if (line == "# newpar" || line.StartsWith("# newpar id", StringComparison.Ordinal))
                isNewParagraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0)
                    text.Append(isNewParagraph ? "\n\n" : " ");
                text.Append(line.AsSpan("# text = ".Length));
                isNewParagraph = false;
            }
        }
        Flush();

        void Flush()
        {
            if (text.Length > 0)
                output.WriteLine(JsonSerializer.Serialize(new { id = string.Create(CultureInfo.InvariantCulture, $"d{number++:D5}"), text = text.ToString() }));
            text.Clear();
            isNewParagraph = false;
        }
    }
}
