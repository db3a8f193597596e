namespace Dateline.Language;

/// <summary>Reads a text: tokens, sentences, tags, lemmas, trees and names.</summary>
/// <remarks>A pure function of the text and the embedded models: no file, clock or culture. One analyzer may be used by many threads.</remarks>
public sealed class Analyzer
{
    /// <summary>An analyzer over the models embedded in this assembly, loaded once.</summary>
    public static Analyzer Default { get; } = new();

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text; NFC is expected but not required.</param>
    /// <param name="blocks">The titles, headings and paragraphs of the text, in order; no sentence reaches over a block's end. None: blank-line paragraphs.</param>
    public Analysis Analyze(string text, ReadOnlySpan<TextSpan> blocks = default) => throw new NotImplementedException();
}
