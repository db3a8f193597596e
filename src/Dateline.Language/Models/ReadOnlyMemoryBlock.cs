namespace Dateline.Language;

/// <summary>Numbers of a model, read where they lie; the memory lives as long as the process.</summary>
readonly unsafe struct ReadOnlyMemoryBlock<T>(T* start, int length) where T : unmanaged
{
    /// <summary>The first number.</summary>
    public T* Start => start;

    /// <summary>How many numbers there are.</summary>
    public int Length => length;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<T> Span => new(start, length);
}
