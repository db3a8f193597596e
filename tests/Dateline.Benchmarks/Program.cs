using System.Globalization;
using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

// corpus FOLDER COUNT: a seeds folder of generated documents. scale DAY MOST FOLDER: whole builds of up to so many documents, written to docs/benchmarks.md.
// slope [DAY]: how time grows with the length of a document, written there where a day is given. startup DAY FOLDER: how long each kind of program takes to
// start. Without arguments: the throughput table, every figure beside the peers of the same run. With a filter: micro-benchmarks.
if (args.Length == 0)
    return Throughput.Print();
if (args is ["slope", ..])
    return Slope.Print(args.Length > 1 ? Day(args[1]) : null);
if (args is ["startup", var measured, var programs])
{
    Startup.Write(Day(measured), Path.GetFullPath(programs));
    return 0;
}
if (args is ["corpus", var folder, var count])
{
    new CorpusGenerator().Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}
if (args is ["scale", var day, var most, var place])
{
    new ScaleTable(Day(day), Path.GetFullPath(place)).Write(int.Parse(most, CultureInfo.InvariantCulture));
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(["--filter", .. args]);
return 0;

static DateOnly Day(string words) => DateOnly.ParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture);
