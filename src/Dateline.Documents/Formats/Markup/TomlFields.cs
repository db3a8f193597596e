using System.Text.RegularExpressions;

namespace Dateline.Documents.Formats.Markup;

/// <summary>The fields of TOML front matter as Hugo writes it: a name and a value a line, lists of strings; tables behind them are passed over.</summary>
static partial class TomlFields
{
    /// <summary>The values of each field, names in lower case.</summary>
    public static Dictionary<string, List<string>> Read(string toml)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in toml.Split('\n').Select(line => line.Trim()).TakeWhile(line => !line.StartsWith('[')))
            if (Field.Match(line) is { Success: true } field)
                values.TryAdd(field.Groups[1].Value.ToLowerInvariant(), ValuesOf(field.Groups[2].Value));
        return values;
    }

    static List<string> ValuesOf(string words) => words is ['"' or '\'' or '[', ..]
        ? [.. Quoted.Matches(words).Select(match => match.Groups[1].Value + match.Groups[2].Value)] : [words.Split('#')[0].Trim()];

    [GeneratedRegex("^[\"']?([A-Za-z0-9_-]{1,60})[\"']?\\s*=\\s*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field { get; }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }
}
