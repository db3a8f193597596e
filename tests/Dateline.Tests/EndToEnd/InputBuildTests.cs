using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>What a build tells of its inputs, and when it publishes nothing.</summary>
public sealed class InputBuildTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_of_no_document_says_why_and_leaves_the_old_output()
    {
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        File.Move(_folder["seeds/a.txt"], _folder["seeds/a.pdf"]);

        var (code, told, error) = Build();

        Assert.Equal(1, code);
        Assert.Contains("1 files are not read", told + error, StringComparison.Ordinal);
        Assert.Contains("nothing is published", error, StringComparison.Ordinal);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));

        var extract = DatelineProgram.Run(["extract", _folder["seeds"], "--output", _folder["tables"]]);

        Assert.Equal(1, extract.ExitCode);
        Assert.False(Directory.Exists(_folder["tables"]));
    }

    [Fact]
    public void A_missing_folder_for_temporary_files_is_a_fault_of_the_machine()
    {
        Corpus("The bridge opened on Monday.");
        Assert.Equal(0, Build().ExitCode);
        var before = DatelineProgram.Hashes(_folder["built"]);
        File.WriteAllText(_folder["seeds/b.csv"], "id,text\nb,The harbour opened on Tuesday.\n");

        var (code, _, error) = DatelineProgram.Run(BuildArguments(), environment: new Dictionary<string, string> { ["TMPDIR"] = _folder["missing"] });

        Assert.Equal(4, code);
        Assert.Contains("temporary files", error, StringComparison.Ordinal);
        Assert.DoesNotContain("rejected:", error, StringComparison.Ordinal);
        Assert.Equal(before, DatelineProgram.Hashes(_folder["built"]));
    }

    [Fact]
    public void No_name_of_a_file_becomes_a_command_of_a_terminal()
    {
        if (OperatingSystem.IsWindows())
            return;
        Corpus("The bridge opened on Monday.");
        File.WriteAllText(_folder["seeds/x\n::error::owned\u001b[31m.strange"], "Text.");
        File.WriteAllText(_folder["seeds/r.jsonl"], "{\"id\":\"a\\n::error::owned\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"The harbour opened.\"}\n");

        var (_, _, error) = Build();

        Assert.DoesNotContain('\u001b', error);
        Assert.DoesNotContain(error.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_faults_of_a_kind_are_told_by_the_first_and_their_number_and_all_are_listed()
    {
        Corpus("The bridge opened on Monday.");
        File.WriteAllLines(_folder["seeds/r.jsonl"], Enumerable.Range(0, 100)
            .Select(number => $"{{\"id\":\"r{number}\",\"text\":\"{(number == 0 ? "The harbour opened." : "")}\"}}"));

        var (code, _, error) = Build();

        Assert.Equal(1, code);
        Assert.InRange(error.Split('\n').Count(line => line.StartsWith("rejected: ", StringComparison.Ordinal)), 2, 8);
        Assert.Contains("94 more in r.jsonl of the kind 'missing-text'", error, StringComparison.Ordinal);
        Assert.Equal(100, File.ReadAllLines(_folder["built/data/rejected.csv"]).Length);
    }

    [Fact]
    public void Files_that_are_not_read_and_what_was_taken_for_what_are_told_and_told_again()
    {
        Corpus("The bridge opened on Monday.");
        File.WriteAllText(_folder["seeds/r.csv"], "nr,Headline,Body Text,Published Date\n7,Harbour,The harbour opened on Tuesday.,4 March 2025\n");
        File.WriteAllText(_folder["seeds/notes.docx"], "x");

        var first = DatelineProgram.Run(BuildArguments()[..^1]);
        var again = DatelineProgram.Run(BuildArguments()[..^1]);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("note: r.csv: text from 'Body Text', title from 'Headline', published from 'Published Date'.", first.Error, StringComparison.Ordinal);
        Assert.Contains("not read: notes.docx:", first.Error, StringComparison.Ordinal);
        Assert.Contains("notes.docx,unknown-ending,", File.ReadAllText(_folder["built/data/unread.csv"]), StringComparison.Ordinal);
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
        Assert.Equal(first.Error, again.Error);
        Assert.Contains("index.html", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_ends_the_build()
    {
        Corpus("The bridge opened on Monday.");
        var article = File.ReadAllText(Repository.At("seeds", "000_ad5b41631710ae11.txt"));
        File.WriteAllLines(_folder["seeds/more.jsonl"], Enumerable.Range(0, 3000)
            .Select(number => System.Text.Json.JsonSerializer.Serialize(new { id = $"n{number}", text = $"{number}\n\n{article}" })));

        // Something appends to the file as long as the build reads it.
        var (code, _, error) =
            DatelineProgram.Script(
            $"(while :; do echo '{{\"id\":\"x'$RANDOM'\",\"text\":\"x\"}}' >> '{_folder["seeds/more.jsonl"]}'; sleep 0.05; done) & writer=$!; set +e; dateline {string.Join(' ', BuildArguments().Select(argument => $"'{argument}'"))}; code=$?; kill $writer; exit $code");

        Assert.Equal(3, code);
        Assert.Contains("changed while it was read", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["built"]));
    }

    void Corpus(string text)
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.Copy(Repository.At("seeds", "dateline.json"), _folder["seeds/dateline.json"]);
        File.WriteAllText(_folder["seeds/a.txt"], text + "\n");
    }

    (int ExitCode, string Output, string Error) Build() => DatelineProgram.Run(BuildArguments());

    string[] BuildArguments() => ["build", "--seeds", _folder["seeds"], "--output", _folder["built"], "--store", _folder["store.db"], "--quiet"];
}
