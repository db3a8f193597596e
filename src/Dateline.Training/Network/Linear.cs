namespace Dateline.Training;

/// <summary>y = x·W + b over many rows, and its gradients.</summary>
static unsafe class Linear
{
    /// <summary>Computes y.</summary>
    public static void Forward(Worker worker, Parameter weights, Parameter bias, int rows, float* x, int stride, float* y)
    {
        Vectors.FillRows(y, bias.Value, rows, weights.Columns);
        worker.Product.Multiply(rows, weights.Columns, weights.Rows, new(x, stride), weights.View, y, weights.Columns, accumulate: true);
    }

    /// <summary>Adds to the gradients of W, b and x, given that of y.</summary>
    public static void Backward(Worker worker, Gradients gradients, Parameter weights, Parameter bias, int rows, float* x, int stride, float* yGradient,
        float* xGradient, int xGradientStride)
    {
        var gradient = new View(yGradient, weights.Columns);
        worker.Product.Multiply(weights.Rows, weights.Columns, rows, new View(x, stride).Transposed, gradient, gradients[weights], weights.Columns,
            accumulate: true);
        Vectors.AddRows(gradients[bias], yGradient, rows, weights.Columns);
        worker.Product.Multiply(rows, weights.Rows, weights.Columns, gradient, weights.View.Transposed, xGradient, xGradientStride, accumulate: true);
    }
}
