using System.Runtime.InteropServices;

namespace Dateline.Training;

/// <summary>The state of training on disk: number of passes done, then every parameter in order with what the optimiser remembers of it.</summary>
static unsafe class Checkpoint
{
    /// <summary>Writes the state; a file that is there stays whole until the new one is.</summary>
    public static void Write(string path, Parameters parameters, int passes)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
        {
            writer.Write(passes);
            foreach (var parameter in parameters.All)
            {
                writer.Write(parameter.Name);
                writer.Write(parameter.Length);
                foreach (var numbers in Numbers(parameter))
                    writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<float>((float*)numbers, parameter.Length)));
            }
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Reads the state.</summary>
    /// <returns>The number of passes done.</returns>
    /// <exception cref="InvalidDataException">The file is of another network.</exception>
    public static int Read(string path, Parameters parameters)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var passes = reader.ReadInt32();
        foreach (var parameter in parameters.All)
        {
            var (name, length) = (reader.ReadString(), reader.ReadInt32());
            if (name != parameter.Name || length != parameter.Length)
                throw new InvalidDataException(
                    $"{path}: holds '{name}' of {length} numbers where '{parameter.Name}' of {parameter.Length} belongs; it is of another network or other data.");
            foreach (var numbers in Numbers(parameter))
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<float>((float*)numbers, parameter.Length)));
        }
        return passes;
    }

    /// <summary>Sets the weights to the mean of the running means of several checkpoints of one training.</summary>
    /// <returns>The highest number of passes done.</returns>
    /// <exception cref="InvalidDataException">A file is of another network.</exception>
    public static int ReadMean(IReadOnlyList<string> paths, Parameters parameters)
    {
        var passes = 0;
        var sums = parameters.All.ToDictionary(parameter => parameter, parameter => new float[parameter.Length]);
        foreach (var path in paths)
        {
            passes = Math.Max(passes, Read(path, parameters));
            foreach (var (parameter, sum) in sums)
                for (var i = 0; i < sum.Length; i++)
                    sum[i] += parameter.Average[i] / paths.Count;
        }
        foreach (var (parameter, sum) in sums)
            sum.CopyTo(parameter.Span);
        return passes;
    }

    static nint[] Numbers(Parameter parameter) => [(nint)parameter.Value, (nint)parameter.First, (nint)parameter.Second, (nint)parameter.Average];
}
