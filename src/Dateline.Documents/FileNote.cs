namespace Dateline.Documents;

/// <summary>Something about a file of the seeds that is told once: what its fields were taken for, a row that meets nothing.</summary>
/// <param name="Path">Path below the seeds folder.</param>
/// <param name="Code">Short stable name.</param>
/// <param name="Message">What is so.</param>
/// <param name="Advice">What to do about it; empty where there is nothing to do.</param>
/// <param name="IsWarning">Whether its publisher should look at it.</param>
/// <param name="Line">Line from 1; null where the whole file is meant.</param>
public sealed record FileNote(string Path, string Code, string Message, string Advice, bool IsWarning = true, int? Line = null)
{
    /// <summary>One line for a terminal.</summary>
    public override string ToString() => (Line is { } line ? FormattableString.Invariant($"{Path}({line}): {Message} {Advice}") : $"{Path}: {Message} {Advice}")
        .TrimEnd();
}
