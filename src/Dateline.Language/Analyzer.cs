using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>Reads a text: tokens, sentences, tags, lemmas, trees and names.</summary>
/// <remarks>A pure function of the text and the embedded models: no file, clock or culture. One analyzer may be used by many threads.</remarks>
public sealed class Analyzer
{
    /// <summary>An analyzer over the models embedded in this assembly, loaded once.</summary>
    public static Analyzer Default { get; } = new();

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text; NFC is expected but not required.</param>
    /// <param name="blocks">
    /// The titles, headings and paragraphs of the text, in order; no sentence reaches over a block's end. Text between blocks is passed over, as are blocks
    /// that overlap the one before or leave the text. None: blank-line paragraphs.
    /// </param>
    public Analysis Analyze(string text, ReadOnlySpan<TextSpan> blocks = default)
    {
        var tokens = new List<TextSpan>(text.Length / 5 + 1);
        var ranges = new List<TokenRange>();
        var blockOfSentence = new List<int>();
        if (blocks.IsEmpty)
            blocks = CollectionsMarshal.AsSpan(Paragraphs.Of(text));
        var last = 0;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Start < last || blocks[block].End > text.Length || blocks[block].IsEmpty)
                continue;
            last = blocks[block].End;
            var first = tokens.Count;
            Tokenizer.Tokenize(text, blocks[block], tokens);
            SentenceSplitter.Split(text, tokens, first, ranges);
            while (blockOfSentence.Count < ranges.Count)
                blockOfSentence.Add(block);
        }
        var (analysis, states) = Read(text, tokens, ranges, blockOfSentence);
        return analysis.With(RoleReader.Default.Read(analysis, states));
    }

    /// <summary>Everything but predicates, with the states of the network that these are read from.</summary>
    internal static (Analysis Analysis, byte[] States) Read(string text, List<TextSpan> tokens, List<TokenRange> ranges, List<int> blocks,
        NeuralParser? parser = null)
    {
        var spans = CollectionsMarshal.AsSpan(tokens);
        var prediction = (parser ?? NeuralParser.Default).Parse(text, spans, CollectionsMarshal.AsSpan(ranges));
        SubjectRepair.Apply(prediction);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(ranges.Count);
        foreach (var range in ranges)
        {
            var root = range.First;
            while (root + 1 < range.End && prediction.Heads[root] >= 0)
                root++;
            sentences.Add(new(sentences.Count, blocks[sentences.Count], range, new(tokens[range.First].Start, tokens[range.End - 1].End), root));
        }
        CapitalRepair.FindNames(text, spans, CollectionsMarshal.AsSpan(ranges), prediction);
        var names = NameRecognizer.Default.Recognize(text, spans, CollectionsMarshal.AsSpan(ranges), prediction);
        CapitalRepair.FindSurnames(CollectionsMarshal.AsSpan(ranges), names, prediction);
        CapitalRepair.FindNouns(text, spans, CollectionsMarshal.AsSpan(ranges), names, prediction);
        var lemmas = Lemmatizer.Lemmatize(text, spans, prediction.PartsOfSpeech, prediction.PennTags);
        var analysis = new Analysis(text, [.. spans], ImmutableCollectionsMarshal.AsImmutableArray(prediction.PartsOfSpeech),
            ImmutableCollectionsMarshal.AsImmutableArray(prediction.PennTags),
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas), ImmutableCollectionsMarshal.AsImmutableArray(prediction.Heads),
                ImmutableCollectionsMarshal.AsImmutableArray(prediction.Relations),
            sentences.ToImmutable(), names, LanguageGuesser.Guess(text, spans));
        return (analysis, prediction.States);
    }
}
