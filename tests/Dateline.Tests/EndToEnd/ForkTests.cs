using System.Text.Json;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>Two engines, as a fork has them: one is compiled from these sources with one file changed.</summary>
public sealed class ForkTests : IDisposable
{
    const string Confidences = "Rules/confidence.tsv";
    const string Reader = "Rules/RuleConfidence.cs";

    const string Here = "'$(MSBuildProjectName)' == 'Dateline.Extraction'";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rule", Reader, "? precision :", "? precision / 2 :")]
    [InlineData("lexicon", Confidences, "\t0.", "\t0.0")]
    public void Rows_that_one_changed_file_changes_have_that_kind_of_file_as_their_cause(string cause, string file, string words, string others)
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/bridge.txt"],
            "Bridge to close\n\nThe city closed its old bridge in March. \"It is unsafe,\" Mayor Ana Iglesias said. Repairs cost 3.5 million euros.\n");
        var fork = Fork(file, words, others);
        string[] options = ["--seeds", _folder["seeds"], "--store", _folder["store.db"], "--tables-only", "--quiet"];
        Assert.Equal(0, DatelineProgram.Run(["build", "--output", _folder["old"], .. options]).ExitCode);

        // One store for both: what the other engine extracted is never taken for this one's.
        Assert.Equal(0, DatelineProgram.RunFork(fork, ["build", "--output", _folder["new"], .. options]).ExitCode);

        Assert.Equal(0, DatelineProgram.Run(["diff", _folder["old"], _folder["new"], "--json", _folder["changes.json"], "--quiet"]).ExitCode);
        using var changes = JsonDocument.Parse(File.ReadAllBytes(_folder["changes.json"]));
        var rows = changes.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal((cause, "changed"), (row.GetProperty("cause").GetString(), row.GetProperty("change").GetString())));
        Assert.Contains(rows, row => row.GetProperty("table").GetString() == "quotes");
    }

    /// <summary>Compiles the room of extraction with one file changed, and sets the program up with it.</summary>
    string Fork(string file, string words, string others)
    {
        var original = Repository.At("src", "Dateline.Extraction", file);
        var text = File.ReadAllText(original);
        Assert.Contains(words, text, StringComparison.Ordinal);
        var changed = _folder[Path.GetFileName(file)];
        File.WriteAllText(changed, text.Replace(words, others, StringComparison.Ordinal));
        var item = file.EndsWith(".cs", StringComparison.Ordinal) ? "Compile" : "EmbeddedResource";
        File.WriteAllText(_folder["fork.targets"], $"""
            <Project><ItemGroup Condition="{Here}"><{item} Remove="{file}" /><{item} Include="{changed}" LogicalName="{Path.GetFileName(file)}" /></ItemGroup></Project>
            """);
        File.WriteAllText(_folder["fork.props"], $"""
            <Project><PropertyGroup Condition="{Here}"><IntermediateOutputPath>{_folder["obj"]}/</IntermediateOutputPath><OutDir>{_folder["compiled"]}/</OutDir></PropertyGroup></Project>
            """);
        var configuration = AppContext.BaseDirectory.Replace('\\', '/').Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var (code, output, error) =
            DatelineProgram.Compile(["build", Repository.At("src", "Dateline.Extraction"), "-c", configuration, "--no-restore", "-nologo", "-v", "q",
            "-p:BuildProjectReferences=false", $"-p:CustomBeforeMicrosoftCommonProps={_folder["fork.props"]}",
                $"-p:CustomAfterMicrosoftCommonTargets={_folder["fork.targets"]}"]);
        Assert.True(code == 0, output + error);
        foreach (var part in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder["engine"], Path.GetRelativePath(AppContext.BaseDirectory, part));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(part, target);
        }
        File.Copy(_folder["compiled/Dateline.Extraction.dll"], _folder["engine/Dateline.Extraction.dll"], overwrite: true);
        return _folder["engine/dateline.dll"];
    }
}
