namespace Dateline.Extraction;

/// <summary>Where the words behind the name of a town say that it lies: "Springfield, Illinois", "Naples, Fla.", "Tripoli in Lebanon".</summary>
/// <param name="Country">ISO 3166-1 alpha-3 code.</param>
/// <param name="Region">Name of the state or province in the gazetteer; null where the words tell the country alone.</param>
/// <param name="Words">The tokens of the words that say so.</param>
readonly record struct PlaceTold(string Country, string? Region, Language.TokenRange Words);
