using System.Collections.Concurrent;

namespace Dateline.Cli;

/// <summary>Does work on many items at once and hands the results on in the order of the items.</summary>
static class OrderedFlow
{
    /// <summary>Applies <paramref name="work"/> to every item.</summary>
    /// <param name="items">The items; read by one thread, as far ahead as the flow is wide.</param>
    /// <param name="work">What to do with one; runs on <paramref name="degree"/> threads.</param>
    /// <param name="degree">How many items are worked on at once; at most four times as many results wait.</param>
    /// <param name="cancel">Stops the flow.</param>
    /// <remarks>Memory is bounded by the width of the flow. The first failure ends it with that exception.</remarks>
    public static IEnumerable<TOut> InOrder<TIn, TOut>(this IEnumerable<TIn> items, Func<TIn, TOut> work, int degree, CancellationToken cancel = default)
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
        using var waiting = new BlockingCollection<Task<TOut>>(degree * 4);
        var feeder = Task.Run(() => Feed(items, work, width, waiting, stop.Token), CancellationToken.None);
        try
        {
            foreach (var result in waiting.GetConsumingEnumerable(cancel))
                yield return result.GetAwaiter().GetResult();
            feeder.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // What is still under way must not outlive the flow: it may use what the caller is about to close.
            Task.WaitAll([feeder.ContinueWith(static _ => { }, TaskScheduler.Default), .. waiting.Select(task => (Task)task.ContinueWith(static _ => { }, TaskScheduler.Default))], CancellationToken.None);
        }
    }

    static void Feed<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> work, SemaphoreSlim width, BlockingCollection<Task<TOut>> waiting, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                width.Wait(stop);
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
                waiting.Add(task, stop);
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
