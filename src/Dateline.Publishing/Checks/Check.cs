using System.Collections.Immutable;

namespace Dateline.Publishing.Checks;

/// <summary>One thing that was checked in one table or file.</summary>
/// <param name="Kind">What was checked.</param>
/// <param name="Subject">The table or file.</param>
/// <param name="Checked">How many rows, files or spans were looked at.</param>
/// <param name="Faults">How many of them are wrong.</param>
/// <param name="Examples">The first of them in words: where, what, at most <see cref="MostExamples"/>.</param>
public sealed record Check(CheckKind Kind, string Subject, long Checked, long Faults, ImmutableArray<string> Examples)
{
    /// <summary>Faults told in words a check.</summary>
    public const int MostExamples = 20;

    /// <summary>Whether nothing is wrong.</summary>
    public bool Passed => Faults == 0;
}

/// <summary>What is checked.</summary>
public enum CheckKind : byte
{
    /// <summary>Every file has the bytes that SHA256SUMS says, none is missing and none is left over.</summary>
    Checksums,
    /// <summary>The tables have the columns of their definition, and every cell is of its column's type.</summary>
    Types,
    /// <summary>Keys are there and unique, and no required value is missing.</summary>
    Keys,
    /// <summary>Every reference leads to a row.</summary>
    References,
    /// <summary>Values of closed vocabularies belong to them.</summary>
    Vocabularies,
    /// <summary>Numbers are finite and within their bounds.</summary>
    Numbers,
    /// <summary>CSV and Parquet hold the same rows.</summary>
    Formats,
    /// <summary>Every span, cut out of the published text, gives the words of its row.</summary>
    Spans,
    /// <summary>The published texts are the ones the documents' hashes were taken of.</summary>
    Texts,
}

/// <summary>The checks of a dataset.</summary>
/// <param name="Checks">In the order of their kinds, then of the tables.</param>
public sealed record CheckReport(ImmutableArray<Check> Checks)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Passed => Checks.All(check => check.Passed);
}
