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
    readonly Dictionary<string, Merged> _entities = new(StringComparer.Ordinal);

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
    public IEnumerable<CorpusEntity> Entities() => _entities.Values.OrderBy(merged => merged.Id, StringComparer.Ordinal).Select(merged => merged.ToEntity());

    sealed class Merged(Entity first)
    {
        // Most entities stand in one document and have one name: those carry no set.
        SortedSet<string>? _aliases;
        Entity _entity = first;

        public string Id => _entity.Id;

        public long Mentions { get; set; }

        public long Documents { get; set; }

        public void Join(Entity other)
        {
            if (!other.Aliases.IsEmpty || other.Name != _entity.Name)
            {
                _aliases ??= new(_entity.Aliases, StringComparer.Ordinal);
                _aliases.UnionWith(other.Aliases);
                _aliases.Add(other.Name);
            }
            if (!Adds(other))
                return;
            _entity = _entity with
            {
                Description = _entity.Description ?? other.Description,
                Country = _entity.Country ?? other.Country,
                Latitude = _entity.Latitude ?? other.Latitude,
                Longitude = _entity.Longitude ?? other.Longitude,
                GeonamesId = _entity.GeonamesId ?? other.GeonamesId,
            };
        }

        public CorpusEntity ToEntity() =>
            new(_entity with { Aliases = [.. (_aliases ?? new(_entity.Aliases, StringComparer.Ordinal)).Where(alias => alias != _entity.Name)] }, Mentions, Documents);

        bool Adds(Entity other) =>
            _entity.Description is null && other.Description is not null || _entity.Country is null && other.Country is not null || _entity.GeonamesId is null && other.GeonamesId is not null
            || _entity.Latitude is null && other.Latitude is not null || _entity.Longitude is null && other.Longitude is not null;
    }
}
