using System.Diagnostics;
using System.Text.Json;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public sealed class DiffTests : IDisposable
{
    const string Before = "Bridge to close\n\nThe city closed its old bridge in March. Mayor Ana Iglesias said it was unsafe. Repairs cost 3.5 million euros.\n";
    const string After = "Bridge to close\n\nThe city closed its old bridge in March. Mayor Ana Iglesias said it was beautiful and unsafe. Repairs cost 3.5 million euros.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_sentence_edited_is_that_sentences_rows_with_cause_text_against_a_folder_and_against_a_commit()
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/bridge.txt"], Before);
        Run("build", "--seeds", _folder["seeds"], "--output", _folder["output"], "--store", _folder["store.db"], "--tables-only");
        var hasGit = Git("init", "-q") && Git("add", "output") && Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "Publish");
        Copy(_folder["output"], _folder["old"]);
        File.WriteAllText(_folder["seeds/bridge.txt"], After);
        Run("build", "--seeds", _folder["seeds"], "--output", _folder["output"], "--store", _folder["store.db"], "--tables-only");

        Run("diff", _folder["old"], _folder["output"], "--json", _folder["changes.json"]);

        using var changes = JsonDocument.Parse(File.ReadAllBytes(_folder["changes.json"]));
        var rows = changes.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal("text", row.GetProperty("cause").GetString()));
        Assert.Contains(rows, row => row.GetProperty("table").GetString() == "sentences" && row.GetProperty("change").GetString() == "added");
        Assert.All(rows.Where(row => row.GetProperty("table").GetString() == "sentences"),
            row => Assert.StartsWith("Mayor Ana Iglesias", row.GetProperty("label").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.GetProperty("table").GetString() is "metrics" or "times");
        if (!hasGit)
            return;
        Run("diff", "HEAD", _folder["output"], "--json", _folder["since.json"]);
        Assert.Equal(File.ReadAllText(_folder["changes.json"]), File.ReadAllText(_folder["since.json"]));
        Assert.Contains("neither a folder nor a revision", DatelineProgram.Run(["diff", "no-such-branch", _folder["output"]], _folder.Path).Error,
            StringComparison.Ordinal);
    }

    void Run(params string[] arguments)
    {
        var (code, _, error) = DatelineProgram.Run(arguments, _folder.Path);
        Assert.True(code == 0, $"exit code {code}: {error}");
    }

    bool Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path, RedirectStandardError = true })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
