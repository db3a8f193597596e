using System.Diagnostics;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public class TutorialTests
{
    [Fact]
    public async Task The_tutorial_leads_from_an_empty_folder_to_a_verified_dataset()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var program = Path.Combine(AppContext.BaseDirectory, "dateline.dll");
        var script = $"set -e\ndateline() {{ dotnet '{program}' \"$@\"; }}\n" + string.Join('\n', ShellBlocks(File.ReadAllText(Repository.At("docs", "tutorial.md"))));

        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.Contains("ferry: new", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bridge-reopens: ", output, StringComparison.Ordinal);
        var quotes = File.ReadAllText(folder["my-dataset/output/data/quotes.csv"]);
        Assert.Contains("People have waited long enough", quotes, StringComparison.Ordinal);
        Assert.Contains("Ana Iglesias", quotes, StringComparison.Ordinal);
    }

    static IEnumerable<string> ShellBlocks(string markdown) => markdown.Split("```sh\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
}
