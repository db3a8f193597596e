using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

// corpus FOLDER COUNT: a seeds folder of generated documents. Without arguments: the throughput table, every figure beside the peers of the same run. With a filter: micro-benchmarks.
if (args.Length == 0)
    return Throughput.Print();
if (args is ["corpus", var folder, var count])
{
    new CorpusGenerator().Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(["--filter", .. args]);
return 0;
