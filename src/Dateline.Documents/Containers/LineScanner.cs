namespace Dateline.Documents.Containers;

/// <summary>Finds the lines of a container without keeping them.</summary>
static class LineScanner
{
    /// <summary>Offset and length in bytes of each line, the line feed left out.</summary>
    public static IEnumerable<(long Offset, int Length)> Lines(Container container)
    {
        var buffer = new byte[1 << 20];
        var (start, position) = (0L, 0L);
        for (int read; (read = container.Read(buffer, position)) > 0; position += read)
            for (var index = 0; index < read;)
            {
                var found = buffer.AsSpan(index, read - index).IndexOf((byte)'\n');
                if (found < 0)
                    break;
                var end = position + index + found;
                yield return (start, (int)Math.Min(end - start, int.MaxValue));
                start = end + 1;
                index += found + 1;
            }
        if (start < position)
            yield return (start, (int)Math.Min(position - start, int.MaxValue));
    }
}
