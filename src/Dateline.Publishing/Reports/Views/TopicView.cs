using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A kind of event as a topic: all events of one type.</summary>
sealed class TopicView
{
    TopicView(string code, IReadOnlyList<EventView> events, int most)
    {
        (Code, Events) = (code, events);
        var word = Words.LongOf("type", code);
        Title = word.Length == 0 ? code : char.ToUpperInvariant(word[0]) + word[1..];
        // What the code book adds for people who know PLOVER is of no use to a reader.
        Meaning = Enumeration.All.First(one => one.Name == "event_type").Values.FirstOrDefault(value => value.Value == code)?.Description.Split(';')[0]
            .TrimEnd('.') + ".";
        var done = events.Count(@event => @event.Status is "occurred" or "ongoing");
        (Done, Other) = (Phrase.Number(done), Phrase.Number(events.Count - done));
        Bar = Shapes.Bar.Draw(done, events.Count - done, most);
        Documents = Phrase.Count(events.Select(@event => @event.Document.Id).Distinct(StringComparer.Ordinal).Count(), "document");
        Who = [.. events.SelectMany(@event => @event.Actors.Concat(@event.Recipients)).Where(link => link.Href is not null)
            .GroupBy(link => link.Href!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(3).Select(group => group.First())];
    }

    /// <summary>Code of the type: <c>ASSAULT</c>.</summary>
    public string Code { get; }

    /// <summary>The type as a heading: "Assault".</summary>
    public string Title { get; }

    /// <summary>What belongs to it, one sentence.</summary>
    public string Meaning { get; }
    public IReadOnlyList<EventView> Events { get; }
    public string Count => Phrase.Count(Events.Count, "event");

    /// <summary>How many happened or are under way, and how many are planned, claimed, possible or denied.</summary>
    public string Done { get; }
    public string Other { get; }
    public Html Bar { get; }
    public string Documents { get; }

    /// <summary>Who takes part most often, of those with a page.</summary>
    public IReadOnlyList<EntityLink> Who { get; }
    public string Href => $"topics/{Code.ToLowerInvariant()}.html";

    /// <summary>The types that occur, the most frequent first; that somebody says something is no topic.</summary>
    public static IReadOnlyList<TopicView> Of(IEnumerable<EventView> events)
    {
        var groups = events.Where(@event => @event.Type is not null and not "STATEMENT").GroupBy(@event => @event.Type!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        return [.. groups.Select(group => new TopicView(group.Key, [.. group], groups[0].Count()))];
    }
}
