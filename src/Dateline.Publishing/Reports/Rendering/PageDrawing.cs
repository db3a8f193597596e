namespace Dateline.Publishing.Reports.Rendering;

/// <summary>Draws pages that do not depend on each other on several processors. Where enough of them wait, the caller draws instead of waiting.</summary>
/// <param name="threads">Threads that draw, the caller's own included; 1 draws every page at once.</param>
sealed class PageDrawing(int threads) : IDisposable
{
    // Enough that no processor runs dry while the caller draws a large page; a page that waits holds its document.
    readonly int _most = 4 * (threads - 1);
    readonly Queue<Task> _begun = new();

    /// <summary>Draws a page now or soon. Called by one thread.</summary>
    /// <exception cref="IOException">It, or a page before it, cannot be written.</exception>
    public void Draw(Action page)
    {
        while (_begun.TryPeek(out var first) && first.IsCompleted)
            _begun.Dequeue().GetAwaiter().GetResult();
        if (_begun.Count < _most)
            _begun.Enqueue(Task.Run(page));
        else
            page();
    }

    /// <summary>Returns when every page is drawn.</summary>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Complete()
    {
        while (_begun.TryDequeue(out var page))
            page.GetAwaiter().GetResult();
    }

    /// <summary>Returns when nobody draws any more, whatever came of it.</summary>
    public void Dispose()
    {
        foreach (var page in _begun)
            Task.WaitAny(page);
        _begun.Clear();
    }
}
