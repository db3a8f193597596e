using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Dateline.Publishing.Archives;
using Dateline.Publishing.Output;

namespace Dateline.Tests.Publishing;

public sealed class ArchivePackerTests : IDisposable
{
    static readonly DateOnly s_day = new(2025, 6, 1);
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(3)]
    [InlineData(70_000)]   // more entries than the first form of zip counts
    public void An_archive_names_the_same_maker_on_every_system(int entries)
    {
        ArchivePacker.Write(s_day, [(_folder["a.zip"], [.. Enumerable.Range(0, entries).Select(number => ArchiveContent.Of($"text/{number}.txt", [65]))])], 2);
        using (var archive = ZipFile.OpenRead(_folder["a.zip"]))
        {
            Assert.Equal(entries, archive.Entries.Count);
            using var content = archive.GetEntry("text/2.txt")!.Open();
            Assert.Equal(65, content.ReadByte());
        }
        var bytes = File.ReadAllBytes(_folder["a.zip"]);
        var makers = new HashSet<byte>();
        ReadOnlySpan<byte> header = [0x50, 0x4B, 0x01, 0x02];
        for (var place = bytes.AsSpan().IndexOf(header); place >= 0;)
        {
            makers.Add(bytes[place + 5]);
            var next = bytes.AsSpan(place + 46).IndexOf(header);
            place = next < 0 ? -1 : place + 46 + next;
        }
        Assert.Equal([(byte)3], makers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_archive_has_the_same_bytes_on_every_machine(int threads)
    {
        var text = string.Concat(
            Enumerable.Range(0, 90_000)
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"{number},{number * (long)number % 97},words and more words\n")));
        var shared = ArchiveContent.Of("b.csv", Encoding.UTF8.GetBytes(text));
        ArchivePacker.Write(s_day,
            [(_folder["a.zip"], [shared, ArchiveContent.Of("a.parquet", [1, 2, 3]), ArchiveContent.Of("c.txt", [])]), (_folder["b.zip"], [shared])], threads);
        foreach (var path in (string[])["a.zip", "b.zip"])
        {
            using var archive = ZipFile.OpenRead(_folder[path]);
            using var content = new StreamReader(archive.GetEntry("b.csv")!.Open());
            Assert.Equal(text, content.ReadToEnd());
            Assert.Equal(archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), archive.Entries.Select(entry => entry.FullName));
        }
        Assert.Equal("fb47c65e", PublishedFile.Of(_folder.Path, "a.zip").Sha256[..8]);
    }

    [Fact]
    public void What_shrinks_while_it_is_packed_ends_the_build()
    {
        var failed = Assert.Throws<IOException>(
            () => ArchivePacker.Write(s_day, [(_folder["a.zip"], [new ArchiveContent("a.csv", 5, () => new MemoryStream([1, 2, 3]))])], 1));
        Assert.Contains("a.csv", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_packed_unpacks_to_the_same_bytes()
    {
        // A piece has half a mebibyte: the longer ones are joined from several.
        var runs = Gen.Select(Gen.Byte, Gen.Int[1, 300_000]).Select(run => Enumerable.Repeat(run.Item1, run.Item2).ToArray());
        var data = Gen.OneOf(Gen.Byte.Array[0, 5000], Gen.Byte[97, 100].Array[500_000, 600_000],
            runs.Array[0, 6].Select(parts => parts.SelectMany(part => part).ToArray()));
        data.Sample(bytes =>
        {
            ArchivePacker.Write(s_day, [(_folder["a.zip"], [ArchiveContent.Of("a.csv", bytes)])], 2);
            using var archive = ZipFile.OpenRead(_folder["a.zip"]);
            using var content = archive.GetEntry("a.csv")!.Open();
            using var unpacked = new MemoryStream();
            content.CopyTo(unpacked);
            Assert.Equal(bytes, unpacked.ToArray());
        }, iter: 50, threads: 1);
    }

    public void Dispose() => _folder.Dispose();
}
