using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A person, organisation, place or group with everything the documents tell of it.</summary>
sealed class EntityView(Entity first, SiteRows rows)
{
    Entity _entity = first;

    public string Id => _entity.Id;
    public string Name => _entity.Name;
    public string Type { get; } = PublishedName.Of(first.Type);
    public bool IsPlace => _entity.Type == EntityType.Place;
    public string? Description => _entity.Description;
    public string? Country => _entity.Country;

    /// <summary>The country's everyday English name; its code where no name is known.</summary>
    public string? CountryName => Country is { } code ? Dateline.Extraction.CountryName.Of(code) ?? code : null;
    public double? Latitude => _entity.Latitude;
    public double? Longitude => _entity.Longitude;
    public string Href { get; } = EntityLink.PageOf(first);
    public IReadOnlyCollection<string> Aliases => _entity.Aliases;
    public long Mentions { get; private set; }
    public List<DocumentLine> Documents { get; } = [];
    public SpooledRows<QuoteView> Quotes => field ??= new(rows.QuoteSpool);
    public SpooledRows<EventView> Events => field ??= new(rows.EventSpool);
    public SpooledRows<MetricView> Metrics => field ??= new(rows.MetricSpool);

    public string TypeWord => Words.Of("entity", Type);
    public EntityLink Link => new(Name, HasPage ? Href : null);

    /// <summary>Whether the pages of its documents link to one of its own.</summary>
    public bool HasPage { get; private set; }

    /// <summary>Adds a document that names the entity.</summary>
    /// <param name="document">The document.</param>
    /// <param name="linked">Whether the document's page links to a page of the entity.</param>
    public void Add(DocumentLine document, bool linked)
    {
        HasPage |= linked;
        Documents.Add(document);
    }

    /// <summary>Takes what all documents together say of the entity.</summary>
    public void Tell(CorpusEntity merged) => (_entity, Mentions) = (merged.Entity, merged.Mentions);
}
