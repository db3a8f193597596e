using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Finds out what parts the cells of a table: whatever stands most often in its header outside quotation marks.</summary>
static class CsvSeparator
{
    const int LongestHeader = 1 << 16;

    /// <summary>One of comma, semicolon, tab and bar; a comma where none stands there.</summary>
    public static byte Of(Container container)
    {
        var bytes = new byte[LongestHeader];
        var head = bytes.AsSpan(0, container.Read(bytes, 0));
        Span<int> counts = stackalloc int[4];
        var isQuoted = false;
        foreach (var letter in head)
        {
            if (letter == (byte)'"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is (byte)'\n' or (byte)'\r' && counts.ContainsAnyExcept(0))
                break;
            else if (!isQuoted && ",;\t|"u8.IndexOf(letter) is >= 0 and var kind)
                counts[kind]++;
        }
        var best = 0;
        for (var kind = 1; kind < counts.Length; kind++)
            if (counts[kind] > counts[best])
                best = kind;
        return ",;\t|"u8[best];
    }
}
