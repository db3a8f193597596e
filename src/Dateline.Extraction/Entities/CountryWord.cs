using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Which countries one word or phrase of <c>countries.tsv</c> belongs to, and as what.</summary>
sealed class CountryWord
{
    /// <summary>The country of that name.</summary>
    public Country? Named { get; set; }

    /// <summary>The country whose capital has that name.</summary>
    public Country? Capital { get; set; }

    /// <summary>The country whose government sits in a place of that name.</summary>
    public Country? Seat { get; set; }

    /// <summary>The country that a region of that name lies in.</summary>
    public Country? Region { get; set; }

    /// <summary>The country whose people are called that.</summary>
    public Country? Nationality { get; set; }

    /// <summary>The country whose government the name stands for where it acts.</summary>
    public Country? Acting => Named ?? Capital ?? Seat;

    /// <summary>The country in any of these ways.</summary>
    public Country? Any => Acting ?? Region ?? Nationality;
}
