using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Documents.Formats.Markup;

/// <summary>The fields of YAML front matter, read event by event: nothing is built that could be nested or referred to without end.</summary>
static class YamlFields
{
    const string Advice = "Quote values that hold a colon or start with a special character.";
    const int Deepest = 16;

    /// <summary>The values of each field, names in lower case.</summary>
    /// <exception cref="RejectedException">It is no YAML and no list of 'name: value' lines either.</exception>
    public static Dictionary<string, List<string>> Read(string yaml, string path, List<DocumentNote> notes)
    {
        try
        {
            return Parse(yaml, path);
        }
        catch (YamlException broken)
        {
            return Lines(yaml, path, notes, (int)broken.Start.Line + 1)
                ?? throw Reject(path, (int)broken.Start.Line + 1, $"The front matter is no YAML: {broken.InnerException?.Message ?? broken.Message}", Advice);
        }
        // The scanner gives up so on a list that the end of the front matter cuts off.
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            throw Reject(path, 2, "The front matter is no YAML.", Advice);
        }
    }

    static Dictionary<string, List<string>> Parse(string yaml, string path)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var parser = new Parser(new StringReader(yaml));
        // Stream, document and mapping are open where the names of the fields stand; null while one is awaited.
        const int Fields = 3;
        string? name = null;
        for (var depth = 0; parser.MoveNext();)
        {
            var (current, before) = (parser.Current!, depth);
            if (current is AnchorAlias)
                throw Reject(path, (int)current.Start.Line + 1, "The front matter refers to itself (an alias, '*').", "Write each value where it stands.");
            depth += current.NestingIncrease;
            if (depth > Deepest)
                throw Reject(path, (int)current.Start.Line + 1, "The front matter has lists within lists without end.", "Write one 'name: value' a line.");
            if (before == Fields - 1 && current is SequenceStart or Scalar && before == Fields - 1)
                throw Reject(path, 2, "The front matter is no list of 'name: value' lines.", "Write one 'name: value' a line.");
            if (before < Fields)
                continue;
            if (name is null)
                name = current is Scalar key ? key.Value.ToLowerInvariant() : depth == Fields ? null : "";
            else
            {
                if (current is Scalar value)
                    Add(values, name, value.Value);
                // A value of one piece, or the end of one of many.
                if (depth == Fields)
                    name = null;
            }
        }
        return values;
    }

    static void Add(Dictionary<string, List<string>> values, string name, string value)
    {
        if (values.TryGetValue(name, out var known))
            known.Add(value);
        else
            values.Add(name, [value]);
    }

    // What people write for YAML: a colon within a title, and nothing else that would matter.
    static Dictionary<string, List<string>>? Lines(string yaml, string path, List<DocumentNote> notes, int fault)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in yaml.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && char.IsLetter(line[0]) && line.AsSpan(colon + 1)
                .TrimStart() is not ['[' or '{' or '*' or '&' or '!' or '|' or '>', ..])
                Add(values, line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim().Trim('"', '\''));
            else if (char.IsLetter(line[0]))
                return null;
        if (values.Count == 0)
            return null;
        notes.Add(new("front-matter", "The front matter is no YAML here; it is read line by line.", Advice, FormattableString.Invariant($"{path}({fault})")));
        return values;
    }

    static RejectedException Reject(string path, int line, string message, string advice) => FrontMatter.Reject(path, line, "front-matter", message, advice);
}
