using Dateline.Extraction;

namespace Dateline.Publishing.Addresses;

/// <summary>A person, organisation, place or group as a page names it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Href">Its page from the root of the site; null when it has none.</param>
sealed record EntityLink(string Name, string? Href)
{
    /// <summary>The page of an entity.</summary>
    public static string PageOf(Entity entity) => PageOf(entity.Id, entity.Type);

    /// <summary>The page of an entity: places and everybody else have a folder each.</summary>
    public static string PageOf(string id, EntityType type) => $"{(type == EntityType.Place ? "places" : "speakers")}/{PageFile.NameOf(id)}.html";
}
