using System.Runtime.Intrinsics;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>One direction of an LSTM layer over a batch of sentences of one length: rows are ordered by position, then by sentence.</summary>
/// <param name="weights">Its weights.</param>
/// <param name="inputs">Numbers that come in for each word.</param>
/// <param name="hidden">Units.</param>
/// <param name="isBackward">Whether it reads from right to left.</param>
sealed unsafe class Lstm(Parameters.Direction weights, int inputs, int hidden, bool isBackward)
{
    readonly int _gateSize = 4 * hidden;
    float* _gates;
    float* _cells;
    float* _cellTangents;

    /// <summary>Numbers from one row of outputs to the next: both directions share a row.</summary>
    int OutputStride => 2 * hidden;

    int Offset => isBackward ? hidden : 0;

    /// <summary>Runs over the batch and keeps what <see cref="Backward"/> needs.</summary>
    /// <param name="worker">Scratch memory and matrix product.</param>
    /// <param name="positions">Positions of each sentence.</param>
    /// <param name="sentences">Sentences.</param>
    /// <param name="input">What comes in, row by row.</param>
    /// <param name="output">Receives the outputs, in this direction's half of each row.</param>
    public void Forward(Worker worker, int positions, int sentences, float* input, float* output)
    {
        var rows = positions * sentences;
        _gates = worker.Arena.Take((long)rows * _gateSize);
        _cells = worker.Arena.Take((long)rows * hidden);
        _cellTangents = worker.Arena.Take((long)rows * hidden);
        Vectors.FillRows(_gates, weights.Bias.Value, rows, _gateSize);
        worker.Product.Multiply(rows, _gateSize, inputs, new(input, inputs), weights.Input.View, _gates, _gateSize, accumulate: true);
        var packed = worker.Arena.Take(MatrixProduct.PackedLength(hidden, _gateSize));
        MatrixProduct.Pack(hidden, _gateSize, weights.Recurrent.View, packed);
        for (var step = 0; step < positions; step++)
        {
            var row = Row(step, positions, sentences);
            var before = step == 0 ? -1 : Row(step - 1, positions, sentences);
            var gates = _gates + ((long)row * _gateSize);
            if (before >= 0)
                worker.Product.MultiplyPacked(sentences, _gateSize, hidden, new(output + ((long)before * OutputStride) + Offset, OutputStride), packed, gates,
                    _gateSize, accumulate: true);
            for (var i = 0; i < sentences; i++)
                Cell(gates + (i * _gateSize), before < 0 ? null : _cells + ((long)(before + i) * hidden), row + i, output);
        }
    }

    /// <summary>Carries gradients back.</summary>
    /// <param name="worker">Scratch memory and matrix product.</param>
    /// <param name="gradients">Receives the gradients of the weights.</param>
    /// <param name="positions">Positions of each sentence.</param>
    /// <param name="sentences">Sentences.</param>
    /// <param name="input">What came in.</param>
    /// <param name="output">What went out.</param>
    /// <param name="outputGradient">Gradient of what went out; is changed.</param>
    /// <param name="inputGradient">The gradient of what came in is added here.</param>
    public void Backward(Worker worker, Gradients gradients, int positions, int sentences, float* input, float* output, float* outputGradient,
        float* inputGradient)
    {
        var rows = positions * sentences;
        var packed = worker.Arena.Take(MatrixProduct.PackedLength(_gateSize, hidden));
        MatrixProduct.Pack(_gateSize, hidden, weights.Recurrent.View.Transposed, packed);
        var cellGradient = worker.Arena.TakeZero((long)sentences * hidden);
        for (var step = positions - 1; step >= 0; step--)
        {
            var row = Row(step, positions, sentences);
            var before = step == 0 ? -1 : Row(step - 1, positions, sentences);
            var gates = _gates + ((long)row * _gateSize);
            for (var i = 0; i < sentences; i++)
                CellBackward(gates + (i * _gateSize), before < 0 ? null : _cells + ((long)(before + i) * hidden), row + i, outputGradient,
                    cellGradient + (i * hidden));
            if (before >= 0)
                worker.Product.MultiplyPacked(sentences, hidden, _gateSize, new(gates, _gateSize), packed,
                    outputGradient + ((long)before * OutputStride) + Offset, OutputStride, accumulate: true);
        }
        var gate = new View(_gates, _gateSize);
        worker.Product.Multiply(inputs, _gateSize, rows, new View(input, inputs).Transposed, gate, gradients[weights.Input], _gateSize, accumulate: true);
        var shifted = rows - sentences;
        var (from, to) = isBackward ? (sentences, 0) : (0, sentences);
        worker.Product.Multiply(hidden, _gateSize, shifted, new View(output + ((long)from * OutputStride) + Offset, OutputStride).Transposed,
            new(_gates + ((long)to * _gateSize), _gateSize), gradients[weights.Recurrent], _gateSize, accumulate: true);
        Vectors.AddRows(gradients[weights.Bias], _gates, rows, _gateSize);
        worker.Product.Multiply(rows, inputs, _gateSize, gate, weights.Input.View.Transposed, inputGradient, inputs, accumulate: true);
    }

    int Row(int step, int positions, int sentences) => (isBackward ? positions - 1 - step : step) * sentences;

    void Cell(float* gates, float* cellBefore, int row, float* output)
    {
        var cells = _cells + ((long)row * hidden);
        var tangents = _cellTangents + ((long)row * hidden);
        var outputs = output + ((long)row * OutputStride) + Offset;
        for (var i = 0; i < hidden; i += 8)
        {
            var enter = Activations.Logistic(Vector256.Load(gates + i));
            var keep = Activations.Logistic(Vector256.Load(gates + hidden + i));
            var leave = Activations.Logistic(Vector256.Load(gates + (2 * hidden) + i));
            var candidate = Activations.Tanh(Vector256.Load(gates + (3 * hidden) + i));
            var cell = enter * candidate;
            if (cellBefore is not null)
                cell = Vector256.FusedMultiplyAdd(keep, Vector256.Load(cellBefore + i), cell);
            var tangent = Activations.Tanh(cell);
            enter.Store(gates + i);
            keep.Store(gates + hidden + i);
            leave.Store(gates + (2 * hidden) + i);
            candidate.Store(gates + (3 * hidden) + i);
            cell.Store(cells + i);
            tangent.Store(tangents + i);
            (leave * tangent).Store(outputs + i);
        }
    }

    // Turns the activated gates into the gradients of what went into them.
    void CellBackward(float* gates, float* cellBefore, int row, float* outputGradient, float* cellGradient)
    {
        var one = Vector256<float>.One;
        var tangents = _cellTangents + ((long)row * hidden);
        var gradients = outputGradient + ((long)row * OutputStride) + Offset;
        for (var i = 0; i < hidden; i += 8)
        {
            var enter = Vector256.Load(gates + i);
            var keep = Vector256.Load(gates + hidden + i);
            var leave = Vector256.Load(gates + (2 * hidden) + i);
            var candidate = Vector256.Load(gates + (3 * hidden) + i);
            var tangent = Vector256.Load(tangents + i);
            var gradient = Vector256.Load(gradients + i);
            var cell = Vector256.Load(cellGradient + i) + (gradient * leave * (one - (tangent * tangent)));
            var before = cellBefore is null ? Vector256<float>.Zero : Vector256.Load(cellBefore + i);
            (cell * candidate * enter * (one - enter)).Store(gates + i);
            (cell * before * keep * (one - keep)).Store(gates + hidden + i);
            (gradient * tangent * leave * (one - leave)).Store(gates + (2 * hidden) + i);
            (cell * enter * (one - (candidate * candidate))).Store(gates + (3 * hidden) + i);
            (cell * keep).Store(cellGradient + i);
        }
    }
}
