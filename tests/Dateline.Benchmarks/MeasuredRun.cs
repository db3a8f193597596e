using System.Diagnostics;
using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>A process that ran to its end, with what it took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">CPU time of all its threads, as last seen; up to a twentieth of a second less than in truth.</param>
/// <param name="PeakBytes">Its largest resident memory; 0 where the system does not tell.</param>
sealed record MeasuredRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    const int Interval = 50;

    /// <summary>Runs the program of this checkout.</summary>
    /// <exception cref="InvalidOperationException">It ended with findings or failed.</exception>
    public static MeasuredRun OfDateline(IReadOnlyList<string> arguments)
    {
        var program = Path.Combine(SampleTexts.Root(), "src", "Dateline.Cli", "bin", "Release", "net10.0", "dateline.dll");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]))!;
        var processor = TimeSpan.Zero;
        var peak = 0L;
        while (!process.WaitForExit(Interval))
        {
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, PeakOf(process.Id));
            }
            // It may end between two looks: what was seen last stands.
            catch (Exception ended) when (ended is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
            {
                break;
            }
        }
        process.WaitForExit();
        return process.ExitCode == 0 ? new MeasuredRun(watch.Elapsed, processor, peak)
            : throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"dateline {string.Join(' ', arguments)} ended with exit code {process.ExitCode}."));
    }

    static long PeakOf(int id)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status");
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }
}
