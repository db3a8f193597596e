using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>A disk that fails in the middle of a read or a write: the system answers EIO, as <c>strace</c> makes it do.</summary>
public sealed class DiskErrorTests : IDisposable
{
    const string Reads = "read,pread64,preadv";
    const string Writes = "write,pwrite64,pwritev";

    readonly TemporaryFolder _folder = new();

    public DiskErrorTests()
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/a.txt"], "The bridge opened on Monday.\n");
        File.WriteAllText(_folder["seeds/b.jsonl"],
            "{\"id\":\"b\",\"text\":\"A new harbour will cost 3 million euros, the mayor said.\"}\n{\"id\":\"c\",\"text\":\"The ferry was late.\"}\n");
    }

    public void Dispose() => _folder.Dispose();

    [DiskErrorFact]
    public void A_document_whose_bytes_cannot_be_read_is_rejected_and_the_others_are_published()
    {
        var (code, error) = Build("seeds/a.txt", Reads, 1);

        Assert.Equal(1, code);
        Assert.Contains("rejected: a.txt: The file cannot be read: Input/output error.", error, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(_folder["built/data/documents.csv"]).Length);
        Assert.DoesNotContain(_folder.Path, File.ReadAllText(_folder["built/data/rejected.csv"]), StringComparison.Ordinal);
        // Once the disk is sound again the document is there, whatever the store remembers.
        Assert.Equal(0, Build().Code);
        Assert.Equal(4, File.ReadAllLines(_folder["built/data/documents.csv"]).Length);
    }

    [DiskErrorTheory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_container_that_fails_halfway_costs_its_own_records_only(int from)
    {
        var (code, error) = Build("seeds/b.jsonl", Reads, from);

        Assert.Equal(1, code);
        Assert.Contains("Input/output error", error, StringComparison.Ordinal);
        Assert.StartsWith("a,", File.ReadAllLines(_folder["built/data/documents.csv"])[1], StringComparison.Ordinal);
    }

    [DiskErrorTheory]
    [InlineData(".built.staging/data/quotes.csv", Writes)]
    [InlineData(".built.staging/data/events.parquet", Writes)]
    [InlineData(".built.staging/data/sentences.csv", Reads)]
    [InlineData(".built.staging/downloads/documents.zip", Writes)]
    [InlineData(".built.staging", "renameat2,rename,renameat")]
    [InlineData("seeds/dateline.json", Reads)]
    public void A_build_whose_disk_fails_says_where_and_the_old_output_stays(string path, string calls)
    {
        var before = BuildThenEdit();

        var (code, error) = Build(path, calls, 1);

        Assert.True(code == 4, error);
        Assert.Contains(_folder[path], error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
        Assert.False(Directory.Exists(_folder[".built.staging"]));
    }

    // SQLite copes with some failures, such as of the tidying at its end; then the build is whole.
    [DiskErrorTheory]
    [InlineData("store.db-wal", Writes, 3)]
    [InlineData("store.db-wal", Writes, 12)]
    [InlineData("store.db", Writes, 1)]
    public void A_store_whose_disk_fails_leaves_the_old_output_or_the_new_one_and_no_wrong_row_behind(string path, string calls, int from)
    {
        var before = BuildThenEdit();

        var (code, error) = Build(path, calls, from);

        Assert.True(code is 0 or 4, error);
        if (code == 4)
        {
            Assert.Contains("the store", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
            Assert.Equal(0, Build().Code);
        }
        Assert.Contains("the mayor said it was safe", File.ReadAllText(_folder["built/data/sentences.csv"]), StringComparison.OrdinalIgnoreCase);
    }

    SortedDictionary<string, string> BuildThenEdit()
    {
        Assert.Equal(0, Build().Code);
        File.AppendAllText(_folder["seeds/a.txt"], "The mayor said it was safe.\n");
        return DatelineProgram.Hashes(_folder["built"]);
    }

    string[] BuildArguments =>
        ["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--tables-only", "--threads", "1", "--quiet"];

    (int Code, string Error) Build()
    {
        var (code, _, error) = DatelineProgram.Run(BuildArguments);
        return (code, error);
    }

    /// <summary>Builds on a disk where from the n-th call on all calls of a kind on one path fail.</summary>
    (int Code, string Error) Build(string path, string calls, int from)
    {
        var (code, _, error) = DatelineProgram.Script(
            $"strace -f -o '{_folder["calls.log"]}' -P '{_folder[path]}' -e trace={calls} -e inject={calls}:error=EIO:when={from}+ dotnet \"$program\" {string.Join(' ', BuildArguments.Select(argument => $"'{argument}'"))}");
        Assert.Contains("INJECTED", File.ReadAllText(_folder["calls.log"]), StringComparison.Ordinal);
        return (code, error);
    }
}

/// <summary>A test that lets calls to the system fail, skipped where nothing does that.</summary>
sealed class DiskErrorFactAttribute : FactAttribute
{
    public DiskErrorFactAttribute() => Skip = DiskErrors.WhyNot;
}

/// <summary>A table of such tests.</summary>
sealed class DiskErrorTheoryAttribute : TheoryAttribute
{
    public DiskErrorTheoryAttribute() => Skip = DiskErrors.WhyNot;
}

static class DiskErrors
{
    /// <summary>Why calls to the system cannot be made to fail here; null where they can.</summary>
    public static string? WhyNot { get; } = OperatingSystem.IsLinux()
        && DatelineProgram.Script("strace -o /dev/null -e inject=close:error=EIO:when=1000 true").ExitCode == 0
        ? null : "Needs Linux and strace (Debian: strace), which lets reads and writes fail with EIO.";
}
