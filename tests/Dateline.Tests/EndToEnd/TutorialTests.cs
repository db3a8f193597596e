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

        var (code, output, error) = DatelineProgram.Script(string.Join('\n', ShellBlocks(File.ReadAllText(Repository.At("docs", "tutorial.md")))), folder.Path);

        Assert.True(code == 0, output + error);
        Assert.Contains("ferry: new", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bridge-reopens: ", output, StringComparison.Ordinal);
        var quotes = File.ReadAllText(folder["my-dataset/output/data/quotes.csv"]);
        Assert.Contains("People have waited long enough", quotes, StringComparison.Ordinal);
        Assert.Contains("Ana Iglesias", quotes, StringComparison.Ordinal);
    }

    static IEnumerable<string> ShellBlocks(string markdown) =>
        markdown.Split("```sh\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
}
