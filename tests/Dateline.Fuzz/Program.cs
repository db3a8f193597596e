using System.Globalization;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Documents.Warnings;
using Dateline.Extraction;
using Dateline.Fuzz;
using Dateline.Language;

// dateline-fuzz SECONDS FOLDER [SEED]: mutates the documents of a folder, as files of every kind, for so long and stops at the first broken promise.
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var folder = args.Length > 1 ? args[1] : "seeds";
var seed = args.Length > 2 ? uint.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var origins = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
var place = Directory.CreateTempSubdirectory("dateline-fuzz-");
var watch = System.Diagnostics.Stopwatch.StartNew();
var (runs, documents, rejections, warnings) = (0, 0, 0, 0);
var characters = 0L;
try
{
    while (watch.Elapsed.TotalSeconds < seconds)
    {
        var mutator = new Mutator(seed + (uint)runs);
        var file = SourceFile.Of(
            runs, mutator, [.. Enumerable.Range(0, 3)
                .Select(next => Part(mutator, origins[(runs + next) % origins.Count], origins[(runs + next + 1) % origins.Count]))]);
        try
        {
            Check(file);
        }
        catch (Exception broken)
        {
            var kept = Path.Combine("artifacts", string.Create(CultureInfo.InvariantCulture, $"fuzz-{seed + (uint)runs}-{file.Name}"));
            Directory.CreateDirectory("artifacts");
            File.WriteAllBytes(kept, file.Bytes);
            Console.Error.WriteLine($"Run {runs} (seed {seed + (uint)runs}) broke a promise; the file is kept as {kept}.\n{broken}");
            return 1;
        }
        runs++;
    }
}
finally
{
    place.Delete(recursive: true);
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{runs} mutated files, {documents} documents of {characters} characters read, {warnings} warnings, {rejections} rejections, no promise broken."));
return 0;

// A text is mutated whole or, since most of the time goes into its analysis, as a stretch of it.
static string Part(Mutator mutator, string text, string other)
{
    var start = mutator.Next(2) == 0 ? 0 : mutator.Next(text.Length);
    return mutator.Mutate(text.Substring(start, Math.Min(text.Length - start, 200 + mutator.Next(3000))), other);
}

void Check(SourceFile file)
{
    var path = Path.Combine(place.FullName, file.Name);
    File.WriteAllBytes(path, file.Bytes);
    using var corpus = Corpus.Open([path], SourceCatalog.Empty);
    corpus.FindDuplicates(threads: 1);
    rejections += corpus.Rejections.Count;
    foreach (var entry in corpus.Entries)
    {
        var (document, rejection) = corpus.Read(entry);
        if (document is null)
        {
            if (rejection is not { Code.Length: > 0, Message.Length: > 0, Advice.Length: > 0 } or { Code: "reader-failed" })
                throw new InvalidOperationException($"Broken promise: a rejection says what happened and what to do, and no reader fails: {rejection}");
            rejections++;
            continue;
        }
        var analysis = Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))]);
        Promises.Check(document, analysis, Extractor.Extract(document, analysis));
        documents++;
        warnings += TextWarnings.Of(document).Count;
        characters += document.Text.Length;
    }
    File.Delete(path);
}
