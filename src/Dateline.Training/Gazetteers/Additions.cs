namespace Dateline.Training;

/// <summary>Reads the lists of our own that complete the packages.</summary>
static class Additions
{
    /// <summary>Rows of an embedded list, cut at tabs; lines that start with <c>#</c> and empty lines are passed over.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(Additions).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException($"{file} is not embedded in Dateline.Training; add it to the project and build again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line is not ("" or ['#', ..]))
                yield return line.Split('\t');
    }
}
