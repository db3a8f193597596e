using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A document as lists show it.</summary>
sealed class DocumentLine
{
    /// <summary>Reads a document and what was found in it.</summary>
    public DocumentLine(Document document, Extract extract)
    {
        Id = document.Id;
        Title = string.IsNullOrWhiteSpace(document.Title) ? document.Id : Phrase.OneLine(document.Title);
        Publisher = document.Publisher;
        PublishedOn = document.PublishedOn;
        Basis = PublishedName.Of(document.PublishedBasis);
        Href = $"documents/{PageFile.NameOf(document.Id)}.html";
        RowsHref = $"rows/{PageFile.NameOf(document.Id)}.html";
        Quotes = extract.Quotes.Length;
        Metrics = extract.Metrics.Length;
        Events = extract.Events.Length;
        WordCount = extract.Words;
        Sentences = extract.Sentences.Length;
        Original = document.DuplicateOf;
    }

    public string Id { get; }

    /// <summary>Place among the documents of the site, from 0.</summary>
    public int Number { get; set; }
    public string Title { get; }
    public string? Publisher { get; }
    public DateOnly? PublishedOn { get; }
    public string Basis { get; }

    /// <summary>Its page from the root of the site.</summary>
    public string Href { get; }

    /// <summary>The page that cites its rows, from the root of the site.</summary>
    public string RowsHref { get; }
    public int Quotes { get; }
    public int Metrics { get; }
    public int Events { get; }
    public int WordCount { get; }
    public int Sentences { get; }

    /// <summary>Id of the document that this one is a copy of; null for an original.</summary>
    public string? Original { get; }

    /// <summary>The original's page from the root of the site; null for an original.</summary>
    public string? OriginalHref => Original is null ? null : $"documents/{PageFile.NameOf(Original)}.html";

    public string Date => PublishedOn is { } day ? Phrase.Date(day) : "undated";
    public string ShortTitle => Phrase.Cut(Title, 70);
    public string Length => Phrase.Count(WordCount, "word");
    public string Rows => $"{Phrase.Count(Quotes, "quote")}, {Phrase.Count(Metrics, "figure")}, {Phrase.Count(Events, "event")}";
}
