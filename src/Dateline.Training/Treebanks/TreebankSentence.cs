namespace Dateline.Training;

/// <summary>One annotated sentence. Layers that the source does not have are null.</summary>
/// <param name="Id">Identifier in its source, or empty.</param>
/// <param name="Forms">The words.</param>
/// <param name="PartsOfSpeech">Universal tags, as labels.</param>
/// <param name="PennTags">Penn tags.</param>
/// <param name="Heads">Head of each word, counted from 1; 0 for the root.</param>
/// <param name="Relations">Relation labels, subtypes included.</param>
/// <param name="EntityTags">Entity tags such as <c>B-PER</c>.</param>
sealed record TreebankSentence(
    string Id, string[] Forms, string[]? PartsOfSpeech, string[]? PennTags, int[]? Heads, string[]? Relations, string[]? EntityTags)
{
    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;
}
