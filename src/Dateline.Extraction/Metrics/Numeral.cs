namespace Dateline.Extraction;

/// <summary>How a number is written.</summary>
enum NumeralForm : byte
{
    /// <summary>Digits: "5,660", "2.5 million".</summary>
    Digits,
    /// <summary>Words: "forty-two".</summary>
    Words,
    /// <summary>A fraction in words or digits: "two thirds", "1/4".</summary>
    Fraction,
    /// <summary>An order of magnitude: "tens of thousands".</summary>
    Vague,
}

/// <summary>A number as read from lexemes [First, End).</summary>
/// <param name="First">First lexeme.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Value">What it is worth; null for a vague number and for one out of range.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Magnitude">The scale that was multiplied in ("million"), 1 without one.</param>
readonly record struct Numeral(int First, int End, decimal? Value, NumeralForm Form, decimal Magnitude = 1)
{
    /// <summary>Lower bound of a vague number.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound of a vague number.</summary>
    public decimal? High { get; init; }

    /// <summary>Where the magnitude starts; the end of the number without one.</summary>
    public int MagnitudeAt { get; init; } = End;
}
