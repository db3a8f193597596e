using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Adam with gradient clipping, table rows updated only when touched, and a running mean of the weights.</summary>
sealed unsafe class Adam(IReadOnlyList<Parameter> parameters)
{
    const float FirstDecay = 0.9f;
    const float SecondDecay = 0.95f;
    const float Epsilon = 1e-8f;
    const float MaximumNorm = 5f;

    // The mean of the weights is brought up to date every few steps, which costs less and changes little.
    const int AverageEvery = 8;
    const float AverageKept = 0.992f;

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>Takes one step.</summary>
    public void Step(Gradients gradients, float rate)
    {
        Steps++;
        var norm = Norm(gradients);
        var clip = norm > MaximumNorm ? (float)(MaximumNorm / norm) : 1f;
        // The first means start at zero and are too small for some steps.
        var first = 1f - Power(FirstDecay, Steps);
        var second = 1f - Power(SecondDecay, Steps);
        foreach (var parameter in parameters)
        {
            if (!parameter.IsTable)
            {
                Update(parameter, gradients[parameter], 0, parameter.Length, clip, rate / first, second);
                continue;
            }
            foreach (var row in gradients.TouchedRows(parameter))
                Update(parameter, gradients[parameter], row * parameter.Columns, parameter.Columns, clip, rate / first, second);
        }
        if (Steps % AverageEvery == 0)
            UpdateAverages();
    }

    static float Power(float value, int exponent)
    {
        var power = 1f;
        for (var i = 0; i < exponent && power > 1e-12f; i++)
            power *= value;
        return power;
    }

    double Norm(Gradients gradients)
    {
        var sum = 0.0;
        foreach (var parameter in parameters)
        {
            if (!parameter.IsTable)
            {
                sum += Square(gradients[parameter], parameter.Length);
                continue;
            }
            foreach (var row in gradients.TouchedRows(parameter))
                sum += Square(gradients[parameter] + ((long)row * parameter.Columns), parameter.Columns);
        }
        return Math.Sqrt(sum);
    }

    static double Square(float* values, int length) => Vectors.Dot(values, values, length);

    static void Update(Parameter parameter, float* gradient, int start, int length, float clip, float rate, float correction)
    {
        var (one, keep, keepSecond) = (Vector256.Create(1f - FirstDecay), Vector256.Create(FirstDecay), Vector256.Create(SecondDecay));
        var (oneSecond, scale) = (Vector256.Create(1f - SecondDecay), Vector256.Create(1f / correction));
        var i = start;
        for (; i <= start + length - 8; i += 8)
        {
            var g = Vector256.Load(gradient + i) * clip;
            var first = (Vector256.Load(parameter.First + i) * keep) + (g * one);
            var second = (Vector256.Load(parameter.Second + i) * keepSecond) + (g * g * oneSecond);
            first.Store(parameter.First + i);
            second.Store(parameter.Second + i);
            (Vector256.Load(parameter.Value + i) - (rate * first / (Vector256.Sqrt(second * scale) + Vector256.Create(Epsilon)))).Store(parameter.Value + i);
        }
        for (; i < start + length; i++)
        {
            var g = gradient[i] * clip;
            parameter.First[i] = (parameter.First[i] * FirstDecay) + (g * (1f - FirstDecay));
            parameter.Second[i] = (parameter.Second[i] * SecondDecay) + (g * g * (1f - SecondDecay));
            parameter.Value[i] -= rate * parameter.First[i] / (MathF.Sqrt(parameter.Second[i] * (1f / correction)) + Epsilon);
        }
    }

    void UpdateAverages()
    {
        // A short memory at first, so that the first, random weights are soon forgotten.
        var updates = Steps / AverageEvery;
        var kept = Math.Min(AverageKept, updates / (updates + 10f));
        foreach (var parameter in parameters)
        {
            var i = 0;
            for (; i <= parameter.Length - 8; i += 8)
                ((Vector256.Load(parameter.Average + i) * kept) + (Vector256.Load(parameter.Value + i) * (1f - kept))).Store(parameter.Average + i);
            for (; i < parameter.Length; i++)
                parameter.Average[i] = (parameter.Average[i] * kept) + (parameter.Value[i] * (1f - kept));
        }
    }
}
