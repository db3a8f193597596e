using System.Globalization;
using Dateline.Documents;

namespace Dateline.Cli;

/// <summary>Tells warnings to the terminal as they come, and counts those that are too many to read.</summary>
sealed class WarningReport
{
    const int MostTold = 50;

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Tells the warnings of the next document.</summary>
    public void Tell(IReadOnlyList<TextWarning> warnings)
    {
        foreach (var warning in warnings)
            if (++Count <= MostTold)
                Console.Error.WriteLine($"warning: {warning}");
    }

    /// <summary>Says how many were not told.</summary>
    public void Close()
    {
        if (Count > MostTold)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: {Count - MostTold} more like these."));
    }
}
