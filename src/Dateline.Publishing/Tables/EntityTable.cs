using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.CorpusEntity>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of entities of the whole corpus.</summary>
public static class EntityTable
{
    /// <summary>One row an entity.</summary>
    public static readonly CorpusTable<CorpusEntity> Table = new("entities", "entity",
        "The people, organisations, places and groups of all documents.", ["entity_id"], corpus => corpus.Entities,
    [
        Key("entity_id", "Key of the entity, made of its name and type.", row => row.Entity.Id),
        Text("name", "Full name.", row => row.Entity.Name).Shown() with { IsRequired = true },
        Choice("entity_type", Enumeration.Of("entity_type"), "What it is.", row => PublishedName.Of(row.Entity.Type)).Shown() with { IsRequired = true },
        Text("description", "Title or role as first written.", row => row.Entity.Description).Shown(),
        Text("country", "Country it belongs to, an ISO 3166-1 alpha-3 code.", row => row.Entity.Country).Shown().Filter(),
        Number("latitude", "Latitude of a place, WGS 84.", row => row.Entity.Latitude) with { Unit = "degrees", Minimum = -90, Maximum = 90 },
        Number("longitude", "Longitude of a place, WGS 84.", row => row.Entity.Longitude) with { Unit = "degrees", Minimum = -180, Maximum = 180 },
        Integer("geonames_id", "Number of a place in GeoNames.", row => row.Entity.GeonamesId) with { Minimum = 1 },
        List("aliases", "Other names as written in the documents.", row => row.Entity.Aliases),
        Count("mentions", "rows", "Mentions in all documents but copies of others.", row => row.Mentions).Shown(),
        Count("documents", "documents", "Documents that mention it, copies of others aside.", row => row.Documents),
        Choice("gender", Enumeration.Of("gender"), "Gender of a person, where something tells it.", row => row.Entity.Gender),
        Choice("gender_basis", Enumeration.Of("gender_basis"), "What tells the gender.", row => row.Entity.GenderBasis),
        Text("wikidata", "Item of Wikidata, from an authority file only.", row => row.Entity.Wikidata),
        Choice("place_precision", Enumeration.Of("entity_precision"), "What the coordinates of a place are of.", row => row.Entity.PlacePrecision),
    ])
    {
        Label = "name",
        Address = RowAddress.Page,
        Page = cells => EntityLink.PageOf(cells[0].AsString ?? "", cells[2].AsString == PublishedName.Of(EntityType.Place) ? EntityType.Place
            : EntityType.Other),
    };
}
