using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public class BuildTests : IDisposable
{
    // What a browser bundle brings in is built where node is at hand and is not committed.
    const string NotCommitted = "assets/vendor/";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_committed_output_is_what_the_seeds_give()
    {
        Build(Repository.At("seeds"), "built");

        var committed = DatelineProgram.Hashes(Repository.At("output")).Where(IsCommitted).ToList();
        var built = DatelineProgram.Hashes(_folder["built"]).Where(IsCommitted).ToList();

        Assert.Equal(committed.Select(Line), built.Select(Line));
    }

    [Fact]
    public void The_bytes_depend_on_neither_culture_nor_time_zone_nor_folder_nor_threads()
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "one", threads: 1);
        Build(_folder["seeds"], "two", threads: 3, workingDirectory: _folder["seeds"],
            environment: new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" });

        Assert.Equal(DatelineProgram.Hashes(_folder["one"]).Select(Line), DatelineProgram.Hashes(_folder["two"]).Select(Line));
    }

    [Fact]
    public void A_build_from_the_store_or_from_shards_gives_the_same_bytes_as_the_first()
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "first");
        var again = Build(_folder["seeds"], "again", "--why");
        Assert.DoesNotContain(":", again.Split('\n')[0], StringComparison.Ordinal);
        foreach (var shard in (int[])[1, 0, 2])
            Assert.Equal(0, DatelineProgram.Run(
                ["extract", _folder["seeds"], "--shard", $"{shard}/3", "--store", _folder[$"parts/{shard}.db"], "--quiet"]).ExitCode);
        Build(_folder["seeds"], "parts-built", "--store", _folder["parts/*.db"]);

        var first = DatelineProgram.Hashes(_folder["first"]).Select(Line);
        Assert.Equal(first, DatelineProgram.Hashes(_folder["again"]).Select(Line));
        Assert.Equal(first, DatelineProgram.Hashes(_folder["parts-built"]).Select(Line));
    }

    [Fact]
    public void A_missing_shard_is_named_with_the_command_to_run()
    {
        WriteCorpus(_folder["seeds"]);
        DatelineProgram.Run(["extract", _folder["seeds"], "--shard", "0/3", "--store", _folder["parts/0.db"], "--quiet"]);
        DatelineProgram.Run(["extract", _folder["seeds"], "--shard", "2/3", "--store", _folder["parts/2.db"], "--quiet"]);

        var (code, _, error) = DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["parts/*.db"]]);

        Assert.Equal(3, code);
        Assert.Contains("--shard 1/3 --store", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["built"]));
    }

    [Fact]
    public void Only_a_changed_document_is_extracted_again()
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "built");
        File.AppendAllText(_folder["seeds/b.txt"], "\nThe bridge was closed on Friday.\n");

        var output = Build(_folder["seeds"], "built", "--why");

        Assert.Equal(["b: its text changed"], output.Split('\n').Where(line => line.Length > 1 && line[1] == ':'));
    }

    [Fact]
    public void Nothing_is_written_where_nothing_changed()
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "built");
        var made = Directory.GetCreationTimeUtc(_folder["built"]);

        Assert.Contains("Nothing changed", Build(_folder["seeds"], "built"), StringComparison.Ordinal);
        Assert.Equal(made, Directory.GetCreationTimeUtc(_folder["built"]));
    }

    [Fact]
    public void What_the_first_build_told_is_told_again_where_nothing_changed()
    {
        WriteCorpus(_folder["seeds"]);
        File.WriteAllText(_folder["seeds/d.txt"], "Write to ana.iglesias@example.org, the mayor said.\u202E\n");
        File.WriteAllBytes(_folder["seeds/broken.txt"], [65, 66, 0xFF, 67]);
        string[] build = ["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"]];

        var first = DatelineProgram.Run(build);
        var again = DatelineProgram.Run(build);

        Assert.Equal((1, 1), (first.ExitCode, again.ExitCode));
        Assert.Contains("Nothing changed since", again.Output, StringComparison.Ordinal);
        Assert.Contains("4 documents stand there, 1 rejected", again.Output, StringComparison.Ordinal);
        string[] told = [.. again.Error.Split('\n')
            .Where(line => line.StartsWith("warning: ", StringComparison.Ordinal) || line.StartsWith("rejected: ", StringComparison.Ordinal))];
        Assert.Equal(["warning: text/d.txt(1,10)", "warning: text/d.txt(1,51)", "rejected: broken.txt(1,3)"],
            told.Select(line => line[..(line.IndexOf(')', StringComparison.Ordinal) + 1)]));
        Assert.Equal(told, first.Error.Split('\n').Where(line => line.Length > 0));
    }

    [Fact]
    public void Sketches_that_the_store_keeps_give_the_same_copies_and_damaged_ones_are_made_again()
    {
        WriteCorpus(_folder["seeds"]);
        foreach (var name in (string[])["original", "reprint", "shortened"])
            File.Copy(Repository.At("tests", "Dateline.Tests", "Cases", "Duplicates", $"{name}.txt"), _folder[$"seeds/{name}.txt"]);
        Build(_folder["seeds"], "first");
        Build(_folder["seeds"], "again");
        using (var store = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["store.db"]};Pooling=False"))
        {
            store.Open();
            using var damage = store.CreateCommand();
            damage.CommandText = "UPDATE sketches SET value = CAST('x' || substr(value, 2) AS BLOB)";
            Assert.Equal(6, damage.ExecuteNonQuery());
        }
        Build(_folder["seeds"], "damaged");

        var first = DatelineProgram.Hashes(_folder["first"]).Select(Line);
        Assert.Equal(2, File.ReadLines(_folder["first/data/documents.csv"])
            .Count(row => row.Contains(",original", StringComparison.Ordinal) && !row.StartsWith("original", StringComparison.Ordinal)));
        Assert.Equal(first, DatelineProgram.Hashes(_folder["again"]).Select(Line));
        Assert.Equal(first, DatelineProgram.Hashes(_folder["damaged"]).Select(Line));
    }

    [Theory]
    [InlineData("built/data/quotes.csv", " ")]
    [InlineData("seeds/sources.csv", "file,publisher\nb.txt,The Bridge Post\n")]
    [InlineData("seeds/d.txt", "The mayor said the bridge was safe.\n")]
    [InlineData("seeds/dateline.json", "\n")]
    [InlineData("built/data/left.csv", "left over\n")]
    public void What_changed_or_was_tampered_with_is_written_again(string file, string words)
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "built");
        File.AppendAllText(_folder[file], words);

        Assert.DoesNotContain("Nothing changed", Build(_folder["seeds"], "built"), StringComparison.Ordinal);
        Build(_folder["seeds"], "fresh");
        Assert.Equal(DatelineProgram.Hashes(_folder["fresh"]).Select(Line), DatelineProgram.Hashes(_folder["built"]).Select(Line));
    }

    [Fact]
    public void A_damaged_store_costs_time_and_no_rows()
    {
        WriteCorpus(_folder["seeds"]);
        Build(_folder["seeds"], "one");
        File.WriteAllBytes(_folder["store.db"], [.. "this is no database"u8, .. new byte[5000]]);
        Build(_folder["seeds"], "two");

        Assert.Equal(DatelineProgram.Hashes(_folder["one"]).Select(Line), DatelineProgram.Hashes(_folder["two"]).Select(Line));
    }

    [Fact]
    public void A_rejected_document_is_told_and_the_others_are_published()
    {
        WriteCorpus(_folder["seeds"]);
        File.WriteAllBytes(_folder["seeds/broken.txt"], [65, 66, 0xFF, 67]);

        var (code, _, error) = DatelineProgram.Run(["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"]]);

        Assert.Equal(1, code);
        Assert.Contains("broken.txt(1,3): Byte 0xFF is not valid UTF-8", error, StringComparison.Ordinal);
        Assert.Contains("broken.txt,invalid-utf8,1,3,2,", File.ReadAllText(_folder["built/data/rejected.csv"]), StringComparison.Ordinal);
        Assert.Equal(4, File.ReadAllLines(_folder["built/data/documents.csv"]).Length);
    }

    [Theory]
    [InlineData(2, "there is no folder", "build", "--seeds", "nowhere")]
    [InlineData(2, "is no format", "extract", ".", "--output", "x", "--format", "xls")]
    [InlineData(2, "is no shard", "extract", ".", "--shard", "4/4", "--store", "x.db")]
    [InlineData(2, "Unrecognized", "build", "--sedes", "x")]
    public void A_wrong_command_says_what_is_wrong(int code, string message, params string[] arguments)
    {
        var (exitCode, output, error) = DatelineProgram.Run(arguments, _folder.Path);

        Assert.Equal(code, exitCode);
        Assert.Contains(message, output + error, StringComparison.Ordinal);
    }

    static bool IsCommitted(KeyValuePair<string, string> file) => !file.Key.StartsWith(NotCommitted, StringComparison.Ordinal);

    static string Line(KeyValuePair<string, string> file) => $"{file.Value}  {file.Key}";

    static void WriteCorpus(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Repository.At("seeds", "dateline.json"), Path.Combine(folder, "dateline.json"));
        File.Copy(Repository.At("seeds", "000_ad5b41631710ae11.txt"), Path.Combine(folder, "a.txt"));
        File.WriteAllText(Path.Combine(folder, "b.txt"),
            "Bridge to close\nThe city's old bridge will close on Monday, mayor Ana Iglesias said. \"It is unsafe,\" she told reporters. Repairs cost 3.5 million euros.\n");
        File.WriteAllText(Path.Combine(folder, "c.jsonl"),
            "{\"id\":\"c\",\"text\":\"Some 40 people marched in İzmir on 3 May 2024, police said.\",\"published\":\"2024-05-04\"}\n");
    }

    string Build(string seeds, string output, params string[] more) => Build(seeds, output, 2, null, null, more);

    string Build(string seeds, string output, int threads, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null,
        params string[] more)
    {
        var store = more.Contains("--store") ? (string[])[] : ["--store", threads == 2 ? _folder["store.db"] : _folder[$"{output}.db"]];
        var (code, text, error) = DatelineProgram.Run(["build", "--seeds", seeds, "--output", _folder[output], "--threads", $"{threads}", .. store, .. more],
            workingDirectory, environment);
        Assert.True(code == 0, $"exit code {code}: {error}");
        return text;
    }
}
