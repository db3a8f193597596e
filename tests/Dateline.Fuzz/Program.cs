using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Fuzz;
using Dateline.Language;

// dateline-fuzz SECONDS FOLDER [SEED]: mutates the documents of a folder for so long and stops at the first broken promise.
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var folder = args.Length > 1 ? args[1] : "seeds";
var seed = args.Length > 2 ? uint.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var origins = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
var watch = System.Diagnostics.Stopwatch.StartNew();
var runs = 0;
var characters = 0L;
while (watch.Elapsed.TotalSeconds < seconds)
{
    var mutator = new Mutator(seed + (uint)runs);
    var text = mutator.Mutate(origins[runs % origins.Count], origins[(runs + 1) % origins.Count]);
    try
    {
        var document = DocumentReader.OfText("fuzz", text, new DocumentMetadata { PublishedOn = mutator.Next(2) == 0 ? null : new DateOnly(2025, 12, 2) });
        var blocks = document.Blocks.Select(block => new TextSpan(block.Start, block.End)).ToArray();
        var analysis = Analyzer.Default.Analyze(document.Text, blocks);
        Promises.Check(document, analysis, Extractor.Extract(document, analysis));
    }
    catch (Exception broken)
    {
        var kept = Path.Combine("artifacts", string.Create(CultureInfo.InvariantCulture, $"fuzz-{seed + (uint)runs}.txt"));
        Directory.CreateDirectory("artifacts");
        // Lone surrogates have no UTF-8; the seed brings them back.
        File.WriteAllText(kept, text, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: false));
        Console.Error.WriteLine($"Run {runs} (seed {seed + (uint)runs}) broke a promise; the text is kept in {kept}.\n{broken}");
        return 1;
    }
    runs++;
    characters += text.Length;
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} mutated documents, {characters} characters, no promise broken."));
return 0;
