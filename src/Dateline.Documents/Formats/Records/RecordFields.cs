using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Documents.Formats.Records;

/// <summary>The fields of a document in a table, and the names under which other people keep them.</summary>
static class RecordFields
{
    static readonly ImmutableArray<(string Field, ImmutableArray<string> Usual)> s_fields = Read();

    /// <summary>The fields: <c>id</c>, <c>text</c>, <c>title</c>, <c>published</c> and so on.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_fields.Select(field => field.Field)];

    /// <summary>Finds the columns of a table that hold the fields.</summary>
    /// <param name="columns">The names of the table's columns.</param>
    /// <param name="stated">Column by field, as the publisher states it.</param>
    /// <returns>Column by field, those that are there.</returns>
    public static Dictionary<string, string> Find(IReadOnlyCollection<string> columns, ImmutableDictionary<string, string> stated)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, usual) in s_fields)
            if ((stated.TryGetValue(field, out var own) ? columns.FirstOrDefault(column => column == own)
                : usual.Select(name => columns.FirstOrDefault(column => column.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(column => column is not null)) is { } column)
                found.Add(field, column);
        return found;
    }

    static ImmutableArray<(string, ImmutableArray<string>)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("record-fields.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => (cells[0], ImmutableArray.Create(cells, 1, cells.Length - 1)))];
    }
}
