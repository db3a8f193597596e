using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Failures;
using Dateline.Cli.Store;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline store prune</c>: removes what no recent build used.</summary>
static class StoreCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--store") { Description = "The store.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine(".dateline", "extracts.db")) };
        var keep = new Option<int>("--keep") { Description = "How many builds back an entry may have been used last.", DefaultValueFactory = _ => 3 };
        var prune = new Command("prune", "Removes what none of the last builds used.\n\nExample: dateline store prune --keep 1") { file, keep };
        prune.SetAction(parsed => Prune(parsed.GetValue(file)!, parsed.GetValue(keep)));
        return new Command("store", "Looks after the store of extracts.") { prune };
    }

    static int Prune(FileInfo file, int keep)
    {
        if (!file.Exists)
            throw new UsageException($"there is no store '{file}'. Name it with --store.");
        if (keep < 1)
            throw new UsageException("--keep takes a whole number from 1: what the last build used is always kept.");
        using var store = ExtractStore.Open(file.FullName);
        var (removed, left) = store.Prune(keep);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{removed} entries removed, {left} left in {file}."));
        return ExitCode.Fine;
    }
}
