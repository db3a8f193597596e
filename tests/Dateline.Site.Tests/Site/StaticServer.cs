using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Dateline.Site.Tests;

/// <summary>Serves a folder below <c>/data/site/</c> on a free port of this machine: a site must work from a sub-path. Text goes out compressed.</summary>
sealed class StaticServer : IDisposable
{
    const string Prefix = "/data/site/";
    readonly HttpListener _listener = new();
    readonly string _folder;

    public StaticServer(string folder)
    {
        _folder = System.IO.Path.GetFullPath(folder);
        Root = $"http://localhost:{FreePort()}{Prefix}";
        _listener.Prefixes.Add(Root[..^Prefix.Length] + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Address of the site's root, ending in a slash.</summary>
    public string Root { get; }

    public void Dispose() => _listener.Close();

    async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    async Task AnswerAsync(HttpListenerContext context)
    {
        using var response = context.Response;
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(Prefix, StringComparison.Ordinal) ? System.IO.Path.GetFullPath(System.IO.Path.Combine(_folder, path[Prefix.Length..])) : "";
        if (!file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
        {
            response.StatusCode = 404;
            return;
        }
        response.ContentType = TypeOf(System.IO.Path.GetExtension(file));
        var bytes = await File.ReadAllBytesAsync(file);
        if (context.Request.Headers["Range"] is { } range && range.Split('=', '-') is [_, var from, var to])
        {
            var first = from.Length == 0 ? Math.Max(0, bytes.Length - int.Parse(to, System.Globalization.CultureInfo.InvariantCulture))
                : int.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
            var last = from.Length == 0 || to.Length == 0 ? bytes.Length - 1
                : Math.Min(bytes.Length - 1, int.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
            response.StatusCode = 206;
            response.Headers["Content-Range"] = $"bytes {first}-{last}/{bytes.Length}";
            bytes = bytes[first..(last + 1)];
        }
        else if (response.ContentType is not "application/octet-stream"
            && context.Request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.Ordinal) == true)
        {
            // As every host of static pages sends text.
            response.Headers["Content-Encoding"] = "gzip";
            bytes = Compressed(bytes);
        }
        response.Headers["Accept-Ranges"] = "bytes";
        response.ContentLength64 = bytes.Length;
        try
        {
            if (context.Request.HttpMethod != "HEAD")
                await response.OutputStream.WriteAsync(bytes);
        }
        catch (HttpListenerException)
        {
            // The browser went on to another page.
        }
    }

    static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    static string TypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
