using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>One document as the extractors read it: its text, its analysis, and the keys of what is found in it.</summary>
public sealed class Reading
{
    readonly RowKeys _keys;
    readonly string?[] _sections;
    readonly BlockKind[] _kinds;

    /// <summary>Prepares a document for the extractors.</summary>
    /// <exception cref="ArgumentException">The analysis is of another text.</exception>
    public Reading(Document document, Analysis analysis)
    {
        if (!ReferenceEquals(document.Text, analysis.Text) && document.Text != analysis.Text)
            throw new ArgumentException($"The analysis is not of document '{document.Id}'.", nameof(analysis));
        Document = document;
        Analysis = analysis;
        _keys = new RowKeys(document.Id, analysis);
        (_sections, _kinds) = PlaceSentences(document, analysis);
        Sentences = [.. analysis.Sentences.Select(sentence => new SentenceRecord
        {
            Id = _keys.OfSentence(sentence.Index),
            Number = sentence.Index + 1,
            Section = _sections[sentence.Index],
            At = PassageOf(sentence.Span),
        })];
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its tokens, trees and names.</summary>
    public Analysis Analysis { get; }

    /// <summary>Its clauses, each read off the tree once.</summary>
    internal Clauses Clauses => field ??= new(Analysis);

    /// <summary>What stands between quotation marks, worked out once.</summary>
    internal QuotedText Quoted => field ??= new(Document, Analysis);

    /// <summary>Its sentences as rows, in order; the index is that of <see cref="Analysis.Sentences"/>.</summary>
    public ImmutableArray<SentenceRecord> Sentences { get; }

    /// <summary>The words of a span.</summary>
    public Passage PassageOf(TextSpan span) => new(span.Start, span.End, span.In(Document.Text).ToString());

    /// <summary>The words of a range of tokens.</summary>
    public Passage PassageOf(TokenRange tokens) => PassageOf(Analysis.SpanOf(tokens));

    /// <summary>What kind of block a sentence stands in.</summary>
    public BlockKind KindOf(int sentence) => _kinds[sentence];

    /// <summary>Index of the sentence that holds an offset, or the last one before it.</summary>
    public int SentenceAt(int offset) =>
        Analysis.TokenCount == 0 ? 0 : Analysis.SentenceOf(Math.Min(Analysis.TokenAtOrAfter(offset), Analysis.TokenCount - 1));

    /// <summary>Key of the sentence that holds an offset.</summary>
    public string SentenceIdAt(int offset) => Sentences[SentenceAt(offset)].Id;

    /// <summary>Key of a row: made of the words of its sentence and its place in it, so that editing one sentence changes the keys of its rows only.</summary>
    /// <param name="kind">Letter of the table: q, m, t, e, n, c, a.</param>
    /// <param name="start">Where the row starts, UTF-16 offset of the text.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="detail">What else tells the row from another one at the same place.</param>
    public string Key(char kind, int start, int end, string detail = "") => _keys.OfRow(kind, SentenceAt(start), start, end, detail);

    /// <summary>Key of a row at a range of tokens, whose sentence need not be looked for.</summary>
    internal string Key(char kind, TokenRange tokens)
    {
        var span = Analysis.SpanOf(tokens);
        return _keys.OfRow(kind, Analysis.SentenceOf(tokens.First), span.Start, span.End, "");
    }

    static (string?[] Sections, BlockKind[] Kinds) PlaceSentences(Document document, Analysis analysis)
    {
        var sections = new string?[analysis.Sentences.Length];
        var kinds = new BlockKind[analysis.Sentences.Length];
        var block = -1;
        string? section = null;
        foreach (var sentence in analysis.Sentences)
        {
            while (block + 1 < document.Blocks.Length && document.Blocks[block + 1].Start <= sentence.Span.Start)
                if (document.Blocks[++block] is { Kind: BlockKind.Heading } heading)
                    section = document.Text[heading.Start..heading.End];
            sections[sentence.Index] = section;
            kinds[sentence.Index] = block >= 0 ? document.Blocks[block].Kind : BlockKind.Paragraph;
        }
        return (sections, kinds);
    }
}
