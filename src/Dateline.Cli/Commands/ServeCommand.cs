using System.CommandLine;
using System.Globalization;
using System.Net;
using Dateline.Cli.Failures;
using Dateline.Cli.Terminal;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline serve [DIR]</c>: shows the published site on this machine.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "The published folder.", DefaultValueFactory = _ => new DirectoryInfo("output") };
        var port = new Option<int>("--port") { Description = "Port on the loopback interface.", DefaultValueFactory = _ => 8080 };
        var command = new Command("serve", "Shows the published site on this machine.\n\nExample: dateline serve output --port 8080") { directory, port };
        command.SetAction((parsed, cancel) => ServeAsync(parsed.GetValue(directory)!, parsed.GetValue(port), cancel));
        return command;
    }

    static async Task<int> ServeAsync(DirectoryInfo directory, int port, CancellationToken cancel)
    {
        if (!directory.Exists)
            throw new UsageException($"there is no folder '{directory}' to show. Run 'dateline build' first, or name another folder.");
        using var listener = new HttpListener();
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        try
        {
            listener.Start();
        }
        catch (HttpListenerException failed)
        {
            throw new IOException($"port {port} cannot be used: {failed.Message}. Name another one with --port.", failed);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/ shows {directory.FullName}; stop with Ctrl-C."));
        using var registration = cancel.Register(listener.Stop);
        while (!cancel.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped)
                when (cancel.IsCancellationRequested && stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                break;
            }
            _ = Task.Run(() => StaticSite.AnswerAsync(directory.FullName, context, cancel), CancellationToken.None);
        }
        return ExitCode.Fine;
    }
}
