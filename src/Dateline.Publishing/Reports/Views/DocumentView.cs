using System.Collections.Frozen;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>Everything the pages show of one document.</summary>
sealed class DocumentView
{
    const int ContextLength = 180;
    readonly Document _document;
    readonly Extract _extract;
    readonly FrozenDictionary<string, Entity> _entities;
    readonly FrozenDictionary<string, Passage> _sentences;
    readonly HashSet<string> _withPage = new(StringComparer.Ordinal);

    /// <summary>Reads a document and what was found in it.</summary>
    public DocumentView(Document document, Extract extract)
    {
        (_document, _extract) = (document, extract);
        Line = new DocumentLine(document, extract);
        _entities = extract.Entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);
        _sentences = extract.Sentences.DistinctBy(sentence => sentence.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(sentence => sentence.Id, sentence => sentence.At, StringComparer.Ordinal);
        CollectPages();
        Quotes = [.. extract.Quotes.Select(View)];
        Metrics = [.. extract.Metrics.Select(View)];
        Events = [.. extract.Events.Select(View)];
        Times = [.. extract.Times.Select(View)];
        NestQuotes();
        Contests = [.. extract.Contests.Select(View)];
    }

    public DocumentLine Line { get; }
    public IReadOnlyList<QuoteView> Quotes { get; }
    public IReadOnlyList<MetricView> Metrics { get; }
    public IReadOnlyList<EventView> Events { get; }
    public IReadOnlyList<TimeView> Times { get; }
    public IReadOnlyList<ContestView> Contests { get; }

    /// <summary>Quotes that open an attribution and stand in no other one, by place.</summary>
    public IEnumerable<QuoteView> OuterQuotes => Quotes.Where(quote => !_nested.Contains(quote.Id));

    /// <summary>The page of an entity that said or did something here; null for one that is merely named.</summary>
    public string? PageOf(string? entityId) =>
        entityId is not null && _withPage.Contains(entityId) && _entities.TryGetValue(entityId, out var entity) ? EntityLink.PageOf(entity) : null;

    readonly HashSet<string> _nested = new(StringComparer.Ordinal);

    // An entity has a page when it is named, and speaks, acts, is acted on, is a place of an event, or when a figure is its own or its report.
    // "Residents" or "a spokesman" of one document are nobody that another document could tell more of.
    void CollectPages()
    {
        var named = _extract.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.EntityId).ToHashSet(StringComparer.Ordinal);
        void Add(string? id)
        {
            if (id is not null && named.Contains(id) && _entities.ContainsKey(id))
                _withPage.Add(id);
        }
        foreach (var quote in _extract.Quotes)
            Add(quote.SpeakerId);
        foreach (var metric in _extract.Metrics)
        {
            Add(metric.SubjectId);
            Add(metric.SourceId);
        }
        foreach (var @event in _extract.Events)
        {
            Add(@event.PlaceId);
            foreach (var participant in @event.Participants)
                if (participant.Role is ParticipantRole.Actor or ParticipantRole.Recipient)
                    Add(participant.EntityId);
        }
    }

    QuoteView View(Quote quote)
    {
        var (before, after) = ContextOf(quote.SentenceId, quote.At);
        return new QuoteView
        {
            Id = quote.Id,
            Document = Line,
            Start = quote.At.Start,
            Text = Phrase.OneLine(quote.At.Text),
            Type = PublishedName.Of(quote.Type),
            Stance = quote.Stance is { } stance ? PublishedName.Of(stance) : null,
            Speaker = Link(quote.SpeakerId, quote.SpeakerName ?? quote.Speaker?.Text),
            SpeakerId = quote.SpeakerId,
            CueText = quote.Cue is { } cue ? Phrase.OneLine(cue.Text) : null,
            Before = before,
            After = after,
            AttributionId = quote.AttributionId,
            ParentId = quote.ParentId,
        };
    }

    MetricView View(Metric metric)
    {
        var (before, after) = ContextOf(metric.SentenceId, metric.At);
        var (figure, unit) = FigureText.Of(metric);
        var kind = MetricTable.KindOf(metric.QuantityKind);
        var measured = metric.Measured is { } words ? Phrase.OneLine(words.Text) : null;
        return new MetricView
        {
            Id = metric.Id,
            Document = Line,
            Start = metric.At.Start,
            Text = Phrase.OneLine(metric.At.Text),
            Figure = figure,
            Unit = unit,
            Kind = kind,
            Value = metric.Value,
            Low = metric.ValueLow,
            High = metric.ValueHigh,
            Measured = measured,
            GroupKey = $"{measured?.ToLowerInvariant()}\n{kind}\n{metric.Unit}",
            Change = metric.Change,
            Baseline = metric.BaselineText is { } baseline ? Phrase.OneLine(baseline) : null,
            Period = metric.PeriodStart is null && metric.PeriodEnd is null
                ? metric.PeriodText is { } period ? Phrase.OneLine(period) : null : Phrase.Period(metric.PeriodStart, metric.PeriodEnd),
            PeriodStart = metric.PeriodStart,
            Subject = Link(metric.SubjectId, metric.SubjectText),
            SubjectId = metric.SubjectId,
            Source = Link(metric.SourceId, metric.SourceText),
            SourceId = metric.SourceId,
            Before = before,
            After = after,
        };
    }

    EventView View(Event @event)
    {
        EntityLink[] Links(ParticipantRole role) =>
            [.. @event.Participants.Where(participant => participant.Role == role).Select(participant => Link(participant.EntityId, participant.Name)!)];
        string[] Ids(ParticipantRole role) =>
            [.. @event.Participants.Where(participant => participant.Role == role && participant.EntityId is not null)
            .Select(participant => participant.EntityId!)];
        return new EventView
        {
            Id = @event.Id,
            Document = Line,
            Start = @event.Trigger.Start,
            Trigger = Phrase.OneLine(@event.Trigger.Text),
            Clause = Phrase.Cut(Phrase.OneLine(@event.At.Text), 280),
            Type = @event.EventType,
            Quad = @event.Quad,
            Status = PublishedName.Of(@event.Status),
            Actors = Links(ParticipantRole.Actor),
            Recipients = Links(ParticipantRole.Recipient),
            ActorIds = Ids(ParticipantRole.Actor),
            RecipientIds = Ids(ParticipantRole.Recipient),
            Place = Link(@event.PlaceId, @event.PlaceText),
            PlaceId = @event.PlaceId,
            Latitude = @event.Latitude,
            Longitude = @event.Longitude,
            StartsOn = @event.StartsOn,
            EndsOn = @event.EndsOn,
            Source = @event.SourceId is null ? null : Link(@event.SourceId, null),
            QuoteId = @event.QuoteId,
        };
    }

    static TimeView View(TimeExpression time) => new(time.Id, Phrase.OneLine(time.At.Text), PublishedName.Of(time.Type), time.Value,
        time.StartsOn is null && time.EndsOn is null ? null : Phrase.Period(time.StartsOn, time.EndsOn));

    ContestView View(Contest contest) => new()
    {
        Id = contest.Id,
        Document = Line,
        Relation = contest.Relation,
        Topic = contest.TopicText is { } topic ? Phrase.OneLine(topic) : contest.PlaceId is { } place ? _entities.GetValueOrDefault(place)?.Name : null,
        Cue = contest.Cue is { } cue ? Phrase.OneLine(cue.Text) : null,
        Claim = Side(contest.ClaimQuoteId, contest.ClaimEventId, "claims"),
        Counter = Side(contest.CounterQuoteId, contest.CounterEventId, Words.Of("relation", contest.Relation)),
    };

    ContestSide Side(string? quoteId, string? eventId, string otherwise)
    {
        if (quoteId is not null && Quotes.FirstOrDefault(quote => quote.Id == quoteId) is { } quote)
            return new ContestSide(quote.Speaker, quote.Stance is null ? otherwise : quote.StanceWord, quote.Text, quote.Verbatim, quote.Href);
        if (eventId is not null && Events.FirstOrDefault(@event => @event.Id == eventId) is { } @event)
            return new ContestSide(@event.Source ?? @event.Actors.FirstOrDefault(), @event.StatusWord, @event.Clause, false, @event.Href);
        return new ContestSide(null, otherwise, null, false, null);
    }

    EntityLink? Link(string? id, string? words)
    {
        var entity = id is null ? null : _entities.GetValueOrDefault(id);
        var name = words is { Length: > 0 } && entity is null ? words : entity?.Name ?? words;
        return string.IsNullOrWhiteSpace(name) ? null : new EntityLink(Phrase.OneLine(name), PageOf(id));
    }

    // Pieces of one attribution are one note, and a quote inside another stands inside its note.
    void NestQuotes()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new Dictionary<string, QuoteView>(StringComparer.Ordinal);
        for (var index = 0; index < Quotes.Count; index++)
            places.TryAdd(Quotes[index].Id, index);
        for (var index = 0; index < Quotes.Count; index++)
        {
            var quote = Quotes[index];
            if (quote.ParentId is { } parent && places.TryGetValue(parent, out var outer) && Holds(outer, index))
                Quotes[outer].Inner.Add(quote);
            else if (first.TryAdd(quote.AttributionId, quote))
                continue;
            else
                first[quote.AttributionId].Pieces.Add(quote);
            _nested.Add(quote.Id);
        }
    }

    // Only a quote around another one holds it, so that no two hold each other.
    bool Holds(int outer, int inner)
    {
        var (around, within) = (_extract.Quotes[outer].At, _extract.Quotes[inner].At);
        return around.Start <= within.Start && around.End >= within.End && (around.End - around.Start > within.End - within.Start || outer < inner);
    }

    (string Before, string After) ContextOf(string sentenceId, Passage at)
    {
        if (!_sentences.TryGetValue(sentenceId, out var sentence) || sentence.Start > at.Start)
            return ("", "");
        var from = Math.Clamp(sentence.Start, 0, at.Start);
        var to = Math.Clamp(Math.Max(sentence.End, at.End), at.End, _document.Text.Length);
        return (Tail(_document.Text.AsSpan(from, at.Start - from)), Head(_document.Text.AsSpan(at.End, to - at.End)));
    }

    static string Head(ReadOnlySpan<char> text)
    {
        var cut = text.Length > ContextLength;
        var end = cut ? text[..ContextLength].LastIndexOf(' ') : text.Length;
        return Keep(text[..Math.Max(end, 0)]) + (cut ? " …" : "");
    }

    static string Tail(ReadOnlySpan<char> text)
    {
        if (text.Length <= ContextLength)
            return Keep(text);
        var start = text[^ContextLength..].IndexOf(' ');
        return "… " + Keep(start < 0 ? [] : text[(text.Length - ContextLength + start + 1)..]);
    }

    // One line, but the space next to the quoted words stays.
    static string Keep(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace())
            return text.Length > 0 ? " " : "";
        var line = Phrase.OneLine(text);
        return char.IsWhiteSpace(text[^1]) ? line + " " : char.IsWhiteSpace(text[0]) ? " " + line.TrimStart() : line;
    }
}
