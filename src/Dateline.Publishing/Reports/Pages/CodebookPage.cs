using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>The codebook: every table, column and code, from the definitions the files are made of.</summary>
sealed class CodebookPage(TableProfiles profiles)
{
    public IReadOnlyList<CodebookTable> Tables { get; } = [.. profiles.All.Select(profile => new CodebookTable(profile.Table, profile))];
    public IReadOnlyList<Enumeration> Enumerations { get; } = Enumeration.All;
}

/// <summary>A table of the codebook.</summary>
sealed class CodebookTable(Table table, TableProfile profile)
{
    const int ExampleLength = 60;

    public string Name => table.Name;
    public string Title => table.Title;
    public string Description => table.Description;
    public string RowNoun => table.RowNoun;
    public string Key => string.Join(", ", table.Key);
    public string Rows => Phrase.Count(profile.Rows, "row");
    public IReadOnlyList<CodebookColumn> Columns { get; } = [.. table.Columns.Select((column, index) => new CodebookColumn(
        column.Name, TypeWord(column.Type), column.Unit, column.Description, column.References, column.Enumeration?.Name, column.IsRequired,
        profile.Example(index) is { } example ? Phrase.Cut(Phrase.OneLine(example), ExampleLength) : null,
            profile.FilledShare(index) is { } share ? Phrase.Share(share) : null))];

    static string TypeWord(ColumnType type) => type switch
    {
        ColumnType.String => "text",
        ColumnType.Integer => "whole number",
        ColumnType.Double => "number",
        ColumnType.Boolean => "true or false",
        ColumnType.Date => "date",
        _ => "list of texts",
    };
}

/// <summary>A column of the codebook.</summary>
sealed record CodebookColumn(
    string Name, string Type, string? Unit, string Description, string? References, string? Enumeration, bool Required, string? Example, string? Filled);
