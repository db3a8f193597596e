using System.Diagnostics;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>What a build does when the machine lets it down.</summary>
public class FaultTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_old_output_or_the_new_one_whole()
    {
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        File.WriteAllText(_folder["seeds/b.txt"], "A new harbour will cost 3 million euros, the mayor said.\n");
        Assert.Equal(0, DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["undisturbed"], "--store", _folder["other.db"], "--quiet"]).ExitCode);
        var after = DatelineProgram.Hashes(_folder["undisturbed"]);

        foreach (var milliseconds in (int[])[50, 150, 250, 350, 450, 600, 800, 1100])
        {
            KillAfter(milliseconds);
            var left = DatelineProgram.Hashes(_folder["built"]);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(after), $"The output is neither the old nor the new one when the build is killed after {milliseconds} ms.");
        }

        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(after, DatelineProgram.Hashes(_folder["built"]));
        Assert.Equal(["built", "other.db", "seeds", "store.db", "undisturbed"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName)
            .Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [SmallDiskFact]
    public void A_full_disk_is_told_and_the_old_output_stays()
    {
        Corpus("The bridge opened on Monday.");
        Directory.CreateDirectory(_folder["disk"]);
        Assert.Equal(0, Script($"mount -t tmpfs -o size=6m tmpfs '{_folder["disk"]}'"));
        try
        {
            var first = DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["disk/built"], "--store", _folder["store.db"], "--quiet"]);
            Assert.True(first.ExitCode == 0, first.Error);
            var before = DatelineProgram.Hashes(_folder["disk/built"]);
            Script($"head -c 100m /dev/zero > '{_folder["disk/filler"]}' 2> /dev/null");
            File.WriteAllText(_folder["seeds/b.txt"], "A new harbour will cost 3 million euros, the mayor said.\n");

            var (code, _, error) = DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["disk/built"], "--store", _folder["store.db"], "--quiet"]);

            Assert.Equal(4, code);
            Assert.Contains("disk", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal(before, DatelineProgram.Hashes(_folder["disk/built"]));
        }
        finally
        {
            Script($"umount '{_folder["disk"]}'");
        }
    }

    [Fact]
    public void An_output_that_cannot_be_made_is_told_with_its_path()
    {
        Corpus("The bridge opened on Monday.");
        File.WriteAllText(_folder["file"], "");

        var (code, _, error) = DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["file/built"], "--store", _folder["store.db"], "--quiet"]);

        Assert.Equal(4, code);
        Assert.Contains(_folder["file"], error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    static int Script(string command) => DatelineProgram.Script(command).ExitCode;

    void Corpus(string text)
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/a.txt"], text + "\n");
    }

    (int ExitCode, string Output, string Error) Build() => DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--quiet"]);

    void KillAfter(int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dateline.dll"), "build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--quiet"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(milliseconds))
            process.Kill();
        process.WaitForExit();
    }
}

/// <summary>A test on a disk of a few megabytes, skipped where one cannot be mounted.</summary>
sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            Skip = "Only root on Linux can mount a small disk; this test fills one.";
    }
}
