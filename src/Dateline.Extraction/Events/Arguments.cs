using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>The phrases about a trigger, by the part they play. All are head tokens; phrases that are coordinated stand one by one.</summary>
sealed record Arguments
{
    /// <summary>Who does it.</summary>
    public ImmutableArray<int> Agents { get; init; } = [];

    /// <summary>To whom or what it is done.</summary>
    public ImmutableArray<int> Patients { get; init; } = [];

    /// <summary>Further phrases with their prepositions; the empty string for an indirect object.</summary>
    public ImmutableArray<(string Preposition, int Token)> Obliques { get; init; } = [];

    /// <summary>The infinitive complement, or -1.</summary>
    public int Infinitive { get; init; } = -1;

    /// <summary>The clause that says what it is done for ("to protest the ruling"), or -1.</summary>
    public int Purpose { get; init; } = -1;

    /// <summary>The complement clause with a subject of its own, or -1.</summary>
    public int Clause { get; init; } = -1;
}
