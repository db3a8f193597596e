using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

// Without arguments: the throughput table, every figure beside the peers of the same run. With a filter: micro-benchmarks.
if (args.Length == 0)
    return Throughput.Print();
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(["--filter", .. args]);
return 0;
