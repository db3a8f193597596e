using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Fuzz;

/// <summary>A file of a kind that the corpus reads, made of mutated texts and then, now and then, broken in its bytes.</summary>
/// <param name="Name">Its name, which says the kind.</param>
/// <param name="Bytes">What it holds.</param>
sealed record SourceFile(string Name, byte[] Bytes)
{
    /// <summary>The kinds, each made as often.</summary>
    static readonly Func<Mutator, IReadOnlyList<string>, SourceFile>[] s_kinds = [Text, Markdown, Page, Lines, Archive];

    static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes a file.</summary>
    /// <param name="number">Number of the run; says the kind.</param>
    /// <param name="mutator">What breaks it.</param>
    /// <param name="texts">What it is made of; containers hold them all.</param>
    public static SourceFile Of(int number, Mutator mutator, IReadOnlyList<string> texts)
    {
        // A NUL rejects a file whole, so that nothing behind it would be tried.
        if (mutator.Next(10) > 0)
            texts = [.. texts.Select(text => text.Replace("\0", "", StringComparison.Ordinal))];
        var file = s_kinds[number % s_kinds.Length](mutator, texts);
        if (mutator.Next(4) == 0)
            file = file with { Bytes = mutator.Mutate(file.Bytes) };
        // The members of a packed archive are packed one by one; a packed list of lines is one stream.
        return mutator.Next(3) == 0 && file.Name.EndsWith(".jsonl", StringComparison.Ordinal)
            ? new($"{file.Name}.gz", Damaged(mutator, Packed(file.Bytes))) : file;
    }

    static SourceFile Text(Mutator mutator, IReadOnlyList<string> texts) => new("a.txt", Utf8(texts[0]));

    static SourceFile Markdown(Mutator mutator, IReadOnlyList<string> texts) =>
        new("a.md", Utf8($"---\ntitle: {texts[1][..mutator.Next(Math.Min(80, texts[1].Length))]}\npublished: 2025-12-{mutator.Next(40):D2}\n---\n# {texts[0].Replace("\n\n", mutator.Next(2) == 0 ? "\n\n> " : "\n\n- ", StringComparison.Ordinal)}"));

    static SourceFile Page(Mutator mutator, IReadOnlyList<string> texts) => new("a.html", Utf8(PageOf(mutator, texts[0], texts[1])));

    static SourceFile Lines(Mutator mutator, IReadOnlyList<string> texts)
    {
        var lines = new StringBuilder();
        for (var index = 0; index < texts.Count; index++)
        {
            var line = JsonSerializer.Serialize(
                new { id = mutator.Next(10) == 0 ? texts[index][..Math.Min(9, texts[index].Length)] : $"r{index}", text = texts[index],
                    published = mutator.Next(3) == 0 ? "2025-12-02" : "" }, s_plain);
            lines.Append(mutator.Next(6) == 0 ? mutator.Mutate(line, texts[0]) : line).Append('\n');
        }
        return new("a.jsonl", Utf8(lines.ToString()));
    }

    static SourceFile Archive(Mutator mutator, IReadOnlyList<string> texts)
    {
        var isPacked = mutator.Next(2) == 0;
        using var archive = new MemoryStream();
        for (var index = 0; index < texts.Count; index++)
        {
            var isPage = mutator.Next(2) == 0;
            var content = Utf8(isPage
                ? $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={(mutator.Next(5) == 0 ? "windows-1252" : "utf-8")}\r\n{(mutator.Next(4) == 0 ? "Transfer-Encoding: chunked\r\n" : "")}\r\n{PageOf(mutator, texts[index], texts[0])}"
                : texts[index]);
            var head = $"WARC/1.0\r\nWARC-Type: {(isPage ? "response" : "conversion")}\r\nWARC-Record-ID: <urn:uuid:r{index}>\r\nWARC-Target-URI: https://example.org/{index}\r\nWARC-Date: 2025-12-02T10:00:00Z\r\n"
                + $"Content-Type: {(isPage ? "application/http; msgtype=response" : "text/plain")}\r\nContent-Length: {content.Length + (mutator.Next(8) == 0 ? mutator.Next(200) - 100 : 0)}\r\n\r\n";
            byte[] record = [.. Utf8(mutator.Next(10) == 0 ? mutator.Mutate(head, "\r\n: <>") : head), .. content, .. "\r\n\r\n"u8];
            archive.Write(isPacked ? Damaged(mutator, Packed(record)) : record);
        }
        return new(isPacked ? "a.warc.gz" : "a.warc", archive.ToArray());
    }

    static string PageOf(Mutator mutator, string text, string other)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>").Append(other.AsSpan(0, mutator.Next(Math.Min(80, other.Length))))
            .Append("</title></head><body><nav><a href=\"/\">Home</a></nav><article>");
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            page.Append(mutator.Markup()).Append("<p>").Append(paragraph).Append(mutator.Next(10) == 0 ? "" : "</p>");
        return mutator.Next(3) == 0 ? mutator.Mutate(page.Append("</article></body></html>").ToString(), other)
            : page.Append("</article></body></html>").ToString();
    }

    static byte[] Damaged(Mutator mutator, byte[] bytes) => mutator.Next(8) == 0 ? mutator.Mutate(bytes) : bytes;

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(bytes);
        return packed.ToArray();
    }

    // Half a surrogate pair has no UTF-8; broken bytes come from the mutation of bytes.
    static byte[] Utf8(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false).GetBytes(text);
}
