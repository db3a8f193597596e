using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;

namespace Dateline.Tests.Publishing;

public sealed class DatasetContractTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public DatasetContractTests() => SampleCorpus.Publish(_folder["output"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"name\": \"cue_lemma\"", "\"name\": \"cue_stem\"",
        "Column 'cue_stem' of table 'quotes' is gone or has another name. Version 1.0.0 promised it; undo that, or set \"version\" in dateline.json to 2.0.0.")]
    [InlineData("\"name\": \"contests\"", "\"name\": \"disputes\"", "Table 'disputes' is gone.")]
    public void What_was_promised_is_not_taken_away_without_a_major_version(string now, string promised, string message)
    {
        Rewrite(now, promised);
        Assert.StartsWith(message, Assert.Throws<ContractException>(() => SampleCorpus.Publish(_folder["output"])).Message, StringComparison.Ordinal);
        Assert.Throws<ContractException>(() => SampleCorpus.Publish(_folder["output"], SampleCorpus.Settings with { Version = new DatasetVersion(1, 9, 0) }));
        SampleCorpus.Publish(_folder["output"], SampleCorpus.Settings with { Version = new DatasetVersion(2, 0, 0) });
    }

    [Fact]
    public void A_column_of_another_type_is_a_broken_promise()
    {
        Rewrite("\"type\": \"number\"", "\"type\": \"string\"");
        Assert.Contains(" was string and is number.", Assert.Throws<ContractException>(() => SampleCorpus.Publish(_folder["output"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_release_a_minor_version_may_take_away()
    {
        Rewrite("\"version\": \"1.0.0\"", "\"version\": \"0.1.0\"");
        Rewrite("\"name\": \"cue_lemma\"", "\"name\": \"cue_stem\"");
        Assert.NotEmpty(DatasetContract.BrokenPromises(_folder["output"], new DatasetVersion(0, 1, 1)));
        Assert.Empty(DatasetContract.BrokenPromises(_folder["output"], new DatasetVersion(0, 2, 0)));
    }

    [Fact]
    public void Columns_that_are_new_break_nothing()
    {
        // As if the last version had been published before the column was added.
        var path = _folder["output/datapackage.json"];
        var package = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllBytes(path))!;
        package["resources"]![0]!["schema"]!["fields"]!.AsArray().RemoveAt(1);
        File.WriteAllText(path, package.ToJsonString());
        Assert.Empty(DatasetContract.BrokenPromises(_folder["output"], SampleCorpus.Settings.Version));
    }

    void Rewrite(string now, string promised)
    {
        var path = _folder["output/datapackage.json"];
        var text = File.ReadAllText(path);
        Assert.Contains(now, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(now, promised, StringComparison.Ordinal));
    }
}
