namespace Dateline.Documents.Corpora;

/// <summary>What could not be listed: of one fault of one file the first few and how many more there were.</summary>
sealed class RejectionList
{
    const int MostOfOneFault = 20;

    readonly List<Rejection> _rejections = [];
    readonly Dictionary<(string File, string Code), int> _counts = [];

    /// <summary>Takes one.</summary>
    public void Add(Rejection rejection)
    {
        var key = (FileOf(rejection.Path), rejection.Code);
        var count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (count <= MostOfOneFault)
            _rejections.Add(rejection);
    }

    /// <summary>Takes back the last of a file that is cut off: what is cut in two is no fault of its own.</summary>
    public void TakeBackLast(string file)
    {
        if (_rejections.Where(rejection => FileOf(rejection.Path) == file)
            .MaxBy(rejection => rejection.Byte ?? 0) is { Code: "invalid-json" or "unclosed-quote" or "broken-xml" } last)
            _rejections.Remove(last);
    }

    /// <summary>All of them, ordered by path and line.</summary>
    public IReadOnlyList<Rejection> Complete()
    {
        foreach (var ((file, code), count) in _counts.Where(pair => pair.Value > MostOfOneFault))
        {
            var last = _rejections.Last(rejection => rejection.Code == code && FileOf(rejection.Path) == file);
            _rejections.Add(last with { Path = file, Line = null, Column = null, Byte = null,
                Message = FormattableString.Invariant($"{count - MostOfOneFault} more records of this file have the same fault.") });
        }
        _rejections.Sort(static (a, b) => string.CompareOrdinal(FileOf(a.Path), FileOf(b.Path)) is not 0 and var order ? order
            : (a.Line ?? int.MaxValue).CompareTo(b.Line ?? int.MaxValue) is not 0 and var line ? line : (a.Byte ?? 0).CompareTo(b.Byte ?? 0));
        return _rejections;
    }

    /// <summary>The file of a path that may name a record within it.</summary>
    public static string FileOf(string path) => path.IndexOf('#', StringComparison.Ordinal) is > 0 and var at ? path[..at] : path;
}
