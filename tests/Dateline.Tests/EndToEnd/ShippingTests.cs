using System.Diagnostics;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public sealed class ShippingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_installs_as_a_tool_that_tells_its_fingerprints()
    {
        // The program under test is packed as it was built; what is installed comes from that folder alone.
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Debug" : "Release";
        Dotnet("pack", Repository.At("src", "Dateline.Cli"), "-c", configuration, "--no-build", "-o", _folder["feed"]);
        var package = Path.GetFileNameWithoutExtension(Assert.Single(Directory.EnumerateFiles(_folder["feed"])));
        Dotnet("tool", "install", "Dateline", "--tool-path", _folder["tools"], "--source", _folder["feed"], "--version", package["Dateline.".Length..]);

        var lines = Run(_folder["tools/dateline"], "--version").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["dateline", "rules", "lexicons", "models"], lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines.Skip(1), line => Assert.Matches("^[a-z]+ +[0-9a-f]{64}\r?$", line));
        Assert.Equal(DatelineProgram.Run(["--version"]).Output.ReplaceLineEndings("\n"), string.Join('\n', lines).ReplaceLineEndings("\n") + "\n");
    }

    static void Dotnet(params string[] arguments) => Run("dotnet", arguments);

    static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
