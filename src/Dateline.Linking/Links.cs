using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;
using Dateline.Linking.Contests;
using Dateline.Linking.Happenings;
using Dateline.Linking.Series;
using Dateline.Linking.Statements;
using Dateline.Linking.Stories;

namespace Dateline.Linking;

/// <summary>What the documents of a corpus share, told document by document.</summary>
public sealed class Links
{
    readonly Dictionary<string, int> _numbers;
    readonly int[] _storyOf;
    readonly ImmutableArray<Story> _stories;
    readonly ImmutableArray<FoundStory> _found;
    readonly Ledger<EventAccount> _events;
    readonly Ledger<StatementQuote> _quotes;
    readonly Ledger<SeriesFigure> _figures;
    readonly LinkGroups _happenings;
    readonly LinkGroups _statements;
    readonly LinkGroups _series;
    readonly HappeningTeller _happeningTeller;
    readonly SeriesTeller _seriesTeller;
    readonly ILookup<int, Contest> _contests;

    internal Links(WordPool words, IReadOnlyList<DocumentAccount> documents, ImmutableArray<FoundStory> stories, int[] storyOf,
        Ledger<EventAccount> events, ImmutableArray<ImmutableArray<int>> happenings,
        Ledger<StatementQuote> quotes, ImmutableArray<ImmutableArray<int>> statements,
        Ledger<SeriesFigure> figures, ImmutableArray<ImmutableArray<int>> series)
    {
        (_storyOf, _found, _events, _quotes, _figures) = (storyOf, stories, events, quotes, figures);
        _numbers = documents.Index().ToDictionary(document => document.Item.Id, document => document.Index, StringComparer.Ordinal);
        _stories = StoryTeller.Tell(stories, documents, words);
        _happenings = new(happenings, events.Accounts.Count);
        _statements = new(statements, quotes.Accounts.Count);
        _series = new(series, figures.Accounts.Count);
        var disputes = new Disputes(documents, events, happenings, quotes, statements, figures, series);
        _happeningTeller = new(words, documents, events);
        _seriesTeller = new(words, documents, figures, disputes.Series);
        _contests = disputes.Contests.ToLookup(contest => contest.Document, contest => contest.Contest);
    }

    /// <summary>What a document shares with others.</summary>
    /// <param name="extract">What was read out of it; the same as when it was linked.</param>
    /// <exception cref="KeyNotFoundException">The document was not linked.</exception>
    public LinkedDocument Of(Extract extract)
    {
        var document = _numbers[extract.DocumentId];
        var story = _storyOf[document] < 0 ? null : _stories[_storyOf[document]];
        return new()
        {
            Story = story,
            Stories = story is not null && IsFirst(document) ? [story] : [],
            HappeningOf = Keys(_events, _happenings, document, LinkKey.OfHappening),
            Happenings = [.. Begun(_events, _happenings, document).Select(members => _happeningTeller.Tell(members, extract, story?.Id))],
            StatementOf = Keys(_quotes, _statements, document, LinkKey.OfStatement),
            SeriesOf = Keys(_figures, _series, document, LinkKey.OfSeries),
            Series = [.. Begun(_figures, _series, document).Select(members => _seriesTeller.Tell(members, story?.Id))],
            Contests = [.. _contests[document]],
        };
    }

    static Dictionary<string, string> Keys<T>(Ledger<T> ledger, LinkGroups groups, int document, Func<string, string> keyOf)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in ledger.Of(document))
            if (groups.Of(number) is { IsDefault: false } members)
                keys[ledger.KeyOf(number)] = keyOf(ledger.KeyOf(members[0]));
        return keys;
    }

    static IEnumerable<ImmutableArray<int>> Begun<T>(Ledger<T> ledger, LinkGroups groups, int document) =>
        ledger.Of(document).Select(number => (Number: number, Members: groups.Of(number)))
            .Where(row => !row.Members.IsDefault && row.Members[0] == row.Number).Select(row => row.Members);

    // The first document of a story in the order of ids tells its row.
    bool IsFirst(int document) => _found[_storyOf[document]].Documents[0] == document;
}
