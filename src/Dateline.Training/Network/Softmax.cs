using Dateline.Language;

namespace Dateline.Training;

/// <summary>Cross entropy over scores.</summary>
static unsafe class Softmax
{
    /// <summary>Replaces scores by the gradient of their loss.</summary>
    /// <param name="scores">The scores; receives (probability - gold) · <paramref name="weight"/>.</param>
    /// <param name="count">Number of classes.</param>
    /// <param name="gold">The right class; -1: there is no loss and the gradient is zero.</param>
    /// <param name="weight">Factor of the gradient.</param>
    /// <param name="forbidden">A class that cannot be, or -1.</param>
    /// <returns>The loss, without the factor; for reports alone.</returns>
    public static double Gradient(float* scores, int count, int gold, float weight, int forbidden = -1)
    {
        if (gold < 0)
        {
            new Span<float>(scores, count).Clear();
            return 0;
        }
        var highest = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
            if (i != forbidden && scores[i] > highest)
                highest = scores[i];
        var sum = 0f;
        var goldScore = scores[gold] - highest;
        for (var i = 0; i < count; i++)
            sum += scores[i] = i == forbidden ? 0f : Exponential.Of(scores[i] - highest);
        var factor = weight / sum;
        for (var i = 0; i < count; i++)
            scores[i] *= factor;
        scores[gold] -= weight;
        return Math.Log(sum) - goldScore;
    }
}
