using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking.Accounts;
using Dateline.Linking.Happenings;
using Dateline.Linking.Series;
using Dateline.Linking.Statements;
using Dateline.Linking.Stories;

namespace Dateline.Linking;

/// <summary>Finds what the documents of a corpus share: stories, happenings, statements, series, and where they disagree.</summary>
/// <remarks>Keeps a few kilobytes a document. The result depends on the documents alone, not on threads or on what was linked before.</remarks>
public sealed class Linker
{
    readonly WordPool _words = new();
    readonly List<DocumentAccount> _documents = [];
    readonly Ledger<EventAccount> _events = new();
    readonly Ledger<StatementQuote> _quotes = new();
    readonly Ledger<SeriesFigure> _figures = new();

    /// <summary>Takes a document in.</summary>
    /// <param name="document">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="extract">What was read out of it.</param>
    /// <exception cref="ArgumentException">The document does not come after the last one.</exception>
    public void Add(Document document, Extract extract)
    {
        if (_documents.Count > 0 && string.CompareOrdinal(_documents[^1].Id, document.Id) >= 0)
            throw new ArgumentException(
                $"Document '{document.Id}' comes after '{_documents[^1].Id}': documents come in the ordinal order of their ids, each once.", nameof(document));
        var number = _documents.Count;
        _documents.Add(DocumentAccount.Of(document, extract, _words));
        _events.Begin();
        foreach (var (ordinal, @event) in extract.Events.Index())
            if (EventAccounts.Of(@event, number, ordinal, _words) is { } account)
                _events.Add(@event.Id, account);
        _quotes.Begin();
        foreach (var (ordinal, quote) in extract.Quotes.Index())
            if (quote.Type != QuoteType.Indirect && StatementFinder.ShinglesOf(quote.At.Text) is { Length: > 0 } shingles)
                _quotes.Add(quote.Id, new(number, ordinal, shingles, _words.Of(Speakers.SurnameOf(quote, extract))));
        _figures.Begin();
        foreach (var (ordinal, metric) in extract.Metrics.Index())
            if (SeriesFigures.Of(metric, number, ordinal, _words) is { } figure)
                _figures.Add(metric.Id, figure);
    }

    /// <summary>Links the documents that were added.</summary>
    public Links Complete()
    {
        var stories = StoryFinder.Find([.. _documents.Select(document => new StoryDocument(document.Id, document.Day?.DayNumber, document.Terms))]);
        var storyOf = new int[_documents.Count];
        Array.Fill(storyOf, -1);
        foreach (var (story, found) in stories.Index())
            foreach (var document in found.Documents)
                storyOf[document] = story;
        var series = SeriesFinder.Find(_figures.Accounts, document => storyOf[document] is >= 0 and var story ? story : ~document);
        return new Links(_words, _documents, stories, storyOf, _events, FindHappenings(stories, storyOf), _quotes, StatementFinder.Find(_quotes.Accounts),
            _figures, series);
    }

    ImmutableArray<ImmutableArray<int>> FindHappenings(ImmutableArray<FoundStory> stories, int[] storyOf)
    {
        var found = new List<ImmutableArray<int>>();
        foreach (var story in stories)
            Find([.. story.Documents.SelectMany(_events.Of)]);
        foreach (var (document, story) in storyOf.Index())
            if (story < 0)
                Find([.. _events.Of(document)]);
        return [.. found.OrderBy(happening => happening[0])];

        void Find(int[] numbers) =>
            found.AddRange(HappeningFinder.Find([.. numbers.Select(number => _events.Accounts[number])])
            .Select(group => group.Select(member => numbers[member]).ToImmutableArray()).Where(IsHappening));
    }

    // What no type is known of is a happening where several documents tell of it in the same word.
    bool IsHappening(ImmutableArray<int> group) =>
        group.Any(number => _events.Accounts[number].Type != WordPool.None)
        || group.Select(number => _events.Accounts[number].Document).Distinct().Skip(1).Any();
}
