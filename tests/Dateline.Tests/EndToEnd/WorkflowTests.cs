using System.Text;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

/// <summary>The steps of the reusable workflows, run one by one as their runners do, with stand-ins for what a runner brings.</summary>
public sealed class WorkflowTests : IDisposable
{
    // A stand-in for GitHub's own program, which writes down what it is asked, and one for curl, which knows one published site.
    const string StandIns = """
        gh() { case "$1" in api) echo https://example.org/site ;; pr) echo "gh $*" >> asked.txt; cp "$7" comment.md ;; esac; }
        curl() { while [ $# -gt 1 ]; do [ "$1" = -o ] && to="$2"; shift; done; case "$1" in https://example.org/site/downloads/*) cp "published/downloads/${1##*/}" "$to" 2>/dev/null || return 22 ;; *) return 22 ;; esac; }
        jq() { sed -n 's/^ *"name": "\([a-z0-9-]*\)".*/\1/p' "$3" | head -n 1; }
        export GITHUB_OUTPUT="$PWD/outputs.txt" GITHUB_STEP_SUMMARY="$PWD/summary.md" GITHUB_REPOSITORY=owner/name RUNNER_TEMP="$PWD/temp"
        mkdir -p temp

        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GitHub_builds_verifies_compares_with_what_is_published_and_comments_on_a_pull_request()
    {
        if (OperatingSystem.IsWindows())
            return;
        var workflow = File.ReadAllText(Repository.At(".github", "workflows", "dataset.yml"));
        string Step(string name) => Block(workflow, $"      - name: {name}", "        run:");
        Begin();
        Run("export SEEDS=seeds BASE_URL=; " + Step("Fetch the version published last"));
        Assert.Contains("base-url=https://example.org/site/", Text("outputs.txt"), StringComparison.Ordinal);
        Run("export SEEDS=seeds BASE_URL=https://example.org/site/ SINCE= GITHUB_SHA=$(git rev-parse HEAD)\n" + Step("Build") + Step("Verify"));
        Assert.Contains("built without being compared", Text("output/changes.html"), StringComparison.Ordinal);
        Run("cp -r output published");

        Edit();
        File.Delete(_folder["outputs.txt"]);
        Run("export SEEDS=seeds BASE_URL=; " + Step("Fetch the version published last"));
        Assert.Contains("since=", Text("outputs.txt"), StringComparison.Ordinal);
        Run("export SEEDS=seeds BASE_URL=https://example.org/site/ SINCE=temp/last.zip GITHUB_SHA=$(git rev-parse HEAD)\n" + Step("Build") + Step("Verify"));
        Run("export SEEDS=seeds BASE=$(git rev-parse HEAD~1) NUMBER=7\n" + Step("Rows that this pull request changes"));

        Assert.Contains("gh pr comment 7 --repo owner/name", Text("asked.txt"), StringComparison.Ordinal);
        Assert.Contains("| quotes | 1 | 1 | 0 | text |", Text("comment.md"), StringComparison.Ordinal);
        Assert.Equal(Text("comment.md"), Text("summary.md"));
        Assert.Contains("People have waited long enough", Text("output/documents/bridge-reopens.html").Split("Rows that are no more")[1],
            StringComparison.Ordinal);
        Assert.Contains("https://example.org/site/documents/bridge-reopens.html#", Text("output/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_builds_verifies_and_shows_the_rows_of_a_merge_request()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipeline = File.ReadAllText(Repository.At("deploy", "gitlab", "dataset.yml"));
        string Job(string name) => Block(pipeline, $"{name}:", "  script:");
        const string Variables =
            "export SEEDS=seeds CI_PAGES_URL=https://example.org/site CI_COMMIT_SHA=$(git rev-parse HEAD) CI_COMMIT_TIMESTAMP=2026-01-31T10:00:00+00:00 CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse HEAD~1 2>/dev/null)\n";
        Begin();
        Run(Variables + Job("dataset"));
        Run("cp -r public published");
        Edit();
        Run(Variables + Job("dataset") + Job("rows") + "cd public\n" + Job("pages"));
        Assert.Contains("| quotes | 1 | 1 | 0 | text |", Text("changes.md"), StringComparison.Ordinal);
        Assert.Contains("31 January 2026", Text("public/index.html"), StringComparison.Ordinal);
        Assert.Contains("came, went or changed", Text("public/changes.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fork_that_may_write_no_comment_and_a_clone_without_history_get_a_notice_and_no_failure()
    {
        if (OperatingSystem.IsWindows())
            return;
        var workflow = File.ReadAllText(Repository.At(".github", "workflows", "dataset.yml"));
        var pipeline = File.ReadAllText(Repository.At("deploy", "gitlab", "dataset.yml"));
        var rows = Block(workflow, "      - name: Rows that this pull request changes", "        run:");
        Begin();
        Run("dateline build --tables-only --quiet");
        Edit();
        Run("dateline build --tables-only --quiet");

        Run("gh() { echo 'Resource not accessible by integration' >&2; return 1; }\nexport SEEDS=seeds BASE=$(git rev-parse HEAD~1) NUMBER=7\n(" + rows
            + ") > notice.txt");
        Assert.Contains("::notice::No comment could be written", Text("notice.txt"), StringComparison.Ordinal);
        Assert.Contains("| quotes | 1 | 1 | 0 | text |", Text("summary.md"), StringComparison.Ordinal);

        Run("base=$(git rev-parse HEAD~1); git clone -q --depth 1 \"file://$PWD\" shallow; cp -r output shallow; cd shallow; mkdir temp; export SEEDS=seeds BASE=$base NUMBER=7 RUNNER_TEMP=$PWD/temp\n(" + rows + ") > ../shallow.txt");
        Assert.Contains("::notice::This clone does not reach back", Text("shallow.txt"), StringComparison.Ordinal);

        Run("cd shallow; git worktree prune; export SEEDS=seeds CI_MERGE_REQUEST_DIFF_BASE_SHA=0123456789012345678901234567890123456789\n("
            + Block(pipeline, "rows:", "  script:") + ")");
        Assert.Contains("does not reach back", Text("shallow/changes.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truncate -s 101M output/data/quotes.parquet", "output/data/quotes.parquet has more than 100 MiB")]
    [InlineData("for part in 1 2 3 4 5 6 7 8 9 10 11; do truncate -s 95M output/data/part-$part.csv; done", "The site has more than 1 GB")]
    [InlineData("echo small > output/data/quotes.csv", "")]
    public void A_site_that_Pages_would_refuse_is_not_uploaded(string grow, string error)
    {
        if (OperatingSystem.IsWindows())
            return;
        var workflow = File.ReadAllText(Repository.At(".github", "workflows", "dataset.yml"));
        var size = Block(workflow, "      - name: Size that Pages takes", "        run:");

        Run($"mkdir -p output/data; {grow}\n({size}) > told.txt && code=0 || code=$?; echo $code > code.txt");

        Assert.Equal(error.Length > 0 ? "1" : "0", Text("code.txt").Trim());
        Assert.Contains(error, Text("told.txt"), StringComparison.Ordinal);
        Assert.True(workflow.IndexOf("Size that Pages takes", StringComparison.Ordinal) < workflow.IndexOf("upload-pages-artifact", StringComparison.Ordinal));
    }

    void Begin() => Run("dateline init . >/dev/null; printf '/output/\\n/public/\\n/published/\\n/temp/\\n/*.txt\\n/*.md\\n/last.zip\\n' >> .gitignore; git init -q; git add -A; git -c user.name=t -c user.email=t@example.org commit -qm Begin");

    void Edit() => Run("sed -i 's/People have waited long enough/People waited far too long/' seeds/bridge-reopens.txt; git -c user.name=t -c user.email=t@example.org commit -qam Edit");

    void Run(string script)
    {
        var folder = Directory.CreateDirectory(_folder["work"]).FullName;
        var (code, output, error) = DatelineProgram.Script(StandIns + script, folder);
        Assert.True(code == 0, $"{script}\n{output}\n{error}");
    }

    string Text(string path) => File.ReadAllText(_folder[$"work/{path}"]);

    /// <summary>The shell lines of a step: what stands behind a key, in one line, as a block, or as a list.</summary>
    static string Block(string yaml, string head, string key)
    {
        var lines = yaml.Split('\n');
        var at = Array.FindIndex(lines, Array.IndexOf(lines, head), line => line.StartsWith(key, StringComparison.Ordinal));
        if (lines[at][key.Length..].Trim() is { Length: > 0 } single and not "|")
            return single + "\n";
        var depth = key.Length - key.TrimStart().Length;
        var script = new StringBuilder();
        foreach (var line in lines.Skip(at + 1).TakeWhile(line => line.Length == 0 || line.Length - line.TrimStart().Length > depth))
        {
            var text = line.TrimStart();
            if (text.StartsWith('#') || text == "- |")
                continue;
            script.Append(text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text).Append('\n');
        }
        return script.ToString();
    }
}
