using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Tables;

/// <summary>An entity with what all documents together say about it.</summary>
/// <param name="Entity">The entity; its aliases are those of all documents.</param>
/// <param name="Mentions">Mentions in all documents but copies.</param>
/// <param name="Documents">Documents that name it, copies aside.</param>
public sealed record CorpusEntity(Entity Entity, long Mentions, long Documents);

/// <summary>
/// Merges the entities of the documents into those of the corpus. Where there are many they are laid down on disk in runs and merged as they are asked for:
/// memory does not grow with their number.
/// </summary>
/// <remarks>
/// Where documents differ about a description, a country or a place, the first in the order of documents stands, however often was laid down between them.
/// </remarks>
public sealed class EntityMerger : IDisposable
{
    /// <summary>Entities held in memory before they are laid down, some 50 MB.</summary>
    public const int DefaultMost = 100_000;

    readonly Dictionary<string, Merged> _entities = new(StringComparer.Ordinal);
    readonly List<FileStream> _runs = [];
    readonly string _path;
    readonly int _most;

    /// <summary>Begins without entities.</summary>
    /// <param name="path">Where runs are laid down until this is disposed of; a number is added for each.</param>
    /// <param name="most">Entities held in memory; those of one document stay together beyond it.</param>
    public EntityMerger(string path, int most = DefaultMost) => (_path, _most) = (path, most);

    /// <summary>Adds the entities of one document; documents come in the order of their ids.</summary>
    /// <param name="extract">What was read out of the document.</param>
    /// <param name="isCopy">Whether it is a copy of another: its entities are known, and not counted again.</param>
    /// <exception cref="IOException">A run cannot be written.</exception>
    public void Add(Extract extract, bool isCopy = false) => Add(extract.Entities, extract.Mentions.Select(mention => mention.EntityId), isCopy);

    /// <summary>Adds the entities of one document; documents come in the order of their ids.</summary>
    /// <param name="entities">The document's entities, each once.</param>
    /// <param name="mentioned">The key of the entity of each mention, one of the document's entities.</param>
    /// <param name="isCopy">Whether it is a copy of another: its entities are known, and not counted again.</param>
    /// <exception cref="IOException">A run cannot be written.</exception>
    public void Add(IEnumerable<Entity> entities, IEnumerable<string> mentioned, bool isCopy)
    {
        foreach (var entity in entities)
        {
            if (_entities.TryGetValue(entity.Id, out var merged))
                merged.Join(entity);
            else
                _entities[entity.Id] = merged = new Merged(entity);
            merged.Documents += isCopy ? 0 : 1;
        }
        if (!isCopy)
            foreach (var id in mentioned)
                if (_entities.TryGetValue(id, out var known))
                    known.Mentions++;
        if (_entities.Count > _most)
            LayDown();
    }

    /// <summary>The entities, ordered by id. Read by one reader at a time, to the end or not; nothing is added meanwhile.</summary>
    /// <exception cref="IOException">A run cannot be read.</exception>
    public IEnumerable<CorpusEntity> Entities()
    {
        if (_runs.Count == 0)
        {
            foreach (var merged in InOrder())
                yield return merged.ToEntity();
            yield break;
        }
        // Runs are in the order of documents and what is in memory comes last, so of one key the first to come out stands.
        var sources = _runs.Select(Read).Append(InOrder()).Select(run => run.GetEnumerator()).ToList();
        var heads = new PriorityQueue<int, (string Id, int Run)>(Comparer<(string Id, int Run)>.Create((one, other) =>
            string.CompareOrdinal(one.Id, other.Id) is not 0 and var order ? order : one.Run.CompareTo(other.Run)));
        void Advance(int run)
        {
            if (sources[run].MoveNext())
                heads.Enqueue(run, (sources[run].Current.Id, run));
        }
        try
        {
            for (var run = 0; run < sources.Count; run++)
                Advance(run);
            Merged? first = null;
            while (heads.TryDequeue(out var run, out _))
            {
                var next = sources[run].Current;
                if (first?.Id == next.Id)
                {
                    // What is in memory stays as it is, for whoever reads again.
                    first = Merged.Of(first.ToPart());
                    first.Join(next);
                }
                else
                {
                    if (first is not null)
                        yield return first.ToEntity();
                    first = next;
                }
                Advance(run);
            }
            if (first is not null)
                yield return first.ToEntity();
        }
        finally
        {
            foreach (var source in sources)
                source.Dispose();
        }
    }

    /// <summary>Removes the runs.</summary>
    public void Dispose()
    {
        foreach (var run in _runs)
            run.Dispose();
        _runs.Clear();
    }

    IEnumerable<Merged> InOrder() => _entities.Values.OrderBy(merged => merged.Id, StringComparer.Ordinal);

    void LayDown()
    {
        var run = OutputFile.CreateTemporary(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_path}-{_runs.Count}"));
        _runs.Add(run);
        foreach (var merged in InOrder())
        {
            JsonSerializer.Serialize(run, merged.ToPart(), EntityPartJson.Default.EntityPart);
            run.WriteByte((byte)'\n');
        }
        run.Flush();
        _entities.Clear();
    }

    static IEnumerable<Merged> Read(FileStream run)
    {
        run.Position = 0;
        using var lines = new StreamReader(run, leaveOpen: true);
        while (lines.ReadLine() is { } line)
            yield return Merged.Of(JsonSerializer.Deserialize(line, EntityPartJson.Default.EntityPart)!);
    }

    sealed class Merged(Entity first)
    {
        // Documents that differ about a gender leave it open, whatever a third one says.
        const string Unsure = "";

        // Most entities stand in one document and have one name: those carry no set.
        SortedSet<string>? _aliases;
        Entity _entity = first;

        public string Id => _entity.Id;

        public long Mentions { get; set; }

        public long Documents { get; set; }

        public static Merged Of(EntityPart part) => new(part.Entity) { Mentions = part.Mentions, Documents = part.Documents };

        public void Join(Merged later)
        {
            Join(later.ToPart().Entity);
            Mentions += later.Mentions;
            Documents += later.Documents;
        }

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
                Wikidata = _entity.Wikidata ?? other.Wikidata,
                PlacePrecision = _entity.PlacePrecision ?? other.PlacePrecision,
                Gender = _entity.Gender is null || other.Gender is null || other.Gender == _entity.Gender ? _entity.Gender ?? other.Gender : Unsure,
                GenderBasis = _entity.GenderBasis ?? other.GenderBasis,
            };
        }

        public CorpusEntity ToEntity() =>
            new(
                _entity with
                {
                    Gender = _entity.Gender == Unsure ? null : _entity.Gender,
                    GenderBasis = _entity.Gender == Unsure ? null : _entity.GenderBasis,
                    Aliases = [.. (_aliases ?? new(_entity.Aliases, StringComparer.Ordinal)).Where(alias => alias != _entity.Name)],
                },
                Mentions,
                Documents);

        public EntityPart ToPart() => new(_aliases is null ? _entity : _entity with { Aliases = [.. _aliases] }, Mentions, Documents);

        bool Adds(Entity other) =>
            _entity.Description is null && other.Description is not null || _entity.Country is null && other.Country is not null
            || _entity.GeonamesId is null && other.GeonamesId is not null
            || other.Gender is not null && _entity.Gender != other.Gender || _entity.Wikidata is null && other.Wikidata is not null
            || _entity.Latitude is null && other.Latitude is not null || _entity.Longitude is null && other.Longitude is not null;
    }
}

/// <summary>What some documents say of an entity together, as it is laid down.</summary>
sealed record EntityPart(Entity Entity, long Mentions, long Documents);

[JsonSerializable(typeof(EntityPart))]
sealed partial class EntityPartJson : JsonSerializerContext;
