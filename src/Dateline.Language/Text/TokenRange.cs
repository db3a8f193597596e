namespace Dateline.Language;

/// <summary>A half-open range of token indices of one <see cref="Analysis"/>: [First, End).</summary>
public readonly record struct TokenRange(int First, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;

    /// <summary>Whether the token index lies in the range.</summary>
    public bool Contains(int token) => First <= token && token < End;
}
