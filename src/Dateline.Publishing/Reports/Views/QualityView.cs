using System.Collections.Immutable;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>The scores of one table on public benchmarks, as the methods page shows them (<c>quality.tsv</c>).</summary>
/// <param name="Title">Heading: "Quotes".</param>
/// <param name="Rows">The measures, in order.</param>
sealed record QualityView(string Title, ImmutableArray<QualityRow> Rows)
{
    /// <summary>The scores last measured, by table; none where nothing was measured.</summary>
    public static ImmutableArray<QualityView> All { get; } =
    [
        .. EmbeddedList.Rows("quality.tsv").Where(cells => cells[3] != "seed").GroupBy(cells => cells[3], StringComparer.Ordinal)
            .Select(group => new QualityView(TitleOf(group.Key), [.. group.Select(cells => new QualityRow(cells[4], cells[2], cells[5]))])),
    ];

    static string TitleOf(string table) => table switch
    {
        "articles" => "Whole articles, read by hand",
        "links" => "Across documents",
        "metrics" => "Figures",
        "entities" => "Names",
        _ => char.ToUpperInvariant(table[0]) + table[1..],
    };
}

/// <summary>One score.</summary>
/// <param name="What">What is measured, and on what.</param>
/// <param name="Score">Three decimals; 1 is perfect.</param>
/// <param name="Others">What others reach; empty where nothing is known.</param>
sealed record QualityRow(string What, string Score, string Others);
