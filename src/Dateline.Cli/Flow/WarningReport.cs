using System.Globalization;
using Dateline.Cli.Store;
using Dateline.Documents.Warnings;

namespace Dateline.Cli.Flow;

/// <summary>Tells warnings to the terminal as they come, and counts those that are too many to read.</summary>
sealed class WarningReport
{
    const int MostTold = 50;

    readonly List<string> _told = [];

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Those that were told.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Tells the warnings of the next document.</summary>
    public void Tell(IReadOnlyList<TextWarning> warnings)
    {
        foreach (var warning in warnings)
            if (++Count <= MostTold)
            {
                _told.Add(warning.ToString());
                Console.Error.WriteLine($"warning: {warning}");
            }
    }

    /// <summary>Says how many were not told.</summary>
    public void Close() => Close(Count, _told.Count);

    /// <summary>Tells the warnings of an earlier build.</summary>
    public static void TellAgain(ToldFindings earlier)
    {
        foreach (var warning in earlier.FirstWarnings)
            Console.Error.WriteLine($"warning: {warning}");
        Close(earlier.Warnings, earlier.FirstWarnings.Count);
    }

    static void Close(long count, int told)
    {
        if (count > told)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: {count - told} more like these."));
    }
}
