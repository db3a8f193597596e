using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes the lists over all documents: documents, quotes, figures, events, contested statements.</summary>
sealed class ListPages(PageWriter pages, SiteRows rows, SiteSettings settings)
{
    /// <summary>Writes every list.</summary>
    public void Write()
    {
        WriteDocuments();
        WriteQuotes();
        WriteContests();
    }

    void WriteDocuments()
    {
        foreach (var (pager, lines) in Pager.Cut("documents", rows.Latest, settings.RowsPerPage))
            pages.Draw(new Page(pager.Path, Numbered("Documents", pager),
                $"{Phrase.Count(rows.Documents.Count, "document")}, latest first, with what was read out of each.", "documents"),
                "documents", new { Documents = lines, Pager = pager, Total = Phrase.Count(rows.Documents.Count, "document") });
    }

    void WriteQuotes()
    {
        var order = rows.Documents.ToDictionary(line => line.Id, line => line.PublishedOn ?? DateOnly.MinValue, StringComparer.Ordinal);
        var byDate = rows.Quotes.OrderByDescending(quote => order[quote.Document.Id]).ThenBy(quote => quote.Document.Id, StringComparer.Ordinal)
            .ThenBy(quote => quote.Start).ToList();
        var bySpeaker = byDate.Where(quote => quote.Speaker is not null).GroupBy(quote => quote.SpeakerKey!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Who, StringComparer.Ordinal).SelectMany(group => group).ToList();
        var speakers = Phrase.Count(rows.Voices.Count, "speaker");
        WriteQuotes("quotes", byDate, false, speakers);
        WriteQuotes("quotes-by-speaker", bySpeaker, true, speakers);
    }

    void WriteQuotes(string stem, IReadOnlyList<QuoteView> quotes, bool bySpeaker, string speakers)
    {
        var total = Phrase.Count(rows.StatementTotal, "statement");
        var types = FilterView.Of(rows.Quotes.Select(quote => quote.Type), code => Words.Of("quote", code));
        var stances = FilterView.Of(rows.Quotes.Select(quote => quote.Stance), code => Words.LongOf("stance", code));
        foreach (var (pager, cut) in Pager.Cut(stem, quotes, settings.RowsPerPage, rows.Older))
            pages.Draw(new Page(pager.Path, Numbered(bySpeaker ? "Quotes by speaker" : "Quotes", pager),
                $"{total} by {speakers}: who said what, verbatim or reported, each with its sentence and document.", "quotes"),
                "quotes", new
                {
                    Groups = cut.GroupBy(quote => bySpeaker ? quote.SpeakerKey : quote.Document.Id, StringComparer.Ordinal)
                        .Select(group => new { group.First().Speaker, group.First().Document, Quotes = group.ToList(),
                        Count = Phrase.Count(group.Count(), "statement") }).ToList(),
                    Pager = pager,
                    BySpeaker = bySpeaker,
                    Total = total,
                    Speakers = speakers,
                    Types = types,
                    Stances = stances,
                });
    }

    void WriteContests()
    {
        var contests = rows.Contests.OrderByDescending(contest => contest.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(contest => contest.Document.Id, StringComparer.Ordinal).ToList();
        foreach (var (pager, cut) in Pager.Cut("contests", contests, settings.RowsPerPage, rows.Older))
            pages.Draw(new Page(pager.Path, Numbered("Contested", pager), "Denials and contradictions, each beside the statement it answers.", "contests"),
                "contests", new { Contests = cut, Pager = pager, Total = Phrase.Count(rows.ContestTotal, "pair of statements", "pairs of statements") });
    }

    static string Numbered(string title, Pager pager) => pager.Number == 1 ? title : $"{title}, page {Phrase.Number(pager.Number)}";
}
