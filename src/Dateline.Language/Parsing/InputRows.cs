using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Turns the forms of words into the bytes that the network takes in.</summary>
static unsafe class InputRows
{
    /// <summary>Fills the input of one word.</summary>
    /// <param name="model">The model.</param>
    /// <param name="form">The form as written.</param>
    /// <param name="input">Receives as many bytes as the network takes in for a word.</param>
    public static void Fill(ParserModel model, ReadOnlySpan<char> form, byte* input)
    {
        var shape = model.Shape;
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Span<char> lowered = stackalloc char[WordFeatures.MaximumLength];
        var normal = WordFeatures.Normalize(form, buffer);
        var lower = lowered[..normal.Length];
        ((ReadOnlySpan<char>)normal).ToLowerInvariant(lower);
        var (vector, trained) = WordFeatures.Find(model.Words, lower);
        new ReadOnlySpan<byte>(model.Vectors.Start + ((long)vector * shape.VectorSize), shape.VectorSize).CopyTo(new(input, shape.VectorSize));
        input += shape.VectorSize;
        new ReadOnlySpan<byte>(model.TrainedVectors.Start + ((long)trained * shape.TrainedSize), shape.TrainedSize).CopyTo(new(input, shape.TrainedSize));
        input += shape.TrainedSize;
        Span<int> rows = stackalloc int[WordFeatures.HashedCount];
        WordFeatures.HashInto(normal, lower, shape.HashedRows, rows);
        for (var i = 0; i < shape.HashedSize; i += 8)
        {
            var sum = Vector256<int>.Zero;
            foreach (var row in rows)
                if (row >= 0)
                    sum += Widen(model.HashedVectors.Start + ((long)row * shape.HashedSize) + i);
            Scaling.Store((Vector256.ConvertToSingle(sum) * model.HashedFactor) + Vector256.Create(ParserModel.Zero + 0.5f), input + i);
        }
    }

    static Vector256<int> Widen(sbyte* eight) =>
        Vector256.Create(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)eight).AsSByte())),
            Vector128.WidenUpper(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)eight).AsSByte())));
}
