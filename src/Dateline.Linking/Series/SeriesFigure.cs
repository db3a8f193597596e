namespace Dateline.Linking.Series;

/// <summary>What is kept of a figure to find the others of its series. Words are numbers of a <see cref="WordPool"/>.</summary>
readonly record struct SeriesFigure
{
    /// <summary>Number of its document.</summary>
    public required int Document { get; init; }

    /// <summary>Number among the document's figures, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is counted or measured, its unit and kind: figures of one series have the same.</summary>
    public required int Thing { get; init; }

    /// <summary>Whether things are counted, not measured.</summary>
    public required bool IsCount { get; init; }

    /// <summary>Key of whose figure it is; <see cref="WordPool.None"/> where nobody is named.</summary>
    public required int Subject { get; init; }

    /// <summary>Least and greatest value it can mean.</summary>
    public required (decimal Low, decimal High) Value { get; init; }

    /// <summary>First and last day number of the period it holds for; 0 for none.</summary>
    public required (int First, int Last) Period { get; init; }
}
