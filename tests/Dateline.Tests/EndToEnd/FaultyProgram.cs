using System.Diagnostics;
using System.Globalization;
using Dateline.Cli;
using Dateline.Publishing.Output;

namespace Dateline.Tests.EndToEnd;

/// <summary>
/// The <c>dateline</c> program, killed by itself at its n-th write: <c>dotnet Dateline.Tests.dll N build …</c>. With fewer writes it says how many there were.
/// </summary>
static class FaultyProgram
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code of a run that makes fewer writes.</returns>
    static async Task<int> Main(string[] args)
    {
        var left = int.Parse(args[0], CultureInfo.InvariantCulture);
        OutputFile.BeforeWrite = _ =>
        {
            if (Interlocked.Decrement(ref left) > 0)
                return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
            // The signal is on its way; nothing more may be written.
            Thread.Sleep(Timeout.Infinite);
        };
        var code = await CommandLine.RunAsync(args[1..]);
        Console.WriteLine(int.Parse(args[0], CultureInfo.InvariantCulture) - left);
        return code;
    }
}
