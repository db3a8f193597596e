using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Dateline.Tests.Documents.Formats;

public sealed class ArchiveTests : IDisposable
{
    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_of_a_zip_archive_are_read_as_files_are()
    {
        _folder.Write("a.zip",
            Zip(("one/a.txt", "First."), ("two/a.txt", "Second."), ("b.jsonl", "{\"id\":\"b\",\"text\":\"Third.\"}\n"), ("__MACOSX/x.txt", "No."),
            ("picture.png", "x"), ("../../out.txt", "Fourth.")));

        var found = _folder.Read();

        Assert.Equal(["a.zip/b.jsonl#b", "a.zip/one/a.txt", "a.zip/out.txt", "a.zip/two/a.txt"], found.Documents.Select(document => document.SourcePath)
            .Order(StringComparer.Ordinal));
        Assert.Equal("a.zip/picture.png", Assert.Single(found.Unread).Path);
    }

    [Theory]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.tar")]
    public void The_files_of_a_tar_archive_are_read_as_files_are(string name)
    {
        _folder.Write(name, Tar(name, ("news/a.txt", "First."), ("news/b.csv", "id,text\nb,Second.\n")));

        Assert.Equal(["First.", "Second."], _folder.Read().Documents.Select(document => document.Text));
    }

    [Theory]
    [InlineData("a.txt.gz", "First.")]
    [InlineData("a.csv.gz", "id,text\na,First.\n")]
    [InlineData("a.json.gz", "[{\"id\":\"a\",\"text\":\"First.\"}]")]
    public void A_single_file_may_be_packed(string name, string text)
    {
        _folder.Write(name, DocumentFolder.Gzip(text));

        Assert.Equal(("a", "First."), Assert.Single(_folder.Read().Documents) is var document ? (document.Id, document.Text) : default);
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_rejected_whatever_it_says_of_its_sizes()
    {
        _folder.Write("a.zip", Zip([.. Enumerable.Range(0, 20).Select(number => ($"{number}.txt", new string('a', 4_000_000)))]));

        Assert.Contains(_folder.Read().Rejections, rejection => rejection.Code == "unpacks-too-large");
    }

    [Fact]
    public void An_archive_within_an_archive_is_told()
    {
        _folder.Write("a.zip", Zip(("inner.zip", "x"), ("a.txt", "First.")));

        Assert.Equal("a.zip/inner.zip", Assert.Single(_folder.Read().Unread).Path);
    }

    [Fact]
    public void A_packed_file_cut_off_where_nothing_shows_it_says_how_many_documents_were_read()
    {
        // Writers flush: up to there a cut file unpacks without an error.
        using var packed = new MemoryStream();
        long flushed;
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var number = 0; number < 200; number++)
                gzip.Write(Encoding.UTF8.GetBytes($"{{\"id\":\"n{number}\",\"text\":\"Document {number}.\"}}\n"));
            gzip.Flush();
            flushed = packed.Length;
            for (var number = 200; number < 400; number++)
                gzip.Write(Encoding.UTF8.GetBytes($"{{\"id\":\"n{number}\",\"text\":\"Document {number}.\"}}\n"));
        }
        _folder.Write("a.jsonl.gz", packed.ToArray().AsSpan(0, (int)flushed));

        var found = _folder.Read();

        Assert.Equal(200, found.Documents.Count);
        Assert.Equal("cut-off", Assert.Single(found.Rejections).Code);
        Assert.Contains("200 documents", found.Rejections[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_of_several_members_is_whole()
    {
        _folder.Write("a.jsonl.gz",
            [.. DocumentFolder.Gzip("{\"id\":\"a\",\"text\":\"First.\"}\n"), .. DocumentFolder.Gzip("{\"id\":\"b\",\"text\":\"Second.\"}\n")]);

        var found = _folder.Read();

        Assert.Equal(2, found.Documents.Count);
        Assert.Empty(found.Rejections);
    }

    static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        return packed.ToArray();
    }

    static byte[] Tar(string archive, params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (Stream stream = archive.EndsWith(".tar", StringComparison.Ordinal) ? packed : new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var tar = new TarWriter(stream, leaveOpen: true))
            foreach (var (name, text) in files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        return packed.ToArray();
    }
}
