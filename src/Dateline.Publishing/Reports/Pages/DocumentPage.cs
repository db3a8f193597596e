using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Marks;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>What a document's page shows.</summary>
sealed class DocumentPage
{
    const int NotesShown = 5;
    const int NotesShownOnPhone = 3;
    readonly string _siteTitle;
    readonly HashSet<string> _withRow = new(StringComparer.Ordinal);

    /// <summary>Lays a document out.</summary>
    public DocumentPage(DocumentRows source, DocumentView view, string siteTitle, ChartFiles charts)
    {
        var (document, extract) = (source.Document, source.Extract);
        _siteTitle = siteTitle;
        Document = document;
        if (source.Links.Story is { } story)
            (StoryHref, StoryOthers) = (StoryView.PageOf(story.Id), Phrase.Count(story.Documents - 1, "other document"));
        View = view;
        LanguageNote = Tables.LanguageNote.Of(extract);
        Language = extract.IsTextOnly ? extract.Language : null;
        foreach (var id in extract.Quotes.Select(row => row.SentenceId).Concat(extract.Metrics.Select(row => row.SentenceId))
            .Concat(extract.Events.Select(row => row.SentenceId)).Concat(extract.Times.Select(row => row.SentenceId)))
            _withRow.Add(id);
        var text = new MarkedText(document.Text, Marks(extract));
        var notes = new Queue<NoteView>(Notes());
        foreach (var (block, next) in document.Blocks.Zip(document.Blocks.Skip(1).Select(block => block.Start).Append(int.MaxValue)))
        {
            var own = new List<NoteView>();
            while (notes.TryPeek(out var note) && note.Start < next)
                own.Add(notes.Dequeue());
            Paragraphs.Add(new ParagraphView(block.Kind, text.Write(block.Start, block.End), own, NotesShown, NotesShownOnPhone));
        }
        Voices = VoiceView.Of(view.Quotes);
        Plain = PlainTableView.Of(source);
        Bare = [.. extract.Sentences.Where(sentence => !_withRow.Contains(sentence.Id) && !IsHeading(sentence))
            .Select(sentence => new BareSentence(sentence.Id, Phrase.OneLine(sentence.At.Text)))];
        SentenceCount = extract.Sentences.Count(sentence => !IsHeading(sentence));
        Timeline = charts.Write(view.Line.Href[..^".html".Length], "chart-timeline", TimelineChart.Draw(view.Events, "../"), view.Line.Href,
            $"table=events&is.document_id={Uri.EscapeDataString(document.Id)}");
    }

    public Document Document { get; }

    /// <summary>The page of the story it tells with others, from the root of the site; null where it tells one alone.</summary>
    public string? StoryHref { get; }

    /// <summary>The other documents of that story, counted.</summary>
    public string? StoryOthers { get; }
    public DocumentView View { get; }

    /// <summary>Why nothing was read out of the text; null where its language is read.</summary>
    public string? LanguageNote { get; }

    /// <summary>Language of the text where it is not that of the page.</summary>
    public string? Language { get; }

    /// <summary>The rows of tables that are drawn nowhere else on the page, so that each has its anchor.</summary>
    public IReadOnlyList<PlainTableView> Plain { get; }
    public List<ParagraphView> Paragraphs { get; } = [];
    public IReadOnlyList<VoiceView> Voices { get; }
    public IReadOnlyList<BareSentence> Bare { get; }
    public int SentenceCount { get; }
    public ChartView? Timeline { get; }

    /// <summary>The headline; null for a document without one in its text.</summary>
    public ParagraphView? Headline => Paragraphs.FirstOrDefault(paragraph => paragraph.IsTitle);
    public IEnumerable<ParagraphView> Body => Paragraphs.Where(paragraph => !paragraph.IsTitle);
    public string CoveredShare => SentenceCount == 0 ? "" : Phrase.Share((double)(SentenceCount - Bare.Count) / SentenceCount);

    public string BasisWord => Words.Of("basis", View.Line.Basis);
    public string BasisMeaning => Words.LongOf("basis", View.Line.Basis);
    public string WordsCounted => Phrase.Count(View.Line.WordCount, "word");
    public string Sentences => Phrase.Count(SentenceCount, "sentence");
    public int TypedEvents => View.Events.Count(@event => !@event.IsMinor);
    public int MinorEvents => View.Events.Count(@event => @event.IsMinor);
    public IReadOnlyList<EventView> Dated =>
        field ??= [.. View.Events.Where(@event => @event.StartsOn is not null).OrderBy(@event => @event.StartsOn).ThenBy(@event => @event.Start)];
    public string DatedWords => Phrase.Count(Dated.Count, "dated event");
    public string TimesWords => Phrase.Count(View.Times.Count, "time expression");
    public string BareWords => Phrase.Count(Bare.Count, "sentence");

    /// <summary>The address of the original; null unless it is one that a browser may follow.</summary>
    public string? SourceUrl =>
        Document.Url is { } url && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? url : null;

    /// <summary>The document in one line of plain text.</summary>
    public string Citation =>
        string.Join(". ", new[] { Document.Author, View.Line.Title, Document.Publisher, View.Line.PublishedOn is null ? "Undated" : View.Line.Date }
        .Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.TrimEnd('.'))) + $". In: {_siteTitle}, document {Document.Id}.";

    IEnumerable<NoteView> Notes() => View.OuterQuotes.Select(quote => new NoteView("quote", quote.Id, quote.Start, quote))
        .Concat(View.Metrics.Select(metric => new NoteView("figure", metric.Id, metric.Start, metric)))
        .Concat(View.Events.Select(@event => new NoteView("event", @event.Id, @event.Start, @event)))
        .OrderBy(note => note.Start).ThenBy(note => note.Id, StringComparer.Ordinal);

    IEnumerable<Mark> Marks(Extract extract)
    {
        foreach (var (row, quote) in extract.Quotes.Zip(View.Quotes))
            yield return new Mark(row.At.Start, row.At.End, row.Type == QuoteType.Direct ? MarkKind.Verbatim : MarkKind.Reported, row.Id,
                $"{quote.Who} {quote.StanceWord}, {quote.TypeWord}");
        foreach (var (row, metric) in extract.Metrics.Zip(View.Metrics))
            yield return new Mark(row.At.Start, row.At.End, MarkKind.Figure, row.Id, $"{metric.Figure} {metric.Measured ?? metric.Unit}".TrimEnd());
        foreach (var (row, @event) in extract.Events.Zip(View.Events))
            yield return new Mark(row.Trigger.Start, row.Trigger.End, @event.IsMinor ? MarkKind.MinorEvent : MarkKind.Event, row.Id,
                $"{@event.Line} ({@event.StatusWord})");
        foreach (var (row, time) in extract.Times.Zip(View.Times))
            yield return new Mark(row.At.Start, row.At.End, MarkKind.Time, row.Id, time.Meaning ?? time.Value);
        foreach (var mention in extract.Mentions)
            if (mention.Kind == MentionKind.Name)
                yield return new Mark(mention.At.Start, mention.At.End, MarkKind.Name, null, null);
        foreach (var sentence in extract.Sentences)
            if (!_withRow.Contains(sentence.Id))
                yield return new Mark(sentence.At.Start, sentence.At.End, MarkKind.Bare, null, null);
    }

    bool IsHeading(SentenceRecord sentence)
    {
        foreach (var block in Document.Blocks)
            if (sentence.At.Start < block.End && sentence.At.Start >= block.Start)
                return block.Kind is BlockKind.Heading or BlockKind.Title;
        return false;
    }
}

/// <summary>A sentence that gave no row.</summary>
sealed record BareSentence(string Id, string Text);

/// <summary>What was read out of a place of the text: a quote, a figure or an event.</summary>
/// <param name="Kind"><c>quote</c>, <c>figure</c> or <c>event</c>; also the partial that shows it.</param>
/// <param name="Id">Key of the row.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Row">Its view.</param>
sealed record NoteView(string Kind, string Id, int Start, object Row)
{
    /// <summary>Whether it is an event of saying or of unknown type, shown only to readers who ask for them.</summary>
    public bool IsMinor => Row is EventView { IsMinor: true };

    /// <summary>Whether it is folded away on a wide page, and on a phone.</summary>
    public bool Folded { get; set; }
    public bool FoldedOnPhone { get; set; }

    /// <summary>How much a reader wants it: words and figures first, then events whose type and participants are known.</summary>
    public int Weight => Row switch
    {
        EventView { HasParticipants: true } => 2,
        EventView => 1,
        _ => 3,
    };
}

/// <summary>A paragraph with its notes.</summary>
sealed class ParagraphView
{
    /// <summary>Folds the notes of least weight beyond the number shown; events that few ask for come last.</summary>
    public ParagraphView(BlockKind kind, Html text, IReadOnlyList<NoteView> notes, int shown, int shownOnPhone)
    {
        var counted = notes.Where(note => !note.IsMinor).ToList();
        (Kind, Text, Notes) = (kind, text, [.. counted, .. notes.Where(note => note.IsMinor)]);
        var byWeight = counted.OrderByDescending(note => note.Weight).ThenBy(note => note.Start).ToList();
        // One more row costs less room than the line that says that there is one more.
        foreach (var note in byWeight.Skip(counted.Count <= shown + 1 ? counted.Count : shown))
            note.Folded = true;
        foreach (var note in byWeight.Skip(counted.Count <= shownOnPhone + 1 ? counted.Count : shownOnPhone))
            note.FoldedOnPhone = true;
        FoldedWords = KindsOf(counted.Where(note => note.Folded));
        FoldedOnPhoneWords = KindsOf(counted.Where(note => note.FoldedOnPhone));
    }

    public BlockKind Kind { get; }
    public Html Text { get; }
    public IReadOnlyList<NoteView> Notes { get; }

    /// <summary>What is folded away, counted by kind ("2 quotes and 4 events"), on a wide page and on a phone; null where nothing is.</summary>
    public string? FoldedWords { get; }
    public string? FoldedOnPhoneWords { get; }
    public bool IsTitle => Kind == BlockKind.Title;
    public bool IsHeading => Kind == BlockKind.Heading;
    public bool IsQuotation => Kind == BlockKind.Quotation;

    static string? KindsOf(IEnumerable<NoteView> notes)
    {
        var kinds = notes.CountBy(note => note.Kind).ToDictionary(StringComparer.Ordinal);
        return kinds.Count == 0 ? null : Phrase.List([.. s_kinds.Where(kinds.ContainsKey).Select(kind => Phrase.Count(kinds[kind], kind))]);
    }

    static readonly string[] s_kinds = ["quote", "figure", "event"];
}
