using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>A closed vocabulary: the values that may stand in a column (<c>enumerations.tsv</c>).</summary>
/// <param name="Name">Name of the vocabulary.</param>
/// <param name="Values">The values, in the order of the codebook.</param>
public sealed record Enumeration(string Name, ImmutableArray<EnumerationValue> Values)
{
    static readonly FrozenDictionary<string, Enumeration> s_all = ReadAll();

    /// <summary>Every vocabulary, in the order of the codebook.</summary>
    public static ImmutableArray<Enumeration> All { get; } = [.. s_all.Values.OrderBy(enumeration => enumeration.Name, StringComparer.Ordinal)];

    /// <summary>The vocabulary of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Enumeration Of(string name) =>
        s_all.TryGetValue(name, out var found) ? found : throw new ArgumentException($"No vocabulary '{name}' stands in enumerations.tsv.", nameof(name));

    /// <summary>Whether a value belongs to the vocabulary.</summary>
    public bool Contains(string value) => Values.Any(known => known.Value == value);

    static FrozenDictionary<string, Enumeration> ReadAll() => EmbeddedList.Rows("enumerations.tsv")
        .GroupBy(cells => cells[0], StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => new Enumeration(rows.Key, [.. rows.Select(cells => new EnumerationValue(cells[1], cells[2]))]),
        StringComparer.Ordinal);
}

/// <summary>One value of a vocabulary.</summary>
/// <param name="Value">The value as published.</param>
/// <param name="Description">One sentence for the public.</param>
public sealed record EnumerationValue(string Value, string Description);
