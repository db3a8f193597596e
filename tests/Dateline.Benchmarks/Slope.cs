using System.Diagnostics;
using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>How the time of one document grows with its length, for the shapes of text and page that are hardest on a reader.</summary>
static class Slope
{
    const int Small = 250_000;
    const int Large = 1_000_000;
    // Linear is 1; the time of a small text holds costs that do not grow, and another process may get in between.
    const double Steepest = 1.25;

    static readonly (string Name, string Piece, bool IsPage)[] s_shapes =
    [
        ("prose", "The council said on Tuesday that repairs to the old pier will cost 4.2 million kroner, \"a third of what we have,\" as mayor Ana Iglesias told reporters.\n", false),
        ("one sentence without end", "and the ferry was late ", false),
        ("one word without end", "ab", false),
        ("marks", "&", false),
        ("opening quotation marks", "“a ", false),
        ("closing quotation marks", "a” ", false),
        ("straight quotation marks", "\" ", false),
        ("parentheses", "(", false),
        ("digits", "1234567890", false),
        ("figures", "3.5% $4bn ", false),
        ("days", "last Tuesday ", false),
        ("names", "Ana Iglesias of Rome ", false),
        ("blank lines", "a\n\n", false),
        ("combining marks", "e\u0301\u0301\u0301", false),
        ("paragraphs of a page", "<p>The ferry was 40 minutes late, passengers said.</p>", true),
        ("links side by side", "<a href=x>word</a> ", true),
        ("line breaks", "word word<br><br>", true),
        ("unclosed elements", "<p><b><i>word ", true),
        ("ampersands", "&amp", true),
        ("angle brackets", "<", true),
        ("comments", "<!-- a -->", true),
    ];

    /// <summary>Prints the table.</summary>
    /// <returns>0 where every shape grows in step with its length, otherwise 1.</returns>
    public static int Print()
    {
        Measure(s_shapes[0].Piece, Small, isPage: false);
        Console.WriteLine("| shape | seconds for 0.25 MB | for 1 MB | exponent |\n|---|---|---|---|");
        var steep = 0;
        foreach (var (name, piece, isPage) in s_shapes)
        {
            var (small, large) = (Measure(piece, Small, isPage), Measure(piece, Large, isPage));
            var exponent = Math.Log(large / small) / Math.Log((double)Large / Small);
            steep += exponent > Steepest ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {small:0.00} | {large:0.00} | {exponent:0.00}{(exponent > Steepest ? " steep" : "")} |"));
        }
        return steep > 0 ? 1 : 0;
    }

    static double Measure(string piece, int characters, bool isPage)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-slope-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, isPage ? "a.html" : "a.txt"), string.Concat(Enumerable.Repeat(piece, characters / piece.Length)));
            using var corpus = Corpus.Open([folder.FullName], SourceCatalog.Empty);
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            if (corpus.Read(corpus.Entries[0]).Document is { } document)
                Extractor.Extract(document, Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))]));
            process.Refresh();
            return (process.TotalProcessorTime - before).TotalSeconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
