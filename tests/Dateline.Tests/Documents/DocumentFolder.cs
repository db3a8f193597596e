using System.IO.Compression;
using System.Text;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

/// <summary>A folder of seeds that a test fills and reads.</summary>
sealed class DocumentFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], bytes.ToArray());
    }

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public Found Read()
    {
        using var corpus = Corpus.Open([Path], SourceCatalog.Load(Path), CorpusSettings.Load(Path));
        var results = corpus.Entries.Select(corpus.Read).ToList();
        return new([.. results.Select(result => result.Document).OfType<Document>()],
            [.. corpus.Rejections, .. results.Select(result => result.Rejection).OfType<Rejection>()], corpus.Unread, corpus.Notes);
    }

    public void Dispose() => _folder.Dispose();

    public sealed record Found(IReadOnlyList<Document> Documents, IReadOnlyList<Rejection> Rejections, IReadOnlyList<UnreadFile> Unread,
        IReadOnlyList<FileNote> Notes);
}
