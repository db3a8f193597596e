using System.Collections.Frozen;
using System.Reflection;

namespace Dateline.Linking.Lists;

/// <summary>Reads the lists embedded in this assembly: tab-separated values, <c>#</c> lines are comments.</summary>
static class LinkingList
{
    /// <summary>The rows of a list, each cut at its tabs.</summary>
    /// <exception cref="FileNotFoundException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The list '{name}' is not embedded.", name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    /// <summary>The words of a list of one column.</summary>
    public static FrozenSet<string> Words(string name) => Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
