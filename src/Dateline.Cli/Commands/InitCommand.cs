using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using Dateline.Cli.Failures;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline init</c>: a new dataset repository from nothing.</summary>
static class InitCommand
{
    // Embedded name and where the file goes; names that begin with a dot would be lost on the way into the assembly.
    static readonly (string Resource, string Path)[] s_files =
    [
        ("init/seeds_bridge-reopens.txt", "seeds/bridge-reopens.txt"),
        ("init/seeds_sources.csv", "seeds/sources.csv"),
        ("init/seeds_dateline.json", "seeds/dateline.json"),
        ("init/README.md", "README.md"),
        ("init/gitignore", ".gitignore"),
        ("init/gitattributes", ".gitattributes"),
        ("init/github_dataset.yml", ".github/workflows/dataset.yml"),
        ("init/github_publish.yml", ".github/workflows/publish.yml"),
        ("init/gitlab-ci.yml", ".gitlab-ci.yml"),
    ];

    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "Folder of the new dataset; made where missing.",
            DefaultValueFactory = _ => new DirectoryInfo(".") };
        var command = new Command(
            "init", "Begins a dataset: seeds with an example article, settings, and workflows that publish on each commit.\n\nExample: dateline init my-dataset") { directory };
        command.SetAction(parsed => Run(parsed.GetValue(directory)!));
        return command;
    }

    static int Run(DirectoryInfo directory)
    {
        if (s_files.Select(file => file.Path).FirstOrDefault(path => File.Exists(Path.Combine(directory.FullName, path))) is { } existing)
            throw new UsageException($"'{Path.Combine(directory.FullName, existing)}' is already there, and nothing is overwritten. Name another folder.");
        foreach (var (resource, path) in s_files)
        {
            var target = Path.Combine(directory.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
            using var file = new StreamWriter(new FileStream(target, FileMode.CreateNew), new UTF8Encoding(false));
            file.Write(source.ReadToEnd().Replace("@today@", DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Console.WriteLine(path);
        }
        Console.WriteLine($"Next: put your articles into {Path.Combine(directory.ToString(), "seeds")}, then run 'dateline build' and 'dateline serve' there.");
        return ExitCode.Fine;
    }
}
