namespace Dateline.Extraction;

/// <summary>Parts the name of a region from the word that says what it is: "Donetsk Oblast", "Idlib province", "County Kerry", "the state of Kerala".</summary>
static class PlaceKindWords
{
    /// <summary>The place that a part of it is named by: "Southern California", "the North Caucasus"; null for any other name.</summary>
    public static string? WholeOf(string name) =>
        name.IndexOf(' ') is > 0 and var space && name[..space] is "Southern" or "Northern" or "Eastern" or "Western" or "Central" or "South" or "North"
        or "East" or "West" or "Southeast" or "Southwest" or "Northeast" or "Northwest" or "Greater" or "Upper" or "Lower" or "Downtown" or "Upstate"
            ? name[(space + 1)..] : null;

    /// <summary>The name alone; null where no such word stands with it.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="isSmall">Whether the word is one of small regions, which the gazetteer has for few countries: a county, a district.</param>
    public static string? Without(string name, out bool isSmall)
    {
        isSmall = false;
        if (name.StartsWith("County ", StringComparison.Ordinal))
            return name[7..];
        if (name.LastIndexOf(' ') is not (> 0 and var space))
            return null;
        var kind = name[(space + 1)..].ToLowerInvariant();
        isSmall = kind is "county" or "district" or "department" or "municipality" or "raion" or "parish" or "borough";
        return isSmall || kind is "province" or "oblast" or "governorate" or "region" or "state" or "prefecture" or "canton" or "territory" or "krai"
            or "voivodeship" ? name[..space] : null;
    }
}
