using System.Globalization;
using Dateline.Documents;

namespace Dateline.Tests.Documents.Formats;

/// <summary>Records of other people's programs, whatever their fields are called and whatever file they stand in.</summary>
public sealed class RecordTests : IDisposable
{
    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string, string, string, string, string> Records
    {
        get
        {
            var cases = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var row in CaseFile.Rows("records.tsv"))
                cases.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Fields_are_found_by_the_names_that_exports_use(string id, string title, string day, string publisher, string author, string url, string record)
    {
        _folder.Write("a.jsonl", record + "\n");

        var document = Assert.Single(_folder.Read().Documents);

        Assert.Equal("The harbour opened.", document.Text.Replace("\n\n", " ", StringComparison.Ordinal).Replace("Harbour opens ", "", StringComparison.Ordinal)
            .Trim());
        Assert.Equal((title, DateOnly.Parse(day, CultureInfo.InvariantCulture), PublishedBasis.Metadata),
            (document.Title, document.PublishedOn!.Value, document.PublishedBasis));
        Assert.Equal((publisher, author, url), (document.Publisher ?? "-", document.Author ?? "-", document.Url ?? "-"));
        if (id != "-")
            Assert.Equal(id, document.Id);
    }

    [Theory]
    [InlineData("a.json", "[\n {\"id\":\"a\",\"text\":\"First.\"},\n {\"id\":\"b\",\"text\":\"Second.\"}\n]\n")]
    [InlineData("a.jsonl", "[\n {\"id\":\"a\",\"text\":\"First.\"},\n {\"id\":\"b\",\"text\":\"Second.\"}\n]\n")]
    [InlineData("a.json", "{\"status\":\"ok\",\"articles\":[{\"id\":\"a\",\"text\":\"First.\"},{\"id\":\"b\",\"text\":\"Second.\"}]}")]
    [InlineData("a.json", "{\"response\":{\"results\":[{\"id\":\"a\",\"text\":\"First.\"},{\"id\":\"b\",\"text\":\"Second.\"}]}}")]
    [InlineData("a.json", "{\"id\":\"a\",\"text\":\"First.\"}\n{\"id\":\"b\",\"text\":\"Second.\"}\n")]
    [InlineData("a.json", "{\n\"id\":\"a\",\n\"text\":\"First.\"\n}\n{\n\"id\":\"b\",\n\"text\":\"Second.\"\n}\n")]
    [InlineData("a.ndjson", "\uFEFF{\"id\":\"a\",\"text\":\"First.\"}\r\n\r\n{\"id\":\"b\",\"text\":\"Second.\"}\r\n")]
    [InlineData("a.csv", "id,text\r\na,First.\r\nb,Second.\r\n")]
    [InlineData("a.csv", "\uFEFFid;text\na;First.\nb;Second.\n")]
    [InlineData("a.tsv", "id\ttext\na\tFirst.\nb\tSecond.\n")]
    [InlineData("a.csv", ",id,text\n0,a,First.\n\n1,b,Second.\n,,\n")]
    public void Every_form_of_a_list_of_records_gives_its_documents(string name, string text)
    {
        _folder.Write(name, text);

        var found = _folder.Read();

        Assert.Equal([("a", "First."), ("b", "Second.")], found.Documents.Select(document => (document.Id, document.Text)));
        Assert.Empty(found.Rejections);
    }

    [Fact]
    public void A_file_of_one_article_is_one_document_called_by_the_file()
    {
        _folder.Write("a.json", "{\n  \"title\": \"Ferry late\",\n  \"text\": \"The ferry was late.\",\n  \"tags\": [{\"name\": \"ferry\"}]\n}\n");

        Assert.Equal(("a-1", "Ferry late"), Assert.Single(_folder.Read().Documents) is var document ? (document.Id, document.Title) : default);
    }

    [Fact]
    public void A_cell_may_hold_line_breaks_marks_and_what_parts_cells()
    {
        _folder.Write("a.csv", "id,title,text\na,\"One, two\",\"First line.\n\nHe said \"\"yes\"\".\"\nb,Three,Last.\n");

        var documents = _folder.Read().Documents;

        Assert.Equal(("One, two", "First line.\n\nHe said \"yes\"."), (documents[0].Title, documents[0].Text));
        Assert.Equal("a.csv#b", documents[1].SourcePath);
    }

    [Fact]
    public void A_row_with_too_many_cells_and_a_mark_never_closed_are_told_with_their_lines()
    {
        _folder.Write("a.csv", "id,text\na,First.\nb,Second, and more.\nc,Third.\nd,\"Fourth.\ne,Fifth.\n");

        var found = _folder.Read();

        Assert.Equal(["a", "c"], found.Documents.Select(document => document.Id));
        Assert.Equal([("extra-cells", 3), ("unclosed-quote", 5)], found.Rejections.Select(rejection => (rejection.Code, rejection.Line!.Value)));
    }

    [Fact]
    public void What_was_taken_for_what_is_said_once()
    {
        _folder.Write("a.jsonl", "{\"maintext\":\"First.\",\"date_publish\":\"2025-01-02\"}\n{\"maintext\":\"Second.\"}\n");

        var note = Assert.Single(_folder.Read().Notes);

        Assert.Equal("a.jsonl: text from 'maintext', published from 'date_publish' (1 of 2).", note.ToString());
        Assert.False(note.IsWarning);
    }

    [Fact]
    public void A_field_of_any_name_is_taken_for_the_text_where_it_alone_is_as_long_as_an_article()
    {
        var words = string.Concat(Enumerable.Repeat("The ferry was late again on Tuesday. ", 6));
        _folder.Write("a.csv",
            $"nr,Schlagzeile,Inhalt,Erscheinungstag,updated_at\n1,Late,{words},2025-03-04,2025-03-09\n2,Again,{words},2025-03-05,2025-03-09\n");

        var found = _folder.Read();

        Assert.Equal([new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 5)], found.Documents.Select(document => document.PublishedOn!.Value));
        Assert.Contains("text from 'Inhalt', published from 'Erscheinungstag'", Assert.Single(found.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_the_publisher_states_work_for_records_of_every_kind()
    {
        _folder.Write("dateline.json", """{ "documents": { "columns": { "text": "inner.words", "published": "day" } } }""");
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"not this\",\"inner\":{\"words\":\"First.\"},\"day\":\"2025-03-04\"}\n");
        _folder.Write("b.csv", "id,text,inner.words,day\nb,not this,Second.,2025-03-05\n");

        Assert.Equal([("First.", new DateOnly(2025, 3, 4)), ("Second.", new DateOnly(2025, 3, 5))],
            _folder.Read().Documents.Select(document => (document.Text, document.PublishedOn!.Value)));
    }

    [Fact]
    public void Records_without_any_text_are_told_once_a_file_with_the_fields_they_have()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"amount\":3}\n{\"id\":\"b\",\"amount\":4}\n");

        var rejection = Assert.Single(_folder.Read().Rejections);

        Assert.Equal(("a.jsonl", "missing-text"), (rejection.Path, rejection.Code));
        Assert.Contains("id, amount", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_none_costs_the_date_and_not_the_document()
    {
        _folder.Write("a.jsonl",
            "{\"id\":\"a\",\"text\":\"First.\",\"published\":\"03/04/2025\"}\n{\"id\":\"b\",\"text\":\"Second.\",\"published\":\"soon\"}\n{\"id\":\"c\",\"text\":\"Third.\",\"published\":null}\n");

        var found = _folder.Read();

        Assert.Equal([null, null, null], found.Documents.Select(document => document.PublishedOn));
        Assert.Equal([("a.jsonl(1)", "date"), ("a.jsonl(2)", "date")], found.Documents.SelectMany(document => document.Notes)
            .Select(note => (note.Place, note.Code)));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"<p class=x>The ferry&nbsp;was late.</p><p>It &ldquo;sank&rdquo;.</p><script>no</script>\"}",
        "The ferry was late.\n\nIt “sank”.\n")]
    [InlineData("{\"id\":\"a\",\"text\":\"Salt &amp;amp; pepper, 3 &lt; 4.\"}", "Salt & pepper, 3 < 4.")]
    [InlineData("{\"id\":\"a\",\"text\":\"AT&T said a < b > c.\"}", "AT&T said a < b > c.")]
    [InlineData("{\"id\":\"a\",\"text\":\"The ferry was late… [+1234 chars]\"}", "The ferry was late")]
    [InlineData("{\"id\":\"a\",\"author\":NaN,\"text\":\"It said \\\"NaN\\\".\"}", "It said \"NaN\".")]
    public void Text_is_freed_of_what_is_no_word_of_it(string record, string text)
    {
        _folder.Write("a.jsonl", record + "\n");

        Assert.Equal(text, Assert.Single(_folder.Read().Documents).Text);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"[Removed]\"}")]
    [InlineData("{\"id\":\"a\",\"text\":\"\"}")]
    [InlineData("{\"id\":\"a\",\"text\":null}")]
    [InlineData("{\"id\":\"a\",\"text\":\"<p></p>\"}")]
    public void A_record_whose_text_is_empty_is_told(string record)
    {
        _folder.Write("a.jsonl", "{\"id\":\"z\",\"text\":\"Whole.\"}\n" + record + "\n");

        Assert.Equal(("missing-text", 2), Assert.Single(_folder.Read().Rejections) is var rejection ? (rejection.Code, rejection.Line) : default);
    }

    [Fact]
    public void What_is_nested_without_end_in_a_field_nobody_reads_does_no_harm()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        _folder.Write("a.jsonl", $"{{\"id\":\"a\",\"raw\":{nested},\"text\":\"First.\"}}\n");

        Assert.Equal("First.", Assert.Single(_folder.Read().Documents).Text);
    }

    [Fact]
    public void A_file_of_broken_lines_is_told_by_its_first_lines_and_their_number()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"First.\"}\n" + string.Concat(Enumerable.Repeat("{broken\n", 100_000)));

        var rejections = _folder.Read().Rejections;

        Assert.InRange(rejections.Count, 2, 30);
        Assert.Contains(rejections, rejection => rejection.Line is null && rejection.Message.Contains("99980 more records", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_without_an_id_are_called_by_their_address_or_by_file_and_line()
    {
        _folder.Write("a.jsonl", "{\"text\":\"First.\",\"url\":\"https://www.pier.example/2025/ferry-late/\"}\n{\"text\":\"Second.\"}\n");

        Assert.Collection(_folder.Read().Documents.Select(document => document.Id), id => Assert.Equal("a-2", id),
            id => Assert.StartsWith("pier.example-ferry-late-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_saved_by_a_spreadsheet_in_UTF_16_is_read()
    {
        _folder.Write("a.tsv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("id\ttext\na\tTomás left.\n")]);

        Assert.Equal("Tomás left.", Assert.Single(_folder.Read().Documents).Text);
    }
}
