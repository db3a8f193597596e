using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Finds time expressions and gives them their TIMEX3 values.</summary>
public static class TimeExtractor
{
    /// <summary>Reads the time expressions of a document, by place.</summary>
    public static ImmutableArray<TimeExpression> Extract(Reading reading) => [];
}
