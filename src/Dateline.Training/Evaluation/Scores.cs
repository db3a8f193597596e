using System.Globalization;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>How well gold tokens were analysed, in per cent; relation subtypes left out of LAS, names by span and type.</summary>
sealed record Scores(double PartsOfSpeech, double PennTags, double Unlabelled, double Labelled, double Names)
{
    /// <summary>Compares analyses with the gold ones.</summary>
    public static Scores Of(IReadOnlyList<Example> gold, IReadOnlyList<Analysed> system)
    {
        int words = 0, parts = 0, penn = 0, heads = 0, labels = 0, goldNames = 0, systemNames = 0, rightNames = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            var (example, analysed) = (gold[i], system[i]);
            for (var position = 1; position < example.Positions; position++)
            {
                words++;
                parts += example.PartsOfSpeech[position] == analysed.PartsOfSpeech[position] ? 1 : 0;
                penn += example.PennTags[position] == analysed.PennTags[position] ? 1 : 0;
                if (example.Heads[position] != analysed.Heads[position])
                    continue;
                heads++;
                labels += Universal(example.Relations[position]) == Universal(analysed.Relations[position]) ? 1 : 0;
            }
            if (example.Sentence.NameTags.Length == 0)
                continue;
            var found = NameSpans.Of(NameSpans.BestTags(analysed.EntityScores, example.Positions));
            var wanted = NameSpans.Of(example.Entities);
            goldNames += wanted.Count;
            systemNames += found.Count;
            rightNames += wanted.Intersect(found).Count();
        }
        return new(Percent(parts, words), Percent(penn, words), Percent(heads, words), Percent(labels, words),
            Percent(2 * rightNames, goldNames + systemNames));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {PartsOfSpeech:F2}  XPOS {PennTags:F2}  UAS {Unlabelled:F2}  LAS {Labelled:F2}  names {Names:F2}");

    static DependencyRelation Universal(int relation) => ((DependencyRelation)relation).Universal();

    static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
