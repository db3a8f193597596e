using System.CommandLine;

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
}
