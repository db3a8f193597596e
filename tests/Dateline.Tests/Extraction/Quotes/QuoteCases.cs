using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Quotes;

/// <summary>Reads quotes out of texts written for a test: every line is a paragraph.</summary>
static class QuoteCases
{
    public static ImmutableArray<Quote> Quotes(string text)
    {
        var reading = Read(text);
        return QuoteExtractor.Extract(reading, EntityExtractor.Extract(reading), TimeExtractor.Extract(reading));
    }

    public static Reading Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            if (end > start)
                blocks.Add(new Block(start, end, BlockKind.Paragraph));
            start = end + 1;
        }
        var document = new Document { Id = "case", Text = text, Blocks = blocks.ToImmutable(), SourcePath = "case.txt", Sha256 = new string('0', 64) };
        return new Reading(document, Analyzer.Default.Analyze(text, document.Blocks.Select(block => new TextSpan(block.Start, block.End)).ToArray()));
    }
}
