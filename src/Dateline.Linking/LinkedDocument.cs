using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Happenings;
using Dateline.Linking.Series;
using Dateline.Linking.Stories;

namespace Dateline.Linking;

/// <summary>What one document shares with others.</summary>
public sealed record LinkedDocument
{
    static readonly Dictionary<string, string> s_none = [];

    /// <summary>A document that shares nothing.</summary>
    public static LinkedDocument Alone { get; } = new();

    /// <summary>The story that it tells with others.</summary>
    public Story? Story { get; init; }

    /// <summary>Key of that story.</summary>
    public string? StoryId => Story?.Id;

    /// <summary>The happening that an event tells of, by the key of the event; an event that is no happening has none.</summary>
    public IReadOnlyDictionary<string, string> HappeningOf { get; init; } = s_none;

    /// <summary>The statement that a quote shares with quotes of other documents, by the key of the quote.</summary>
    public IReadOnlyDictionary<string, string> StatementOf { get; init; } = s_none;

    /// <summary>The series that a figure belongs to, by the key of the figure.</summary>
    public IReadOnlyDictionary<string, string> SeriesOf { get; init; } = s_none;

    /// <summary>The stories whose first document this is.</summary>
    public ImmutableArray<Story> Stories { get; init; } = [];

    /// <summary>The happenings of which this document, in the order of ids, is the first to tell.</summary>
    public ImmutableArray<Happening> Happenings { get; init; } = [];

    /// <summary>The series whose first figure stands in this document.</summary>
    public ImmutableArray<FigureSeries> Series { get; init; } = [];

    /// <summary>Where another document disagrees with this one.</summary>
    public ImmutableArray<Contest> Contests { get; init; } = [];
}
