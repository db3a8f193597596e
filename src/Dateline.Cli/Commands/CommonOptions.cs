using System.CommandLine;
using Dateline.Cli.Store;
using Dateline.Documents.Corpora;

namespace Dateline.Cli.Commands;

/// <summary>Options that several commands share.</summary>
static class CommonOptions
{
    public static Option<DirectoryInfo> Seeds() => new("--seeds")
    {
        Description = "Folder of the documents, sources.csv and dateline.json.",
        DefaultValueFactory = _ => new DirectoryInfo("seeds"),
    };

    public static Option<DirectoryInfo> Output() => new("--output")
    {
        Description = "Folder to publish into.",
        DefaultValueFactory = _ => new DirectoryInfo("output"),
    };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Documents worked on at once; the output does not depend on it.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
                result.AddError("--threads takes a whole number from 1 to 1024.");
        });
        return option;
    }

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Say nothing but errors." };

    public static Option<string> Store() => new("--store")
    {
        Description = "File that keeps what was extracted, or a pattern of the parts that shards filled (parts/*.db).",
        DefaultValueFactory = _ => Path.Combine(".dateline", "extracts.db"),
    };

    /// <summary>Opens what <c>--store</c> names: one file that is read and written, or parts that are read beside the usual one.</summary>
    public static StoredExtracts OpenStore(string store, Corpus corpus) => store.Contains('*', StringComparison.Ordinal)
        ? new(null, ShardParts.Open(store, corpus))
        : new(ExtractStore.Open(store), []);
}
