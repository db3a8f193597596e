using System.Diagnostics;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>What a build does when the machine lets it down.</summary>
public class FaultTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_killed_at_a_write_leaves_the_old_output_or_the_new_one_whole()
    {
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        File.WriteAllText(_folder["seeds/b.txt"], "A new harbour will cost 3 million euros, the mayor said.\n");
        var (code, output, error) = DatelineProgram.RunUntilWrite(int.MaxValue,
            ["build", "--seeds", _folder["seeds"], "--output", _folder["undisturbed"], "--store", _folder["other.db"], "--quiet"]);
        Assert.True(code == 0, error);
        var after = DatelineProgram.Hashes(_folder["undisturbed"]);
        // The build over an old output also removes that one, in the last write.
        var writes = int.Parse(output.Trim(), System.Globalization.CultureInfo.InvariantCulture) + 1;

        foreach (var number in (int[])[1, writes / 3, 2 * writes / 3, writes - 2, writes - 1, writes])
        {
            Assert.NotEqual(0, DatelineProgram.RunUntilWrite(number, BuildArguments()).ExitCode);
            var left = DatelineProgram.Hashes(_folder["built"]);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(after),
                $"The output is neither the old nor the new one when the build is killed at write {number} of {writes}.");
        }

        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(after, DatelineProgram.Hashes(_folder["built"]));
        Assert.Equal(["built", "other.db", "seeds", "store.db", "undisturbed"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName)
            .Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)
            && !name.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_build_that_is_asked_to_stop_stops_and_publishes_nothing(string signal, int expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        var article = File.ReadAllText(Repository.At("seeds", "000_ad5b41631710ae11.txt"));
        File.WriteAllLines(_folder["seeds/more.jsonl"], Enumerable.Range(0, 400)
            .Select(number => System.Text.Json.JsonSerializer.Serialize(new { id = $"n{number}", text = $"{number}\n\n{article}" })));

        // What a shell starts in the background inherits that SIGINT is ignored, and so would the build.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM", "dotnet"] : ["dotnet"];
        using var process = Process.Start(
            new ProcessStartInfo(program[0],
                [.. program[1..], Path.Combine(AppContext.BaseDirectory, "dateline.dll"), .. BuildArguments()]) { RedirectStandardError = true,
                    RedirectStandardOutput = true })!;
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(_folder[".built.staging/data"]), TimeSpan.FromMinutes(2)));
        Script($"kill -{signal} {process.Id}");
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));

        Assert.Equal(expected, process.ExitCode);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
        File.Delete(_folder["seeds/more.jsonl"]);
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
    }

    [Fact]
    public void A_second_build_of_one_output_ends_at_once()
    {
        Corpus("The bridge opened on Monday.");
        using var first = Dateline.Publishing.OutputSwap.Begin(_folder["built"]);

        var (code, _, error) = Build();

        Assert.Equal(3, code);
        Assert.Contains("another build is at work", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_cut_in_its_middle_or_written_over_costs_time_and_no_rows()
    {
        Corpus("The bridge opened on Monday, mayor Ana Iglesias said.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        var store = File.ReadAllBytes(_folder["store.db"]);
        foreach (var damage in (Func<byte[]>[])[() => store[..(store.Length / 2)], () => [.. store[..(store.Length / 2)], .. new byte[store.Length / 2]],
            () => [.. store[..4096], .. store[4096..].Select(value => (byte)(value ^ 0x55))], () => []])
        {
            Directory.Delete(_folder["built"], recursive: true);
            foreach (var file in Directory.EnumerateFiles(_folder.Path, "store.db*"))
                File.Delete(file);
            File.WriteAllBytes(_folder["store.db"], damage());

            var (code, _, error) = Build();

            Assert.True(code == 0, error);
            Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
        }
    }

    [SmallDiskFact]
    public void A_full_disk_is_told_and_the_old_output_stays()
    {
        Corpus("The bridge opened on Monday.");
        Directory.CreateDirectory(_folder["disk"]);
        Assert.Equal(0, Script($"mount -t tmpfs -o size=6m tmpfs '{_folder["disk"]}'"));
        try
        {
            var first = DatelineProgram.Run(
                ["build", "--seeds", _folder["seeds"], "--output", _folder["disk/built"], "--store", _folder["store.db"], "--quiet"]);
            Assert.True(first.ExitCode == 0, first.Error);
            var before = DatelineProgram.Hashes(_folder["disk/built"]);
            Script($"head -c 100m /dev/zero > '{_folder["disk/filler"]}' 2> /dev/null");
            File.WriteAllText(_folder["seeds/b.txt"], "A new harbour will cost 3 million euros, the mayor said.\n");

            var (code, _, error) = DatelineProgram.Run(
                ["build", "--seeds", _folder["seeds"], "--output", _folder["disk/built"], "--store", _folder["store.db"], "--quiet"]);

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

        var (code, _, error) = DatelineProgram.Run(
            ["build", "--seeds", _folder["seeds"], "--output", _folder["file/built"], "--store", _folder["store.db"], "--quiet"]);

        Assert.Equal(4, code);
        Assert.Contains(_folder["file"], error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds", "seeds")]
    [InlineData("seeds", "seeds/published")]
    [InlineData("site/seeds", "site")]
    public void An_output_within_the_seeds_or_around_them_is_refused(string seeds, string output)
    {
        Directory.CreateDirectory(_folder[seeds]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder[$"{seeds}/dateline.json"]);
        File.WriteAllText(_folder[$"{seeds}/a.txt"], "The bridge opened on Monday.\n");

        var (code, _, error) = DatelineProgram.Run(
            ["build", "--seeds", _folder[seeds], "--output", _folder[output], "--store", _folder["store.db"], "--quiet"]);

        Assert.Equal(2, code);
        Assert.Contains("stand in one another", error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder[$"{seeds}/a.txt"]));
    }

    [NoNetworkFact]
    public void A_build_needs_no_network()
    {
        Corpus("The bridge opened on Monday, mayor Ana Iglesias said.");

        var (code, _, error) = DatelineProgram.Script(
            $"unshare -rn dotnet \"$program\" {string.Join(' ', BuildArguments().Select(argument => $"'{argument}'"))}");

        Assert.True(code == 0, error);
        Assert.Equal(0, DatelineProgram.Run(["verify", _folder["built"]]).ExitCode);
    }

    [SmallDiskFact]
    public void An_output_that_can_only_be_read_is_told_and_stays()
    {
        Corpus("The bridge opened on Monday.");
        Directory.CreateDirectory(_folder["disk"]);
        Assert.Equal(0, Script($"mount -t tmpfs -o size=64m tmpfs '{_folder["disk"]}'"));
        try
        {
            string[] build = ["build", "--seeds", _folder["seeds"], "--output", _folder["disk/built"], "--store", _folder["store.db"], "--quiet"];
            Assert.Equal(0, DatelineProgram.Run(build).ExitCode);
            var before = DatelineProgram.Hashes(_folder["disk/built"]);
            Assert.Equal(0, Script($"mount -o remount,ro '{_folder["disk"]}'"));
            File.WriteAllText(_folder["seeds/b.txt"], "A new harbour will cost 3 million euros, the mayor said.\n");

            var (code, _, error) = DatelineProgram.Run(build);

            Assert.Equal(4, code);
            Assert.Contains(_folder["disk"], error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal(before, DatelineProgram.Hashes(_folder["disk/built"]));
        }
        finally
        {
            Script($"umount '{_folder["disk"]}'");
        }
    }

    [Fact]
    public void A_strict_build_publishes_nothing_where_a_text_holds_a_secret_and_says_where_it_stands()
    {
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        File.WriteAllText(_folder["seeds/b.txt"], "A café opened on Monday.\n\nWrite to ana.iglesias@example.org, the mayor said.\n");

        var (code, _, error) = DatelineProgram.Run([.. BuildArguments(), "--strict"]);

        Assert.Equal(1, code);
        Assert.Contains("warning: text/b.txt(3,10), byte 36: This looks like an e-mail address.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("iglesias", error, StringComparison.Ordinal);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
        Assert.Equal(0, Build().ExitCode);
        Assert.Contains("data/quotes.csv", DatelineProgram.Hashes(_folder["built"]).Keys);
    }

    static int Script(string command) => DatelineProgram.Script(command).ExitCode;

    void Corpus(string text)
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/a.txt"], text + "\n");
    }

    (int ExitCode, string Output, string Error) Build() => DatelineProgram.Run(BuildArguments());

    string[] BuildArguments() => ["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--quiet"];
}

/// <summary>A test without any network, skipped where the system cannot take it away.</summary>
sealed class NoNetworkFactAttribute : FactAttribute
{
    public NoNetworkFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || DatelineProgram.Script("unshare -rn true").ExitCode != 0)
            Skip = "Needs Linux where a user may have a network of their own (unshare -rn).";
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
