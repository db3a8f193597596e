using System.Net;

namespace Dateline.Cli.Terminal;

/// <summary>Answers requests with the files of a folder, and never with one outside it.</summary>
static class StaticSite
{
    public static async Task AnswerAsync(string root, HttpListenerContext context, CancellationToken cancel)
    {
        using var response = context.Response;
        try
        {
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = 405;
                return;
            }
            var file = FileOf(root, context.Request.Url!.AbsolutePath);
            response.StatusCode = file is null ? 404 : 200;
            file ??= FileOf(root, "/404.html");
            if (file is null)
                return;
            response.ContentType = ContentTypeOf(file);
            await SendAsync(context, file, cancel);
        }
        catch (Exception failed) when (failed is IOException or HttpListenerException or OperationCanceledException)
        {
            // The browser left before the answer was complete.
            response.Abort();
        }
    }

    /// <summary>The file that a path of a request names; null when there is none inside the folder.</summary>
    internal static string? FileOf(string root, string path)
    {
        var relative = Uri.UnescapeDataString(path).TrimStart('/');
        if (relative.Contains('\0', StringComparison.Ordinal))
            return null;
        var full = Path.GetFullPath(Path.Combine(root, relative));
        var prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;
        if (!(full + Path.DirectorySeparatorChar).StartsWith(prefix, StringComparison.Ordinal))
            return null;
        if (Directory.Exists(full))
            full = Path.Combine(full, "index.html");
        return File.Exists(full) ? full : null;
    }

    // Browsers ask for pieces of Parquet files.
    static async Task SendAsync(HttpListenerContext context, string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        var (start, end) = RangeOf(context.Request.Headers["Range"], stream.Length);
        context.Response.Headers["Accept-Ranges"] = "bytes";
        if (context.Response.StatusCode == 200 && (start > 0 || end < stream.Length))
        {
            context.Response.StatusCode = 206;
            context.Response.Headers["Content-Range"] = FormattableString.Invariant($"bytes {start}-{end - 1}/{stream.Length}");
        }
        context.Response.ContentLength64 = end - start;
        if (context.Request.HttpMethod == "HEAD")
            return;
        stream.Position = start;
        var buffer = new byte[1 << 16];
        for (var left = end - start; left > 0;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancel);
            if (read == 0)
                break;
            await context.Response.OutputStream.WriteAsync(buffer.AsMemory(0, read), cancel);
            left -= read;
        }
    }

    internal static (long Start, long End) RangeOf(string? header, long length)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.Ordinal) || header.Contains(',', StringComparison.Ordinal))
            return (0, length);
        var parts = header[6..].Split('-');
        if (parts.Length != 2)
            return (0, length);
        if (parts[0].Length == 0)
            return long.TryParse(parts[1], out var tail) && tail > 0 ? (Math.Max(0, length - tail), length) : (0, length);
        if (!long.TryParse(parts[0], out var start) || start >= length)
            return (0, length);
        return long.TryParse(parts[1], out var last) && last >= start ? (start, Math.Min(last + 1, length)) : (start, length);
    }

    static string ContentTypeOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json; charset=utf-8",
        ".jsonl" => "application/jsonl; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" or ".md" or ".cff" => "text/plain; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".atom" => "application/atom+xml; charset=utf-8",
        ".parquet" => "application/vnd.apache.parquet",
        ".zip" => "application/zip",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
}
