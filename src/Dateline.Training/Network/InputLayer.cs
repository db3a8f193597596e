using Dateline.Language;

namespace Dateline.Training;

/// <summary>Looks words up and lays their vectors side by side.</summary>
sealed unsafe class InputLayer(Parameters parameters, Vocabulary vocabulary, Dropout dropout)
{
    readonly NetworkShape _shape = parameters.Shape;

    /// <summary>Fills the input rows of a batch, ordered by position, then by sentence.</summary>
    /// <param name="batch">Sentences of one length.</param>
    /// <param name="input">Receives the rows.</param>
    /// <param name="mask">Receives what each number was multiplied with; null: nothing is switched off.</param>
    /// <param name="trainedRows">Receives the row of the trained vector that was used in each row.</param>
    /// <param name="random">Random numbers of this batch.</param>
    public void Forward(Example[] batch, float* input, float* mask, int[] trainedRows, ref RandomStream random)
    {
        var size = _shape.InputSize;
        var rows = batch.Length * batch[0].Positions;
        for (var row = 0; row < rows; row++)
        {
            var (example, position) = (batch[row % batch.Length], row / batch.Length);
            var target = input + ((long)row * size);
            if (position == 0)
                new ReadOnlySpan<float>(parameters.Root.Value, size).CopyTo(new(target, size));
            else
                trainedRows[row] = Fill(example, position, target, mask is not null, ref random);
            if (mask is null)
                continue;
            var factors = mask + ((long)row * size);
            random.FillMask(new(factors, size), dropout.Input);
            if (position > 0)
            {
                ScalePart(factors, _shape.VectorSize, dropout.Vector, ref random);
                ScalePart(factors + _shape.VectorSize, _shape.TrainedSize, dropout.Trained, ref random);
                ScalePart(factors + _shape.VectorSize + _shape.TrainedSize, _shape.HashedSize, dropout.Hashed, ref random);
            }
            Vectors.Product(target, target, factors, size);
        }
    }

    /// <summary>Adds to the gradients of the tables.</summary>
    public void Backward(Example[] batch, Gradients gradients, float* inputGradient, float* mask, int[] trainedRows)
    {
        var size = _shape.InputSize;
        var rows = batch.Length * batch[0].Positions;
        for (var row = 0; row < rows; row++)
        {
            var (example, position) = (batch[row % batch.Length], row / batch.Length);
            var gradient = inputGradient + ((long)row * size);
            if (mask is not null)
                Vectors.Product(gradient, gradient, mask + ((long)row * size), size);
            if (position == 0)
            {
                Vectors.Add(gradients[parameters.Root], gradient, size);
                continue;
            }
            Vectors.Add(gradients.Touch(parameters.TrainedWords, trainedRows[row]), gradient + _shape.VectorSize, _shape.TrainedSize);
            foreach (var hashed in HashedRows(example, position))
                if (hashed >= 0)
                    Vectors.Add(gradients.Touch(parameters.Hashed, hashed), gradient + _shape.VectorSize + _shape.TrainedSize, _shape.HashedSize);
        }
    }

    int Fill(Example example, int position, float* target, bool isTraining, ref RandomStream random)
    {
        var vector = vocabulary.Vectors.AsSpan(example.VectorRows[position] * _shape.VectorSize, _shape.VectorSize);
        vector.CopyTo(new(target, _shape.VectorSize));
        var trained = example.TrainedRows[position];
        if (isTraining && trained != WordTable.UnknownRow && random.NextSingle() < dropout.RareWord / (dropout.RareWord + vocabulary.Counts[trained]))
            trained = WordTable.UnknownRow;
        new ReadOnlySpan<float>(parameters.TrainedWords.Value + ((long)trained * _shape.TrainedSize), _shape.TrainedSize)
            .CopyTo(new(target + _shape.VectorSize, _shape.TrainedSize));
        var sum = target + _shape.VectorSize + _shape.TrainedSize;
        new Span<float>(sum, _shape.HashedSize).Clear();
        foreach (var hashed in HashedRows(example, position))
            if (hashed >= 0)
                Vectors.Add(sum, parameters.Hashed.Value + ((long)hashed * _shape.HashedSize), _shape.HashedSize);
        return trained;
    }

    static ReadOnlySpan<int> HashedRows(Example example, int position) =>
        example.HashedRows.AsSpan(position * WordFeatures.HashedCount, WordFeatures.HashedCount);

    static void ScalePart(float* mask, int size, float dropped, ref RandomStream random)
    {
        var factor = random.NextSingle() < dropped ? 0f : 1f / (1f - dropped);
        for (var i = 0; i < size; i++)
            mask[i] *= factor;
    }
}
