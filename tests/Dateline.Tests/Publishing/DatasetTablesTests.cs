using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed partial class DatasetTablesTests
{
    public static TheoryData<string> Tables => [.. DatasetTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_is_named_and_described_for_the_public(string name)
    {
        var table = DatasetTables.Of(name);
        Assert.Equal(table.Columns.Length, table.Columns.Select(column => column.Name).Distinct().Count());
        Assert.All(table.Columns, column =>
        {
            Assert.Matches(ColumnName, column.Name);
            Assert.EndsWith(".", column.Description, StringComparison.Ordinal);
            Assert.True(char.IsUpper(column.Description[0]), column.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_reference_is_to_a_table_with_one_key_column_of_that_type(string name) =>
        Assert.All(DatasetTables.Of(name).Columns.Where(column => column.References is not null), column =>
        {
            var target = DatasetTables.Of(column.References!);
            Assert.Equal(column.Type, target.Columns[target.IndexOf(Assert.Single(target.Key))].Type);
        });

    [Fact]
    public void Every_value_of_the_programs_enumerations_is_published_under_a_name_of_the_vocabulary()
    {
        Covers<PublishedBasis>("published_basis", PublishedName.Of);
        Covers<QuoteType>("quote_type", PublishedName.Of);
        Covers<Stance>("stance", PublishedName.Of);
        Covers<TimexType>("timex_type", PublishedName.Of);
        Covers<TimeAnchor>("time_anchor", PublishedName.Of);
        Covers<EventClass>("event_class", PublishedName.Of);
        Covers<EventStatus>("event_status", PublishedName.Of);
        Covers<ParticipantRole>("participant_role", PublishedName.Of);
        Covers<EntityType>("entity_type", PublishedName.Of);
        Covers<MentionKind>("mention_kind", PublishedName.Of);
    }

    [Theory]
    [InlineData("event_type", "en/plover-verbs.tsv", 2)]
    [InlineData("event_mode", "en/plover-verbs.tsv", 3)]
    [InlineData("event_type", "en/plover-nouns.tsv", 2)]
    [InlineData("event_mode", "en/plover-nouns.tsv", 3)]
    [InlineData("event_type", "en/plover-modes.tsv", 0)]
    [InlineData("event_mode", "en/plover-modes.tsv", 1)]
    [InlineData("quantity_kind", "en/units.tsv", 2)]
    public void Every_value_that_a_word_list_gives_belongs_to_its_vocabulary(string enumeration, string list, int column) =>
        Assert.All(
            File.ReadLines(Repository.At("src", "Dateline.Extraction", list)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                .Where(cells => cells.Length > column && cells[column] is not ("" or "-")).Select(cells => cells[column]).Distinct(),
            value => Assert.True(Enumeration.Of(enumeration).Contains(value), $"{enumeration} lacks '{value}' of {list}"));

    static void Covers<T>(string enumeration, Func<T, string> name) where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Select(name).Order(StringComparer.Ordinal),
        Enumeration.Of(enumeration).Values.Select(value => value.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    static partial Regex ColumnName { get; }
}
