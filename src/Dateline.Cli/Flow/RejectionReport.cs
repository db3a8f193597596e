using Dateline.Cli.Store;
using Dateline.Documents;
using Dateline.Publishing.Files;

namespace Dateline.Cli.Flow;

/// <summary>Tells which documents were left out: to the terminal and, where there are any, as <c>rejected.csv</c>.</summary>
static class RejectionReport
{
    /// <summary>Writes <c>rejected.csv</c> into a data folder, its header alone where nothing was rejected.</summary>
    public static void Write(string data, IEnumerable<Rejection> rejections) => RejectionTable.Write(data, Tell(rejections));

    /// <summary>Tells the rejections to the terminal.</summary>
    /// <returns>The rejections in the order of their places.</returns>
    public static IReadOnlyList<Rejection> Tell(IEnumerable<Rejection> rejections)
    {
        var ordered = rejections.OrderBy(rejection => rejection.Path, StringComparer.Ordinal).ThenBy(rejection => rejection.Line ?? 0).ToList();
        Tell(ordered.Select(rejection => rejection.ToString()));
        return ordered;
    }

    /// <summary>Tells the rejections of an earlier build.</summary>
    public static void TellAgain(ToldFindings earlier) => Tell(earlier.Rejections);

    static void Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Error.WriteLine($"rejected: {line}");
    }
}
