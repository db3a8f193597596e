using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>One matrix of trained numbers with what the optimiser remembers of it. Its memory lives as long as the process.</summary>
sealed unsafe class Parameter
{
    /// <summary>A matrix of zeros.</summary>
    /// <param name="name">Name, for messages and checkpoints.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="isTable">Whether rows are looked up, so that a step touches few of them.</param>
    public Parameter(string name, int rows, int columns, bool isTable = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        IsTable = isTable;
        Value = Allocate(Length);
        First = Allocate(Length);
        Second = Allocate(Length);
        Average = Allocate(Length);
    }

    /// <summary>Name, for messages and checkpoints.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Whether rows are looked up, so that a step touches few of them.</summary>
    public bool IsTable { get; }

    /// <summary>Rows times columns.</summary>
    public int Length => Rows * Columns;

    /// <summary>The numbers, row by row.</summary>
    public float* Value { get; }

    /// <summary>Running mean of the gradient.</summary>
    public float* First { get; }

    /// <summary>Running mean of the squared gradient.</summary>
    public float* Second { get; }

    /// <summary>Running mean of the numbers themselves.</summary>
    public float* Average { get; }

    /// <summary>The numbers as a matrix.</summary>
    public View View => new(Value, Columns);

    /// <summary>The numbers as a span.</summary>
    public Span<float> Span => new(Value, Length);

    /// <summary>Memory for that many numbers, all zero, on a cache line's boundary.</summary>
    public static float* Allocate(int length)
    {
        var memory = (float*)NativeMemory.AlignedAlloc((nuint)length * sizeof(float), 64);
        new Span<float>(memory, length).Clear();
        return memory;
    }
}
