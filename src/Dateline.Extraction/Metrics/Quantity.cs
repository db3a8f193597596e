namespace Dateline.Extraction;

/// <summary>A quantity while it is being read: a number, its unit, and how it is stated, in lexemes of one sentence.</summary>
sealed record Quantity
{
    /// <summary>First lexeme of number and unit.</summary>
    public required int First { get; init; }

    /// <summary>End, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>First lexeme of the number itself.</summary>
    public required int NumberFirst { get; init; }

    /// <summary>End of the number itself, magnitudes included.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>The figure; null for a range, a vague number and one out of range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower bound of a range or vague number.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound of a range or vague number.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number is written.</summary>
    public required NumeralForm Form { get; init; }

    /// <summary>The scale multiplied into the number, 1 without one.</summary>
    public decimal Magnitude { get; init; } = 1;

    /// <summary>The unit; null while none is known.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Lexemes of the unit; (0, 0) where it was taken over from a neighbour.</summary>
    public (int First, int End) UnitAt { get; init; }

    /// <summary>Words of a unit on both sides of the number: "$ a barrel"; null where <see cref="UnitAt"/> says it all.</summary>
    public string? UnitText { get; init; }

    /// <summary>Lexeme of the counted noun; -1 for other quantities.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>How it is stated.</summary>
    public string Comparator { get; init; } = "=";

    /// <summary>Direction of the change that is reported; null for none.</summary>
    public string? Change { get; init; }

    /// <summary>The change is said by a noun or comparison, and this lexeme is it; -1 otherwise.</summary>
    public int ChangeAt { get; init; } = -1;

    /// <summary>The figure that this one changed from or is compared with; null for none.</summary>
    public Quantity? Baseline { get; init; }

    /// <summary>What it is counted by, as written, where that is a number: "out of every 100,000"; null otherwise.</summary>
    public string? PerText { get; init; }

    /// <summary>That number; null otherwise.</summary>
    public string? PerUnit { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether two bounds stand for one value.</summary>
    public bool IsRange => Value is null && Low is not null && High is not null;
}
