namespace Dateline.Language;

/// <summary>What word lists say about a token.</summary>
[Flags]
enum NameHints : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A first name.</summary>
    FirstName = 1,
    /// <summary>Within the name of a country.</summary>
    Country = 2,
    /// <summary>Within the name of a town, region or sea.</summary>
    Place = 4,
    /// <summary>A nationality.</summary>
    Nationality = 8,
    /// <summary>Within a title or role that stands before names.</summary>
    Title = 16,
    /// <summary>A word that organisations are named with.</summary>
    OrganizationWord = 32,
    /// <summary>A word that places are named with.</summary>
    PlaceWord = 64,
    /// <summary>Within the name of a known organisation.</summary>
    Organization = 128,
    /// <summary>The same form stands behind a first name or title elsewhere in the text.</summary>
    SurnameInText = 256,
    /// <summary>The same word stands in lower case in the text.</summary>
    LowerInText = 512,
    /// <summary>A month or day.</summary>
    Calendar = 1024,
    /// <summary>Goes on a list entry that began at an earlier token.</summary>
    Continues = 2048,
}
