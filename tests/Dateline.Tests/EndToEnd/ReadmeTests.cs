using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public class ReadmeTests
{
    static readonly string[] s_commands = [.. File.ReadLines(Repository.At("README.md")).Where(line => line.StartsWith("    dotnet ", StringComparison.Ordinal))
        .Select(line => line.Trim())];

    [Fact]
    public void The_first_command_of_the_readme_publishes_a_dataset_that_verifies()
    {
        using var folder = new TemporaryFolder();

        // The same command, told to leave the repository's own output alone.
        var (code, output, error) = DatelineProgram.Script($"{s_commands[0]} -- --output='{folder["built"]}'\ndateline verify '{folder["built"]}' --quiet",
            Repository.Root);

        Assert.True(code == 0, output + error);
        Assert.True(File.Exists(folder["built/index.html"]));
    }

    [Fact]
    public void The_second_command_of_the_readme_is_what_continuous_integration_runs()
    {
        Assert.Equal(2, s_commands.Length);
        Assert.Equal($"exec {s_commands[1]}", File.ReadLines(Repository.At(".ci", "run")).Last());
    }
}
