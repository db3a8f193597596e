using Dateline.Language;

namespace Dateline.Training;

/// <summary>What one thread needs to itself: scratch memory and a matrix product.</summary>
sealed class Worker : IDisposable
{
    /// <summary>Scratch memory of the current batch.</summary>
    public Arena Arena { get; } = new();

    /// <summary>The matrix product.</summary>
    public MatrixProduct Product { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Arena.Dispose();
        Product.Dispose();
    }
}
