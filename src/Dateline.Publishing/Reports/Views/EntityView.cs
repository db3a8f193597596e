using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>A person, organisation, place or group with everything the documents tell of it.</summary>
sealed class EntityView(Entity first, SiteRows rows)
{
    readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);

    public string Id => first.Id;
    public string Name => first.Name;
    public string Type { get; } = PublishedName.Of(first.Type);
    public bool IsPlace => first.Type == EntityType.Place;
    public string? Description { get; private set; }
    public string? Country { get; private set; }

    /// <summary>The country's everyday English name; its code where no name is known.</summary>
    public string? CountryName => Country is { } code ? Dateline.Extraction.CountryName.Of(code) ?? code : null;
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public string Href { get; } = EntityLink.PageOf(first);
    public IReadOnlyCollection<string> Aliases => _aliases;
    public int Mentions { get; set; }
    public List<DocumentLine> Documents { get; } = [];
    public SpooledRows<QuoteView> Quotes => field ??= new(rows.QuoteSpool);
    public SpooledRows<EventView> Events => field ??= new(rows.EventSpool);
    public SpooledRows<MetricView> Metrics => field ??= new(rows.MetricSpool);

    public string TypeWord => Words.Of("entity", Type);
    public EntityLink Link => new(Name, HasPage ? Href : null);

    /// <summary>Whether the pages of its documents link to one of its own.</summary>
    public bool HasPage { get; private set; }

    /// <summary>Adds what another document says about the entity.</summary>
    /// <param name="entity">What the document says.</param>
    /// <param name="document">The document.</param>
    /// <param name="linked">Whether the document's page links to a page of the entity.</param>
    public void Add(Entity entity, DocumentLine document, bool linked)
    {
        HasPage |= linked;
        Documents.Add(document);
        _aliases.UnionWith(entity.Aliases);
        if (entity.Name != Name)
            _aliases.Add(entity.Name);
        Description ??= entity.Description;
        Country ??= entity.Country;
        Latitude ??= entity.Latitude;
        Longitude ??= entity.Longitude;
    }
}
