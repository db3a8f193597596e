using System.Globalization;
using Spectre.Console;

namespace Dateline.Cli.Terminal;

/// <summary>Tells how far the work is: a line that renews itself on a terminal, plain lines elsewhere, nothing when quiet.</summary>
/// <remarks>Goes to standard error, so that standard output holds results only.</remarks>
sealed class ProgressLine : IDisposable
{
    readonly bool _quiet;
    readonly bool _live;
    readonly int _total;
    readonly System.Diagnostics.Stopwatch _elapsed = System.Diagnostics.Stopwatch.StartNew();
    long _nextMilliseconds;
    int _done;

    public ProgressLine(int total, bool quiet)
    {
        _total = total;
        _quiet = quiet;
        _live = !quiet && !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi && Environment.GetEnvironmentVariable("CI") is null;
        // The first plain line comes late: a short build says nothing but its result.
        _nextMilliseconds = _live ? 0 : 10_000;
    }

    /// <summary>One more document is done.</summary>
    public void Advance(string id)
    {
        _done++;
        if (_quiet || _elapsed.ElapsedMilliseconds < _nextMilliseconds)
            return;
        _nextMilliseconds = _elapsed.ElapsedMilliseconds + (_live ? 100 : 10_000);
        var line = string.Create(CultureInfo.InvariantCulture, $"{_done} of {_total} documents");
        if (_live)
            Console.Error.Write($"\r\u001b[K{line}  {(id.Length > 60 ? id[..60] : id)}");
        else
            Console.Error.WriteLine(line);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_live)
            Console.Error.Write("\r\u001b[K");
    }
}
