using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Finds events: who did what to whom, where and when, and whether it happened.</summary>
public static class EventExtractor
{
    /// <summary>Reads the events of a document, by place of the trigger.</summary>
    public static ImmutableArray<Event> Extract(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes) =>
        new EventReader(reading, entities, times, quotes).Read();
}
