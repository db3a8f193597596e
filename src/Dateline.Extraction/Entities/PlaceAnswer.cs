namespace Dateline.Extraction;

/// <summary>What a document tells of where a name is.</summary>
/// <param name="Place">The place; null where it stays open which of that name is meant.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of the country that it lies in, whichever it is; null where that stays open too.</param>
readonly record struct PlaceAnswer(Place? Place, string? Country);
