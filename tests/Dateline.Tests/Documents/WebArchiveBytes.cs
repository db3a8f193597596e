using System.IO.Compression;
using System.Text;

namespace Dateline.Tests.Documents;

/// <summary>Makes web archives as crawlers write them.</summary>
static class WebArchiveBytes
{
    /// <summary>A record with its two closing line ends.</summary>
    public static byte[] Record(string type, string id, string mediaType, ReadOnlySpan<byte> content, string url = "https://example.org/page") =>
        [.. Encoding.UTF8.GetBytes(
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-05T10:00:00Z\r\nContent-Type: {mediaType}\r\nContent-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];

    /// <summary>A server's answer in a record.</summary>
    public static byte[] Response(string id, string html, string head = "Content-Type: text/html; charset=utf-8", string status = "200 OK",
        string url = "https://example.org/page") =>
        Response(id, Encoding.UTF8.GetBytes(html), head, status, url);

    /// <summary>A server's answer in a record, its body as bytes.</summary>
    public static byte[] Response(string id, ReadOnlySpan<byte> body, string head, string status = "200 OK", string url = "https://example.org/page") =>
        Record("response", id, "application/http; msgtype=response", [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n\r\n"), .. body], url);

    /// <summary>Bytes as a gzip member.</summary>
    public static byte[] Member(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A page with an article of its own.</summary>
    public static string Page(string title, string body) => $"""
        <html lang="en"><head><title>{title}</title><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2025-03-04T23:30:00-05:00"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{title}</h1><p>{body}</p>
        <p>The council meets again in spring, when the harbour master reports on the winter and the ferry company on its fares.</p></article><footer>Copyright</footer></body></html>
        """;
}
