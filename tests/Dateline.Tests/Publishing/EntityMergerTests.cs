using System.Text.Json;
using CsCheck;
using Dateline.Extraction;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed class EntityMergerTests
{
    static readonly Gen<Entity> s_entity = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 7], Gen.Int[0, 3])
        .Select((id, name, facts, aliases) => new Entity
    {
        Id = $"e{id}",
        Name = $"Name {name}",
        Type = EntityType.Place,
        Description = (facts & 1) == 0 ? null : $"described {name} {aliases}",
        Country = (facts & 2) == 0 ? null : "FRA",
        Latitude = (facts & 4) == 0 ? null : 0.1 + (name / 3.0),
        Aliases = [.. Enumerable.Range(0, aliases).Select(alias => $"Alias {alias + name}")],
    });

    static readonly Gen<Entity[][]> s_documents = s_entity.Array[0, 5].Select(entities => entities.DistinctBy(entity => entity.Id).ToArray()).Array[0, 12];

    [Fact]
    public void However_often_entities_are_laid_down_they_come_out_as_if_they_never_were() =>
        Gen.Select(s_documents, Gen.Int[0, 8]).Sample(made =>
        {
            var (documents, most) = made;
            using var folder = new TemporaryFolder();
            using var inMemory = new EntityMerger(folder["memory"]);
            using var onDisk = new EntityMerger(folder["disk"], most);
            for (var index = 0; index < documents.Length; index++)
            {
                inMemory.Add(documents[index], documents[index].Select(entity => entity.Id), isCopy: index % 4 == 3);
                onDisk.Add(documents[index], documents[index].Select(entity => entity.Id), isCopy: index % 4 == 3);
            }
            var expected = JsonSerializer.Serialize(inMemory.Entities());
            Assert.Equal(expected, JsonSerializer.Serialize(onDisk.Entities()));
            Assert.Equal(expected, JsonSerializer.Serialize(onDisk.Entities()));
        }, iter: 300);

    [Fact]
    public void Of_what_was_laid_down_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        using (var merger = new EntityMerger(folder["entities"], most: 0))
        {
            merger.Add([new Entity { Id = "one", Name = "One", Type = EntityType.Person }], ["one", "one"], isCopy: false);
            Assert.Single(Directory.EnumerateFiles(folder.Path));
            Assert.Equal(2, Assert.Single(merger.Entities()).Mentions);
        }
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
