using System.Collections.Concurrent;

namespace Dateline.Cli.Flow;

/// <summary>Does work on many items at once and hands the results on in the order of the items.</summary>
static class OrderedFlow
{
    /// <summary>Results a thread that may wait: enough to go on with while the reader is busy for a moment.</summary>
    const int ResultsOfThread = 32;

    /// <summary>Applies <paramref name="work"/> to every item.</summary>
    /// <param name="items">The items; read by one thread, as far ahead as the flow is wide.</param>
    /// <param name="work">What to do with one; runs on <paramref name="degree"/> threads.</param>
    /// <param name="degree">How many items are worked on at once; at most 32 times as many results wait.</param>
    /// <param name="cancel">Stops the flow.</param>
    /// <param name="weight">What a result weighs; nothing where it is null.</param>
    /// <param name="heaviest">While results of more weight than this wait, no further work begins.</param>
    /// <remarks>Memory is bounded by the width of the flow and the weight of what waits. The first failure ends it with that exception.</remarks>
    public static IEnumerable<TOut> InOrder<TIn,
        TOut>(this IEnumerable<TIn> items, Func<TIn, TOut> work, int degree, CancellationToken cancel = default, Func<TOut, long>? weight = null,
        long heaviest = long.MaxValue)
    {
        if (degree <= 1)
        {
            foreach (var item in items)
            {
                cancel.ThrowIfCancellationRequested();
                yield return work(item);
            }
            yield break;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var width = new SemaphoreSlim(degree);
        using var lighter = new ManualResetEventSlim(initialState: true);
        using var waiting = new BlockingCollection<Task<TOut>>(degree * ResultsOfThread);
        var waitingWeight = 0L;
        var feeder = Task.Run(() => Feed(items, Weighed, width, lighter, waiting, stop.Token), CancellationToken.None);
        try
        {
            foreach (var result in waiting.GetConsumingEnumerable(cancel))
            {
                var taken = result.GetAwaiter().GetResult();
                Add(-(weight?.Invoke(taken) ?? 0));
                yield return taken;
            }
            feeder.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // What is still under way must not outlive the flow: it may use what the caller is about to close.
            Task.WaitAll([feeder.ContinueWith(static _ => { }, TaskScheduler.Default),
                .. waiting.Select(task => (Task)task.ContinueWith(static _ => { }, TaskScheduler.Default))], CancellationToken.None);
        }

        TOut Weighed(TIn item)
        {
            var result = work(item);
            Add(weight?.Invoke(result) ?? 0);
            return result;
        }

        void Add(long more)
        {
            if (more == 0)
                return;
            lock (lighter)
            {
                waitingWeight += more;
                if (waitingWeight <= heaviest)
                    lighter.Set();
                else
                    lighter.Reset();
            }
        }
    }

    static void Feed<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> work, SemaphoreSlim width, ManualResetEventSlim lighter,
        BlockingCollection<Task<TOut>> waiting, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                width.Wait(stop);
                lighter.Wait(stop);
                var task = Task.Run(() =>
                {
                    try
                    {
                        return work(item);
                    }
                    finally
                    {
                        width.Release();
                    }
                }, CancellationToken.None);
                try
                {
                    waiting.Add(task, stop);
                }
                catch (OperationCanceledException)
                {
                    // Nobody else knows of it.
                    Task.WaitAny(task);
                    throw;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader left: there is nobody to hand results to.
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }
}
