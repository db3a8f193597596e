using System.Globalization;
using System.IO.Compression;
using System.Runtime.Intrinsics;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Groups word vectors into classes by k-means.</summary>
/// <remarks>
/// Vectors are brought to length one; the first centres are evenly spaced among the words by frequency, so there is no random choice. Sums run in the order of
/// the words.
/// </remarks>
static class WordClassTrainer
{
    const int Dimensions = 100;

    /// <summary>Writes word hashes, fine classes and the coarse class of each fine one, in the order that <see cref="WordClasses.Read"/> expects.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="vectorsPath">The file <c>vectors-100d.tsv.gz</c>.</param>
    /// <param name="words">How many of the most frequent words are classed.</param>
    /// <param name="fine">Number of fine classes.</param>
    /// <param name="coarse">Number of coarse classes.</param>
    public static void Write(ModelWriter writer, string vectorsPath, int words, int fine, int coarse)
    {
        var (forms, vectors) = Read(vectorsPath, words);
        var classes = Cluster(vectors, fine, 12, out var centres);
        var coarseOfFine = Cluster(centres, coarse, 30, out _);
        var rows = forms.Select((form, index) => (Hash: NameHash.OfLower(form), Class: (ushort)(classes[index] + 1))).DistinctBy(row => row.Hash)
            .OrderBy(row => row.Hash).ToArray();
        writer.WriteArray<uint>([.. rows.Select(row => row.Hash)]);
        writer.WriteArray<ushort>([.. rows.Select(row => row.Class)]);
        writer.WriteArray<ushort>([0, .. coarseOfFine.Select(number => (ushort)(number + 1))]);
    }

    static (List<string> Forms, float[][] Vectors) Read(string path, int words)
    {
        var forms = new List<string>();
        var vectors = new List<float[]>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (forms.Count < words && reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length < 3)
                continue;
            var numbers = columns[2..].SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            forms.Add(columns[0]);
            vectors.Add(numbers);
        }
        foreach (var vector in vectors)
            Normalise(vector);
        return (forms, [.. vectors]);
    }

    static int[] Cluster(float[][] vectors, int count, int rounds, out float[][] centres)
    {
        var current = Enumerable.Range(0, count).Select(number => vectors[(int)((long)number * vectors.Length / count)].ToArray()).ToArray();
        var classes = new int[vectors.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, vectors.Length, new() { MaxDegreeOfParallelism = 2 }, index => classes[index] = Nearest(vectors[index], current));
            var sums = current.Select(_ => new float[Dimensions]).ToArray();
            for (var index = 0; index < vectors.Length; index++)
                for (var at = 0; at < Dimensions; at++)
                    sums[classes[index]][at] += vectors[index][at];
            for (var number = 0; number < count; number++)
                if (sums[number].AsSpan().ContainsAnyExcept(0f))
                {
                    Normalise(sums[number]);
                    current[number] = sums[number];
                }
        }
        centres = current;
        return classes;
    }

    static int Nearest(float[] vector, float[][] centres)
    {
        var (best, score) = (0, float.NegativeInfinity);
        for (var number = 0; number < centres.Length; number++)
            if (Dot(vector, centres[number]) is var dot && dot > score)
                (best, score) = (number, dot);
        return best;
    }

    // Four chains in a fixed order.
    static float Dot(float[] left, float[] right)
    {
        var sums = Vector128<float>.Zero;
        for (var at = 0; at < Dimensions; at += 4)
            sums += Vector128.LoadUnsafe(ref left[at]) * Vector128.LoadUnsafe(ref right[at]);
        return sums[0] + sums[1] + (sums[2] + sums[3]);
    }

    static void Normalise(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
            for (var at = 0; at < vector.Length; at++)
                vector[at] /= length;
    }
}
