namespace Dateline.Extraction;

/// <summary>Words of a document and where they stand: half-open UTF-16 offsets of its canonical text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Text">The words, exactly as written.</param>
public readonly record struct Passage(int Start, int End, string Text);
