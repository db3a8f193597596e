using Dateline.Publishing.Metadata;

namespace Dateline.Tests.Publishing;

public sealed class SettingsTests
{
    const string Good =
        """
        { "name": "talks", "title": "Talks", "description": "What was said about the talks, read out of two articles of a newspaper.", "version": "1.2.3",
          "released_on": "2025-06-01", "license": "CC-BY-4.0", "creator": { "name": "Desk", "type": "person", "url": "https://example.org/" }, "base_url": "https://example.org/talks/", "keywords": ["talks"] }
        """;

    [Fact]
    public void Settings_are_read()
    {
        var settings = Read(Good);
        Assert.Equal(new DatasetVersion(1, 2, 3), settings.Version);
        Assert.Equal("CC BY 4.0", settings.License.Name);
        Assert.True(settings.Creator.IsPerson);
        Assert.Equal("https://example.org/talks/data/quotes.csv", settings.UrlOf("data/quotes.csv"));
    }

    [Fact]
    public void The_settings_of_the_seed_are_good() => Assert.Equal("dateline-seed", DatasetSettingsReader.Read(Repository.At("seeds", "dateline.json")).Name);

    [Theory]
    [InlineData("\"1.2.3\"", "\"1.2\"", "no Semantic Version")]
    [InlineData("\"1.2.3\"", "\"01.2.3\"", "no Semantic Version")]
    [InlineData("\"2025-06-01\"", "\"1 June\"", "is no day")]
    [InlineData("\"CC-BY-4.0\"", "\"free\"", "Name one of CC-BY-4.0")]
    [InlineData("\"talks\",", "\"My talks\",", "lower-case letters")]
    [InlineData("/talks/\"", "/talks\"", "End it with a slash")]
    [InlineData("\"https://example.org/talks/\"", "\"talks/\"", "whole address")]
    [InlineData("\"keywords\": [\"talks\"]", "\"keywords\": \"talks\"", "list of texts")]
    [InlineData("\"keywords\"", "\"keyword\"", "'keyword' is not known")]
    [InlineData("\"person\"", "\"robot\"", "'creator.type' is 'robot'")]
    [InlineData("What was said about the talks, read out of two articles of a newspaper.", "Talks.", "50 to 5000")]
    [InlineData("{ \"name\"", "{ \"name", "dateline.json(1,")]
    public void What_is_wrong_is_said_with_what_to_write(string good, string bad, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_together()
    {
        var message = Assert.Throws<InvalidDataException>(() => Read("{}")).Message;
        Assert.All((string[])["name", "title", "description", "version", "released_on", "license", "creator"],
            name => Assert.Contains($"'{name}' is missing", message, StringComparison.Ordinal));
    }

    static DatasetSettings Read(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["dateline.json"], json);
        return DatasetSettingsReader.Read(folder["dateline.json"]);
    }
}
