using System.Collections.Immutable;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Checks;

/// <summary>Gathers what checks find.</summary>
sealed class CheckBook
{
    readonly ImmutableArray<string> _tables = [.. DatasetTables.All.Select(table => table.Name)];
    readonly Dictionary<(CheckKind, string), Entry> _entries = [];

    /// <summary>Counts something looked at.</summary>
    public void Look(CheckKind kind, string subject, long count = 1) => Of(kind, subject).Checked += count;

    /// <summary>Takes down a fault.</summary>
    public void Fault(CheckKind kind, string subject, string words)
    {
        var entry = Of(kind, subject);
        entry.Faults++;
        if (entry.Examples.Count < Check.MostExamples)
            entry.Examples.Add(words);
    }

    /// <summary>What was found, in the order of kinds, then of the tables.</summary>
    public CheckReport ToReport() => new(
    [
        .. _entries.OrderBy(entry => entry.Key.Item1).ThenBy(entry => _tables.IndexOf(entry.Key.Item2, StringComparer.Ordinal))
            .ThenBy(entry => entry.Value.Order)
            .Select(entry => new Check(entry.Key.Item1, entry.Key.Item2, entry.Value.Checked, entry.Value.Faults, [.. entry.Value.Examples])),
    ]);

    Entry Of(CheckKind kind, string subject)
    {
        if (!_entries.TryGetValue((kind, subject), out var entry))
            _entries[(kind, subject)] = entry = new Entry(_entries.Count);
        return entry;
    }

    sealed class Entry(int order)
    {
        public int Order => order;

        public long Checked { get; set; }

        public long Faults { get; set; }

        public List<string> Examples { get; } = [];
    }
}
