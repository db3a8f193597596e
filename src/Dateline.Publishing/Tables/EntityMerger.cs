using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>An entity with what all documents together say about it.</summary>
/// <param name="Entity">The entity; its aliases are those of all documents.</param>
/// <param name="Mentions">Mentions in all documents but copies.</param>
/// <param name="Documents">Documents that name it, copies aside.</param>
public sealed record CorpusEntity(Entity Entity, long Mentions, long Documents);

/// <summary>Merges the entities of the documents into those of the corpus; its memory grows with the entities only.</summary>
/// <remarks>Where documents differ about a description, a country or a place, the first in the order of documents stands.</remarks>
public sealed class EntityMerger
{
    readonly SortedDictionary<string, Merged> _entities = new(StringComparer.Ordinal);

    /// <summary>Adds the entities of one document; documents come in the order of their ids.</summary>
    /// <param name="extract">What was read out of the document.</param>
    /// <param name="isCopy">Whether it is a copy of another: its entities are known, and not counted again.</param>
    public void Add(Extract extract, bool isCopy = false)
    {
        foreach (var entity in extract.Entities)
        {
            if (_entities.TryGetValue(entity.Id, out var merged))
                merged.Join(entity);
            else
                _entities[entity.Id] = merged = new Merged(entity);
            merged.Documents += isCopy ? 0 : 1;
        }
        if (isCopy)
            return;
        foreach (var mention in extract.Mentions)
            if (_entities.TryGetValue(mention.EntityId, out var mentioned))
                mentioned.Mentions++;
    }

    /// <summary>The entities, ordered by id.</summary>
    public IEnumerable<CorpusEntity> Entities() => _entities.Values.Select(merged => merged.ToEntity());

    sealed class Merged(Entity first)
    {
        readonly SortedSet<string> _aliases = new(first.Aliases, StringComparer.Ordinal);
        Entity _entity = first;

        public long Mentions { get; set; }

        public long Documents { get; set; }

        public void Join(Entity other)
        {
            _aliases.UnionWith(other.Aliases);
            if (other.Name != _entity.Name)
                _aliases.Add(other.Name);
            _entity = _entity with
            {
                Description = _entity.Description ?? other.Description,
                Country = _entity.Country ?? other.Country,
                Latitude = _entity.Latitude ?? other.Latitude,
                Longitude = _entity.Longitude ?? other.Longitude,
                GeonamesId = _entity.GeonamesId ?? other.GeonamesId,
            };
        }

        public CorpusEntity ToEntity() => new(_entity with { Aliases = [.. _aliases.Where(alias => alias != _entity.Name)] }, Mentions, Documents);
    }
}
