using Dateline.Language;

namespace Dateline.Training;

/// <summary>A document laid out as text, with the tags that a name model should find in it.</summary>
/// <param name="Text">The words, parted by spaces; every sentence on its line.</param>
/// <param name="Tokens">Where the words stand.</param>
/// <param name="Sentences">The sentences.</param>
/// <param name="Tags">Right tag of each token, as in <see cref="EntityTags"/>.</param>
/// <param name="Annotated">Whether the names of each sentence are annotated at all.</param>
sealed record NameExample(string Text, TextSpan[] Tokens, TokenRange[] Sentences, byte[] Tags, bool[] Annotated)
{
    /// <summary>Lays out the documents of a corpus.</summary>
    public static IEnumerable<NameExample> Of(List<CorpusSentence> sentences) =>
        sentences.GroupBy(sentence => sentence.Document).Select(document => OfDocument([.. document]));

    static NameExample OfDocument(CorpusSentence[] sentences)
    {
        var text = new System.Text.StringBuilder();
        var (tokens, ranges, tags, annotated) = (new List<TextSpan>(), new List<TokenRange>(), new List<byte>(), new List<bool>());
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            for (var word = 0; word < sentence.Forms.Length; word++)
            {
                tokens.Add(new(text.Length, text.Length + sentence.Forms[word].Length));
                text.Append(sentence.Forms[word]);
                if (sentence.SpaceAfter[word])
                    text.Append(' ');
                tags.Add((byte)(sentence.NameTags.Length > 0 ? EntityTags.Parse(sentence.NameTags[word]) : 0));
            }
            text.Append('\n');
            ranges.Add(new(first, tokens.Count));
            annotated.Add(sentence.NameTags.Length > 0);
        }
        return new(text.ToString(), [.. tokens], [.. ranges], [.. tags], [.. annotated]);
    }
}
