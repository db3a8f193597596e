using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Dateline.Documents.Formats.Records;

/// <summary>The fields of a document in a record, and the names under which other people keep them.</summary>
static class RecordFields
{
    /// <summary>The field of the article.</summary>
    public const string Text = "text";

    /// <summary>What stands in for the article where a record has no text.</summary>
    public const string Teaser = "teaser";

    static readonly ImmutableArray<(string Field, ImmutableArray<string> Usual)> s_fields = Read();

    /// <summary>The fields that a publisher can name: <c>id</c>, <c>text</c>, <c>title</c>, <c>published</c> and so on.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_fields.Select(field => field.Field).Where(field => field != Teaser)];

    /// <summary>Usual names by field, as <see cref="KeyOf"/> writes them, in the order they are looked for.</summary>
    public static FrozenDictionary<string,
        ImmutableArray<string>> Usual { get; } = s_fields.ToFrozenDictionary(field => field.Field, field => field.Usual, StringComparer.Ordinal);

    /// <summary>A name as it is compared: letters and digits in lower case, full stops between a field and one within it.</summary>
    public static string KeyOf(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (letter == '.' && key.Length > 0 && key[^1] != '.')
                key.Append('.');
        return key.ToString().TrimEnd('.');
    }

    static ImmutableArray<(string, ImmutableArray<string>)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("record-fields.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => (cells[0], cells[1..].Select(name => KeyOf(name)).Distinct().ToImmutableArray()))];
    }
}
