using Dateline.Language;

namespace Dateline.Training;

/// <summary>Measures the parser as it is shipped, on gold tokens.</summary>
static class ModelScores
{
    /// <summary>Analyses sentences with a model file.</summary>
    public static List<Analysed> Parse(NeuralParser parser, IReadOnlyList<CorpusSentence> sentences, Labels labels)
    {
        var text = string.Join(' ', sentences.SelectMany(sentence => sentence.Forms));
        var (tokens, ranges, start) = (new List<TextSpan>(), new List<TokenRange>(), 0);
        foreach (var sentence in sentences)
        {
            ranges.Add(new(tokens.Count, tokens.Count + sentence.Forms.Length));
            foreach (var form in sentence.Forms)
            {
                tokens.Add(new(start, start + form.Length));
                start += form.Length + 1;
            }
        }
        var prediction = parser.Parse(text, [.. tokens], [.. ranges]);
        return [.. ranges.Select(range => From(prediction, range, labels))];
    }

    static Analysed From(Prediction prediction, TokenRange range, Labels labels)
    {
        var positions = range.Count + 1;
        var analysed = new Analysed(new int[positions], new int[positions], new int[positions], new int[positions], new float[positions * EntityTags.Count]);
        for (var position = 1; position < positions; position++)
        {
            var token = range.First + position - 1;
            analysed.Heads[position] = prediction.Heads[token] < 0 ? 0 : prediction.Heads[token] - range.First + 1;
            analysed.Relations[position] = (int)prediction.Relations[token];
            analysed.PartsOfSpeech[position] = (int)prediction.PartsOfSpeech[token];
            analysed.PennTags[position] = labels.PennTag(prediction.PennTags[token]);
        }
        prediction.EntityScores.AsSpan(range.First * EntityTags.Count, range.Count * EntityTags.Count).CopyTo(analysed.EntityScores.AsSpan(EntityTags.Count));
        return analysed;
    }
}
