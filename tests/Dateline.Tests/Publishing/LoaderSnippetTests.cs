using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Tables;
using DuckDB.NET.Data;

namespace Dateline.Tests.Publishing;

/// <summary>The lines that users copy do what they say.</summary>
public sealed partial class LoaderSnippetTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public LoaderSnippetTests() => SampleCorpus.Publish(_folder["output"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_lines_for_DuckDB_run()
    {
        using var duckDb = new DuckDb();
        foreach (var table in DatasetTables.All)
            duckDb.Query(Local(Assert.Single(LoaderSnippet.Of(SampleCorpus.Settings, table.Name), snippet => snippet.Tool == "DuckDB").Code));
        Assert.Equal(2, duckDb.Query(Local(LoaderSnippet.Of(SampleCorpus.Settings)[0].Code)).Count);
    }

    [Fact]
    public void The_lines_for_C_sharp_run()
    {
        var sql = Local("SELECT count(*) FROM 'data/quotes.parquet'");
        string Run()
        {
            // <snippet>
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            var rows = command.ExecuteScalar();
            // </snippet>
            return $"{rows}";
        }
        Assert.Equal("2", Run());

        var source = File.ReadAllText(Repository.At("tests", "Dateline.Tests", "Publishing", "LoaderSnippetTests.cs"));
        var tested = Lines(source[(source.IndexOf("// <snippet>", StringComparison.Ordinal) + 12)..source.IndexOf("// </snippet>", StringComparison.Ordinal)]
            .Replace("= sql;", "= \"SELECT count(*) FROM 'data/quotes.parquet'\";", StringComparison.Ordinal));
        Assert.Equal(tested, Lines(LoaderSnippet.Of(SampleCorpus.Settings).Single(snippet => snippet.Tool == "C#").Code).Skip(1));
    }

    [Fact]
    public void The_queries_of_the_notebook_run()
    {
        using var notebook = JsonDocument.Parse(File.ReadAllBytes(Repository.At("notebooks", "explore.ipynb")));
        var code = string.Join('\n', notebook.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))));
        var queries = Query.Matches(code).Select(match => match.Groups[1].Value + match.Groups[2].Value).ToList();
        Assert.Equal(code.Split("duckdb.sql(").Length - 1, queries.Count);
        using var duckDb = new DuckDb();
        foreach (var query in queries)
            duckDb.Query(query.Replace("{DATA}", _folder["output/data"], StringComparison.Ordinal));

        const string Text = "SELECT content FROM read_text(?)";
        Assert.Contains(Text, code, StringComparison.Ordinal);
        var row = duckDb.Query(queries[^1].Replace("{DATA}", _folder["output/data"], StringComparison.Ordinal))[0];
        var runes = $"{duckDb.Query(Text.Replace("?", $"'{_folder[$"output/text/{row[0]}.txt"]}'", StringComparison.Ordinal))[0][0]}".EnumerateRunes().ToList();
        Assert.Equal(row[3], string.Concat(
            runes[Convert.ToInt32(row[1], CultureInfo.InvariantCulture)..Convert.ToInt32(row[2], CultureInfo.InvariantCulture)]));
    }

    [Fact]
    public void The_addresses_are_the_datasets_own()
    {
        var settings = SampleCorpus.Settings with { BaseUrl = "https://example.org/talks/" };
        Assert.All(LoaderSnippet.Of(settings, "events"), snippet => Assert.Contains("https://example.org/talks/data/", snippet.Code, StringComparison.Ordinal));
    }

    string Local(string code) => code.Replace("'data/", $"'{_folder["output/data"]}/", StringComparison.Ordinal);

    static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("sql\\(f(?:\"\"\"(.*?)\"\"\"|\"([^\"]*)\")\\)", RegexOptions.Singleline)]
    private static partial Regex Query { get; }
}
