using System.IO.Compression;
using System.Text;
using CsCheck;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

public sealed class WebArchiveTests : IDisposable
{
    static readonly byte[] s_info = WebArchiveBytes.Record("warcinfo", "info", "application/warc-fields", "software: a crawler\r\n"u8);
    static readonly byte[] s_request = WebArchiveBytes.Record("request", "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8);

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("crawl.warc", false, false)]
    [InlineData("crawl.warc.gz", true, false)]
    [InlineData("whole.warc.gz", true, true)]
    public void Pages_that_were_served_are_documents_and_all_else_is_not(string name, bool packed, bool asOneMember)
    {
        Write(name, packed, asOneMember, s_info, s_request, Article("b", "Bridge opens"),
            WebArchiveBytes.Response("moved", "", status: "301 Moved Permanently"),
            WebArchiveBytes.Response("picture", [0x89, .. "PNG"u8], "Content-Type: image/png"), Article("a", "Ferry late"));

        var documents = Documents();

        Assert.Equal(["a", "b"], documents.Select(document => document.Id));
        Assert.Equal(("Ferry late", "The Harbour Post", "https://example.org/page", $"{name}#a"),
            (documents[0].Title, documents[0].Publisher, documents[0].Url, documents[0].SourcePath));
        Assert.Equal(new DateOnly(2025, 3, 4), documents[0].PublishedOn);
        Assert.Contains("Some 40 people waited", documents[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", documents[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775000")]
    [InlineData("99999999999999999999999")]
    public void A_length_beyond_all_bounds_is_a_damaged_record(string length)
    {
        byte[] hostile = [.. Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:x>\r\nContent-Length: {length}\r\n\r\nx\r\n\r\n")];
        File.WriteAllBytes(_folder["crawl.warc"], [.. hostile, .. Article("a", "Ferry late")]);

        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);

        Assert.Equal(["a"], corpus.Entries.Select(entry => entry.Id));
        Assert.Equal("damaged-record", Assert.Single(corpus.Rejections).Code);
    }

    [Fact]
    public void A_page_packed_in_a_packed_record_unpacks_within_bounds()
    {
        var bomb = WebArchiveBytes.Member(new byte[19_000_000]);
        Write("crawl.warc.gz", true, false, WebArchiveBytes.Response("bomb", bomb, "Content-Type: text/html\r\nContent-Encoding: gzip"),
            Article("a", "Ferry late"));

        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        var results = corpus.Entries.Select(corpus.Read).ToList();

        Assert.Equal(["a"], results.Select(result => result.Document?.Id).OfType<string>());
        Assert.Single(results, result => result.Rejection is not null);
    }

    [Fact]
    public void The_plain_text_of_a_wet_file_is_a_document()
    {
        Write("crawl.warc.wet.gz", true, false, s_info,
            WebArchiveBytes.Record("conversion", "w", "text/plain", "Ferry late again\nThe ferry was 40 minutes late on Tuesday, passengers said.\n"u8));

        var document = Assert.Single(Documents());

        Assert.Equal(("Ferry late again", "https://example.org/page"), (document.Title, document.Url));
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=windows-1252", "windows-1252")]
    [InlineData("Content-Type: text/html; charset=ISO-8859-1", "windows-1252")]
    [InlineData("Content-Type: text/html; charset=\"windows-1251\"", "windows-1251")]
    [InlineData("Content-Type: text/html; charset=shift_jis", "shift_jis")]
    public void A_page_is_read_in_the_encoding_its_server_names(string head, string encoding)
    {
        var words = encoding switch { "windows-1252" => "“Café,” she said", "windows-1251" => "Москва сказала", _ => "東京で話した" };
        Write("crawl.warc", false, false,
            WebArchiveBytes.Response("a",
            CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(WebArchiveBytes.Page("Words",
            words + " to the forty people who had come to hear it.")), head));

        Assert.Contains(words, Assert.Single(Documents()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_in_chunks_and_packed_is_put_together()
    {
        var packed = WebArchiveBytes.Member(Encoding.UTF8.GetBytes(WebArchiveBytes.Page("Chunks",
            "Some 40 people waited for the boat, the harbour office said.")));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{20:x}\r\n"), .. packed[..20], .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{packed.Length - 20:X};name=value\r\n"), .. packed[20..], .. "\r\n0\r\n\r\n"u8];
        Write("crawl.warc", false, false,
            WebArchiveBytes.Response("a", chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"));

        Assert.Contains("Some 40 people waited", Assert.Single(Documents()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_record_is_named_with_its_byte_and_costs_no_other(bool packed)
    {
        var records = (byte[][])[.. "abcde".Select(id => Article(id.ToString(), $"Page {id}"))
            .Select(record => packed ? WebArchiveBytes.Member(record) : record)];
        var third = records[0].Length + records[1].Length;
        records[2].AsSpan(packed ? 40 : 5, 30).Fill(0xEE);
        File.WriteAllBytes(_folder[packed ? "crawl.warc.gz" : "crawl.warc"], [.. records.SelectMany(record => record)]);

        var (documents, rejections) = Read();

        Assert.Equal(["a", "b", "d", "e"], documents.Select(document => document.Id));
        Assert.Equal(("damaged-record", third), (Assert.Single(rejections).Code, rejections[0].Byte));
        Assert.Contains($"(byte {third})", rejections[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_whose_mark_is_gone_is_missed_aloud()
    {
        var records = (byte[][])[.. "abc".Select(id => WebArchiveBytes.Member(Article(id.ToString(), new string(id, id))))];
        records[1][0] = 0;
        File.WriteAllBytes(_folder["crawl.warc.gz"], [.. records.SelectMany(record => record)]);

        var (documents, rejections) = Read();

        Assert.Equal(["a", "c"], documents.Select(document => document.Id));
        Assert.Equal("damaged-record", Assert.Single(rejections).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_that_was_cut_off_keeps_its_whole_records(bool packed)
    {
        var (first, second) = (Article("a", "Whole"), Article("b", "Cut"));
        byte[] all = packed ? [.. WebArchiveBytes.Member(first), .. WebArchiveBytes.Member(second)] : [.. first, .. second];
        File.WriteAllBytes(_folder[packed ? "crawl.warc.gz" : "crawl.warc"], all[..^60]);

        var (documents, rejections) = Read();

        Assert.Equal(["a"], documents.Select(document => document.Id));
        Assert.Equal("damaged-record", Assert.Single(rejections).Code);
    }

    [Fact]
    public void The_mark_of_gzip_within_packed_bytes_parts_no_record()
    {
        // Stored, not compressed, so that the mark stands in the file as it does in the page.
        var record = Article("a", "Mark " + "\u001f\u008b");
        byte[] marked = [.. record, 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. new byte[40]];
        record = WebArchiveBytes.Response("a",
            [.. Encoding.UTF8.GetBytes(WebArchiveBytes.Page("Marked", "Some 40 people waited for the boat, the harbour office said.")), .. "<!--"u8, 0x1F,
            0x3F, .. "-->"u8], "Content-Type: text/html");
        using (var file = File.Create(_folder["crawl.warc.gz"]))
        {
            using (var stream = new GZipStream(file, CompressionLevel.NoCompression, leaveOpen: true))
                stream.Write(WebArchiveBytes.Record("metadata", "m", "application/octet-stream", marked));
            file.Write(WebArchiveBytes.Member(record));
        }

        Assert.Equal(["a"], Documents().Select(document => document.Id));
    }

    [Fact]
    public void A_page_beyond_the_limit_is_rejected_and_the_next_is_read()
    {
        using (var file = File.Create(_folder["crawl.warc.gz"]))
        {
            file.Write(WebArchiveBytes.Member(WebArchiveBytes.Response("large", new byte[Limits.LargestDocument], "Content-Type: text/html")));
            file.Write(WebArchiveBytes.Member(Article("a", "Small")));
        }

        var (documents, rejections) = Read();

        Assert.Equal(["a"], documents.Select(document => document.Id));
        Assert.Equal("too-large", Assert.Single(rejections).Code);
    }

    [Fact]
    public void Whatever_byte_is_changed_the_other_records_are_read()
    {
        var records = (byte[][])[.. "abc".Select(id => WebArchiveBytes.Member(Article(id.ToString(), $"Page {id}")))];
        var plain = (byte[][])[.. "abc".Select(id => Article(id.ToString(), $"Page {id}"))];
        Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Double[0, 1], Gen.Byte).Sample((packed, index, place, value) =>
        {
            var copies = (packed ? records : plain).Select(record => record.ToArray()).ToArray();
            copies[index][(int)(place * (copies[index].Length - 1))] ^= value;
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder[packed ? "crawl.warc.gz" : "crawl.warc"], [.. copies.SelectMany(record => record)]);
            using var corpus = Corpus.Open([folder.Path], SourceCatalog.Empty);
            var ids = corpus.Entries.Select(corpus.Read).Select(read => read.Document?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return "abc".Where((_, at) => at != index).All(id => ids.Contains(id.ToString()));
        }, iter: 200, threads: 1);
    }

    static byte[] Article(string id, string title) =>
        WebArchiveBytes.Response(id, WebArchiveBytes.Page(title, "Some 40 people waited for the boat on Tuesday, the harbour office said."));

    void Write(string name, bool packed, bool asOneMember, params byte[][] records) => File.WriteAllBytes(_folder[name],
        !packed ? [.. records.SelectMany(record => record)] : asOneMember ? WebArchiveBytes.Member([.. records.SelectMany(record => record)])
            : [.. records.SelectMany(record => WebArchiveBytes.Member(record))]);

    List<Document> Documents()
    {
        var (documents, rejections) = Read();
        Assert.Empty(rejections);
        return documents;
    }

    (List<Document> Documents, List<Rejection> Rejections) Read()
    {
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        var results = corpus.Entries.Select(corpus.Read).ToList();
        return ([.. results.Select(result => result.Document).OfType<Document>()],
            [.. corpus.Rejections, .. results.Select(result => result.Rejection).OfType<Rejection>()]);
    }
}
