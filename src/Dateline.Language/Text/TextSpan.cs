namespace Dateline.Language;

/// <summary>A half-open range of UTF-16 code units in one text: [Start, End).</summary>
/// <remarks>Offsets count from the text as it was analysed; nothing later moves them. The default value is the empty span at 0.</remarks>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether no code unit is covered.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="inner"/> lies within this span (equal ends allowed).</summary>
    public bool Covers(TextSpan inner) => Start <= inner.Start && inner.End <= End;

    /// <summary>Whether <paramref name="offset"/> lies in [Start, End).</summary>
    public bool Covers(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>By start, then the longer span first, so that an outer span stands before what it holds.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);
}
