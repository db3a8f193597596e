using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>A place of the gazetteer.</summary>
/// <param name="GeonamesId">Identifier at GeoNames; null for regions.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Latitude">Degrees north; of a region, of the mean of its places.</param>
/// <param name="Longitude">Degrees east; of a region, of the mean of its places.</param>
/// <param name="Population">Inhabitants; of a region, those of its listed places together.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code.</param>
/// <param name="Region">Name of its first-level region; null where there is none.</param>
public sealed record Place(int? GeonamesId, string Name, PlaceKind Kind, double Latitude, double Longitude, int Population, string Country, string? Region);
