using CsCheck;
using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class TreeDecoderTests
{
    static readonly Gen<float[]> s_scores = Gen.Int[1, 5].SelectMany(words => Gen.Int[-20, 20].Select(score => score / 4f).Array[(words + 1) * (words + 1)]);

    static readonly Gen<float[]> s_large = Gen.Int[20, 60].SelectMany(words => Gen.Float[-9, 9].Array[(words + 1) * (words + 1)]);

    [Fact]
    public void Every_matrix_of_scores_gives_a_tree_with_one_root() => s_large.Sample(scores => Assert.True(TreeDecoder.IsTree(Decode(scores))), iter: 300);

    [Fact]
    public void No_tree_with_one_root_scores_higher() => s_scores.Sample(scores =>
    {
        var heads = Decode(scores);
        Assert.True(TreeDecoder.IsTree(heads));
        Assert.Equal(BestScore(scores, heads.Length), Score(scores, heads), 1e-4);
    }, iter: 2000);

    [Fact]
    public void A_single_word_is_the_root() => Assert.Equal([-1, 0], Decode([0, 0, -5, 9]));

    [Fact]
    public void Two_words_that_choose_each_other_are_parted()
    {
        // Word 1 would rather hang on 2 and 2 on 1; the root arc of 2 costs least.
        var heads = Decode([0, 0, 0, 1, 0, 10, 5, 10, 0]);
        Assert.Equal([-1, 2, 0], heads);
    }

    [Fact]
    public void Scores_that_are_not_numbers_do_no_harm()
    {
        var scores = new float[36];
        Array.Fill(scores, float.NaN);
        Assert.Equal(6, Decode(scores).Length);
    }

    static int[] Decode(float[] scores)
    {
        var heads = new int[(int)Math.Sqrt(scores.Length)];
        TreeDecoder.Decode(scores, heads.Length, heads);
        return heads;
    }

    static double Score(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(word => (double)scores[(word * heads.Length) + heads[word]]);

    static double BestScore(float[] scores, int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        var best = double.NegativeInfinity;
        Try(1);
        return best;

        void Try(int word)
        {
            if (word == count)
            {
                if (TreeDecoder.IsTree(heads))
                    best = Math.Max(best, Score(scores, heads));
                return;
            }
            for (var head = 0; head < count; head++)
            {
                if (head == word)
                    continue;
                heads[word] = head;
                Try(word + 1);
            }
        }
    }
}
