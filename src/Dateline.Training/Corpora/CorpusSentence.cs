namespace Dateline.Training;

/// <summary>One annotated sentence of a corpus, one entry a word. Layers that the source does not have are empty.</summary>
/// <param name="Document">Number of its document in the corpus, from 0.</param>
/// <param name="Forms">The words.</param>
/// <param name="SpaceAfter">Whether white space follows the word.</param>
/// <param name="Lemmas">Lemmas.</param>
/// <param name="PartsOfSpeech">Universal tags, as labels.</param>
/// <param name="PennTags">Penn tags.</param>
/// <param name="Heads">Head of each word, counted from 1; 0 for the root.</param>
/// <param name="Relations">Relation labels, subtypes included.</param>
/// <param name="NameTags">Name tags such as <c>B-PER</c>; empty where the sentence has no annotation of names.</param>
sealed record CorpusSentence(
    int Document, string[] Forms, bool[] SpaceAfter, string[] Lemmas, string[] PartsOfSpeech, string[] PennTags, int[] Heads, string[] Relations,
        string[] NameTags)
{
    /// <summary>The sentence's identifier; empty where the corpus has none.</summary>
    public string Id { get; init; } = "";
}
