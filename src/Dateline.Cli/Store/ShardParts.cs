using System.Globalization;
using System.IO.Enumeration;
using Dateline.Cli.Failures;
using Dateline.Documents.Corpora;

namespace Dateline.Cli.Store;

/// <summary>The parts that the shards of one corpus left, checked to be all of them and of one kind.</summary>
static class ShardParts
{
    const string ShardFact = "shard";
    const string ManifestFact = "manifest";
    const string EngineFact = "engine";
    const string CompleteFact = "complete";

    /// <summary>Says in a store which shard of which corpus it is about to hold.</summary>
    /// <exception cref="IncompleteException">The store already holds another shard or another corpus.</exception>
    public static void Claim(ExtractStore store, Shard shard, string manifest)
    {
        if (store.Fact(ShardFact) is { } held && (held != shard.ToString() || store.Fact(ManifestFact) != manifest))
            throw new IncompleteException(
                $"'{store.Path}' holds shard {held} of {(store.Fact(ManifestFact) == manifest ? "this" : "another")} corpus, not shard {shard}. Give every shard a file of its own.");
        store.State(ShardFact, shard.ToString());
        store.State(ManifestFact, manifest);
        store.State(EngineFact, ExtractKey.RunningEngine);
        store.State(CompleteFact, "no");
    }

    /// <summary>Says that every document of the shard went through.</summary>
    public static void Finish(ExtractStore store) => store.State(CompleteFact, "yes");

    /// <summary>Opens the parts of a pattern such as <c>parts/*.db</c>.</summary>
    /// <exception cref="IncompleteException">A shard is missing or unfinished, or a part is of another corpus or engine; the message names the commands to
    /// run.</exception>
    public static IReadOnlyList<ExtractStore> Open(string pattern, Corpus corpus)
    {
        var parts = new List<ExtractStore>();
        try
        {
            foreach (var file in Files(pattern))
                parts.Add(ExtractStore.OpenPart(file));
            Check(parts, Shard.ManifestOf(corpus), pattern);
            return parts;
        }
        catch
        {
            foreach (var part in parts)
                part.Dispose();
            throw;
        }
    }

    static void Check(List<ExtractStore> parts, string manifest, string pattern)
    {
        if (parts.Count == 0)
            throw new IncompleteException(
                $"no file matches '{pattern}'. Run the shards first: dateline extract SEEDS --shard 0/N --store parts/0.db, and so on.");
        foreach (var part in parts)
        {
            if (part.Fact(ShardFact) is null)
                throw new IncompleteException($"'{part.Path}' holds no shard. Leave it out, or fill it with dateline extract --shard.");
            if (part.Fact(ManifestFact) != manifest)
                throw new IncompleteException($"'{part.Path}' was made from another list of documents. {Rerun(part)}");
            if (part.Fact(EngineFact) != ExtractKey.RunningEngine)
                throw new IncompleteException($"'{part.Path}' was made by another version of dateline. {Rerun(part)}");
            if (part.Fact(CompleteFact) != "yes")
                throw new IncompleteException($"'{part.Path}' is not finished. {Rerun(part)}");
        }
        var counts = parts.Select(part => Shard.Parse(part.Fact(ShardFact)!).Count).Distinct().ToList();
        if (counts.Count > 1)
            throw new IncompleteException(
                $"the parts are of different counts of shards: {string.Join(", ", counts.Order())}. Keep the parts of one run in a folder of their own.");
        var present = parts.Select(part => Shard.Parse(part.Fact(ShardFact)!).Index).ToHashSet();
        var missing = Enumerable.Range(0, counts[0]).Where(index => !present.Contains(index)).ToList();
        if (missing.Count > 0)
            throw new IncompleteException(string.Create(CultureInfo.InvariantCulture, $"{missing.Count} of {counts[0]} shards are missing. Run:\n")
                + string.Join('\n', missing.Select(
                index => string.Create(CultureInfo.InvariantCulture,
                    $"  dateline extract SEEDS --shard {index}/{counts[0]} --store {pattern.Replace("*", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}"))));
    }

    static string Rerun(ExtractStore part) => $"Run: dateline extract SEEDS --shard {part.Fact(ShardFact)} --store {part.Path}";

    static IEnumerable<string> Files(string pattern)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(pattern))!;
        var name = Path.GetFileName(pattern);
        return !Directory.Exists(directory) ? [] : Directory.EnumerateFiles(directory)
            .Where(file => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(file), ignoreCase: false))
            .Order(StringComparer.Ordinal);
    }
}
