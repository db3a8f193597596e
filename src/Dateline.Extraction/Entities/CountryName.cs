using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Names of the codes that entities have as their country.</summary>
public static class CountryName
{
    /// <summary>The everyday English name of a country or territory.</summary>
    /// <param name="code">Its ISO 3166-1 code, alpha-2 or alpha-3, in capitals.</param>
    /// <returns>The name; null for a code of nobody.</returns>
    public static string? Of(string code) => (Countries.OfAlpha2(code) ?? Countries.OfAlpha3(code))?.Name;
}
