using CsCheck;
using Dateline.Cli.Flow;

namespace Dateline.Tests.Cli;

public class OrderedFlowTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items_whatever_they_weigh() =>
        Gen.Select(Gen.Int[0, 20].List[0, 60], Gen.Int[1, 5], Gen.Long[0, 30]).Sample((items, degree, heaviest) =>
            items.SequenceEqual(items.InOrder(item => item, degree, default, item => item, heaviest)), iter: 200);

    [Fact]
    public void No_work_begins_while_results_of_too_much_weight_wait()
    {
        const int Degree = 2;
        var begun = 0;
        using var flow = Enumerable.Range(0, 40).InOrder(item => { Interlocked.Increment(ref begun); return item; }, Degree, default, _ => 10L, heaviest: 10)
            .GetEnumerator();
        Assert.True(flow.MoveNext());
        // One result more than may wait, and what was under way beside it.
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) > 2 + (2 * Degree), TimeSpan.FromMilliseconds(200));
        Assert.InRange(Volatile.Read(ref begun), 1, 2 + (2 * Degree));
        var left = 0;
        while (flow.MoveNext())
            left++;
        Assert.Equal(39, left);
    }

    [Fact]
    public void The_first_failure_ends_the_flow_and_waits_for_what_is_under_way()
    {
        var running = 0;
        var flow = Enumerable.Range(0, 100).InOrder(item =>
        {
            Interlocked.Increment(ref running);
            try
            {
                return item == 7 ? throw new InvalidOperationException("seven") : item;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }, 3);
        Assert.Equal("seven", Assert.Throws<InvalidOperationException>(() => flow.Count()).Message);
        Assert.Equal(0, Volatile.Read(ref running));
    }
}
