using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>A country or territory with an ISO 3166-1 code.</summary>
/// <param name="Alpha3">ISO 3166-1 alpha-3 code.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Name">Everyday English name.</param>
/// <param name="Aliases">Further names and abbreviations.</param>
/// <param name="Parts">Parts of it that are named like countries, such as Scotland.</param>
/// <param name="Adjectives">Nationality adjectives.</param>
/// <param name="People">Nouns for its people, in the singular.</param>
/// <param name="Capitals">Its capital first, then further spellings and seats of government.</param>
/// <param name="Seats">Institutions and buildings that stand for its government.</param>
/// <param name="Regions">Regions that are often named without the country.</param>
/// <param name="Quiet">Those of its names and capitals that in the news seldom stand for the state: other places bear them too.</param>
/// <param name="Latitude">Latitude of the middle of its largest part in degrees, WGS 84; null for the smallest.</param>
/// <param name="Longitude">Longitude of the same, in degrees.</param>
public sealed record Country(
    string Alpha3, string Alpha2, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Parts, ImmutableArray<string> Adjectives,
        ImmutableArray<string> People,
    ImmutableArray<string> Capitals, ImmutableArray<string> Seats, ImmutableArray<string> Regions, ImmutableArray<string> Quiet, double? Latitude,
        double? Longitude);
