namespace Dateline.Tests.Publishing;

/// <summary>What is published is accepted by validators that are not ours, and they do look: what is damaged they refuse.</summary>
public sealed class OutsideValidatorTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OutsideTheory]
    [InlineData("data-package", "datapackage.json", "\"type\": \"integer\"", "\"type\": \"whole\"")]
    [InlineData("data-package", "data/metrics.csv", ",a-plain-q-1,", ",a-plain-q-9,")]
    [InlineData("csv-on-the-web", "data/csv-metadata.json", "\"name\": \"quote_id\"", "\"name\": \"quote\"")]
    [InlineData("croissant", "croissant.json", "\"citeAs\": \"Tests", "\"citedAs\": \"Tests")]
    [InlineData("croissant", "croissant.json", "\"@id\": \"quotes.parquet\",", "\"@id\": \"quote.parquet\",")]
    [InlineData("schema-org", "index.html", "\"isAccessibleForFree\":true", "\"isAccessibleForNothing\":true")]
    [InlineData("ro-crate", "ro-crate-metadata.json", "\"@id\": \"./\",\n      \"@type\": \"Dataset\",\n      \"name\": ",
        "\"@id\": \"./\",\n      \"@type\": \"Dataset\",\n      \"nam\": ")]
    [InlineData("citations", "rows/a-plain.html", "“40”},", "“40},")]
    [InlineData("citations", "CITATION.cff", "type: dataset", "type: book")]
    [InlineData("feeds", "feed.atom", "</entry>", "")]
    public void A_published_dataset_is_accepted_and_a_damaged_one_is_not(string check, string file, string sound, string damaged)
    {
        SampleCorpus.Publish(_folder["old"], documents: SampleCorpus.Documents.Take(1));
        SampleCorpus.Publish(_folder["new"], SampleCorpus.Settings with { BaseUrl = "https://example.org/d/" }, withPages: true, since: _folder["old"]);
        Assert.Equal("", OutsideValidators.Findings(check, _folder["new"]));

        var path = _folder[$"new/{file}"];
        Assert.Contains(sound, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(sound, damaged, StringComparison.Ordinal));
        Assert.NotEqual("", OutsideValidators.Findings(check, _folder["new"]));
    }

    [OutsideTheory]
    [InlineData("github-workflow", ".github/workflows/publish.yml", "runs-on:", "run-on:")]
    [InlineData("github-workflow", ".github/workflows/release.yml", "runs-on:", "run-on:")]
    [InlineData("github-workflow", ".github/workflows/dataset.yml", "inputs.seeds", "inputs.seedlings")]
    [InlineData("github-workflow", "src/Dateline.Cli/Init/Files/github_publish.yml", "uses:", "use:")]
    [InlineData("gitlab-pipeline", "deploy/gitlab/dataset.yml", "stage: build", "stag: build")]
    public void A_pipeline_is_accepted_and_a_damaged_one_is_not(string check, string file, string sound, string damaged)
    {
        var pipeline = Repository.At(file.Split('/'));
        Assert.Equal("", OutsideValidators.Findings(check, pipeline));
        File.WriteAllText(_folder["damaged.yml"], File.ReadAllText(pipeline).Replace(sound, damaged, StringComparison.Ordinal));
        Assert.NotEqual("", OutsideValidators.Findings(check, _folder["damaged.yml"]));
    }

    [OutsideTheory]
    [InlineData("")]
    [InlineData("\"parts\": {\"rows\": 20, \"megabytes\": 256},")]
    public void The_dataset_of_the_seeds_is_accepted_by_all_whole_and_in_parts(string setting)
    {
        var seeds = Directory.CreateDirectory(_folder["seeds"]).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.At("seeds")))
            File.WriteAllText(Path.Combine(seeds, Path.GetFileName(file)),
                Path.GetFileName(file) == "dateline.json" ? File.ReadAllText(file).Replace("\"version\"", setting + "\"version\"", StringComparison.Ordinal)
                    : File.ReadAllText(file));
        var (code, _, error) = EndToEnd.DatelineProgram.Run(
            ["build", "--seeds", seeds, "--output", _folder["output"], "--store", _folder["store.db"], "--quiet"]);
        Assert.True(code == 0, error);
        Assert.All((string[])["data-package", "csv-on-the-web", "croissant", "schema-org", "ro-crate", "citations", "feeds"],
            check => Assert.Equal("", OutsideValidators.Findings(check, _folder["output"])));
    }
}
