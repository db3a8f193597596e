namespace Dateline.Extraction;

/// <summary>One country of <c>countries.tsv</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 code; <c>XKX</c> for Kosovo.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Latitude">Latitude of its middle in degrees, WGS 84; null for the smallest.</param>
/// <param name="Longitude">Longitude of its middle in degrees, WGS 84.</param>
sealed record Country(string Code, string Name, double? Latitude, double? Longitude);
