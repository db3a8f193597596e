using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Quote>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of quotes: who said what.</summary>
public static class QuoteTable
{
    /// <summary>One row a continuous piece of attributed content.</summary>
    public static readonly ExtractTable<DocumentRow<Quote>> Table = new("quotes", "quote",
        "Who said what: every continuous piece of content that a document attributes to somebody.", ["quote_id"], source => source.Of(source.Extract.Quotes),
    [
        Key("quote_id", "Key of the quote, made of its sentence and its place in it.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the quote stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence the quote starts in.", row => row.Record.SentenceId).As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the quote in the document's text.", row => row.Start(row.Record.At)) with { IsRequired = true },
        SpanEnd("char_end", "End of the quote in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "The content as written, without its outer quotation marks.", row => row.Record.At.Text).Shown() with { IsRequired = true },
        Choice("quote_type", Enumeration.Of("quote_type"), "How much of the content stands in quotation marks.", row => PublishedName.Of(row.Record.Type))
            .Shown() with { IsRequired = true },
        SpanText("speaker_text", "Who says it, as written.", row => row.Record.Speaker?.Text),
        SpanStart("speaker_start", "First character of the speaker.", row => row.Start(row.Record.Speaker)),
        SpanEnd("speaker_end", "End of the speaker, exclusive.", row => row.End(row.Record.Speaker)),
        Reference("speaker_id", "entities", "Who says it, among the entities.", row => row.Record.SpeakerId),
        Text("speaker_name", "Full name of the speaker; where a capital stands for its government, the institution meant.", row => row.Record.SpeakerName)
            .Shown().Filter(),
        SpanText("cue_text", "The words that attribute the content.", row => row.Record.Cue?.Text).Shown(),
        SpanStart("cue_start", "First character of the cue.", row => row.Start(row.Record.Cue)),
        SpanEnd("cue_end", "End of the cue, exclusive.", row => row.End(row.Record.Cue)),
        Text("cue_lemma", "Dictionary form of the cue's main word.", row => row.Record.CueLemma),
        Choice("stance", Enumeration.Of("stance"), "What the speaker does with the content.",
            row => row.Record.Stance is { } stance ? PublishedName.Of(stance) : null).Shown(),
        Key("attribution_id", "Shared by the pieces of one attribution.", row => row.Record.AttributionId),
        Reference("parent_quote_id", "quotes", "The quote this one stands in.", row => row.Record.ParentId),
        .. Provenance(row => row.Record.Rule, row => row.Record.Confidence),
        Text("statement_id", "Key that the quote shares with the same words in other documents, whole, cut or slightly edited; empty where they stand here alone.",
            row => row.Source.Links.StatementOf.GetValueOrDefault(row.Record.Id)),
        List("quoted_parts", "Of a mixed quote what stands in quotation marks, in order and without the marks; empty for others.",
            row => row.Record.QuotedParts),
        List("speakers", "Names of all who say it together; one name for one speaker.", row => row.Record.Speakers),
        List("speaker_ids", "Those speakers among the entities, as far as they are known, in the same order.", row => row.Record.SpeakerIds),
        Choice("polarity", Enumeration.Of("polarity"), "Whether the speaker holds the content, or denies it or is said not to hold it.",
            row => PublishedName.Of(row.Record.Polarity)) with { IsRequired = true },
        Date("said_on", "Day it was said, where the words around the cue tell it.", row => row.Record.SaidOn),
        Text("addressee", "To whom it is said, as written.", row => row.Record.Addressee),
        Text("occasion", "Where it is said, as written: an interview, a statement, a rally.", row => row.Record.Occasion),
    ]) { Label = "text", Address = RowAddress.Anchor, IsFollowed = true };
}
