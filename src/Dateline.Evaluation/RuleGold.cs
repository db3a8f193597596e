using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Annotated documents that tell which rows of one table are right.</summary>
abstract class RuleGold
{
    /// <summary>Every kind of gold that rules are measured by.</summary>
    public static IReadOnlyList<RuleGold> All { get; } = [new QuoteGold(), new ArticleQuoteGold(), new TimeGold(), new MetricGold(), new ArticleFigureGold(),
        new EventGold()];

    /// <summary>Table whose rules it judges, as in <c>quotes/direct-clause</c>.</summary>
    public abstract string Table { get; }

    /// <summary>Folder of the benchmark folder that holds its files.</summary>
    public abstract string Folder { get; }

    /// <summary>Beginnings of the names of its files; development sets only.</summary>
    public abstract IReadOnlyList<string> Files { get; }

    /// <summary>Every row that the program made of a document, with its rule and whether the row is right.</summary>
    public abstract IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract);
}

/// <summary>Whether one row of a rule was right.</summary>
readonly record struct JudgedRow(string Rule, bool IsRight);
