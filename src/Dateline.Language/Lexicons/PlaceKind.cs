namespace Dateline.Language;

/// <summary>What kind of place a gazetteer entry is.</summary>
public enum PlaceKind : byte
{
    /// <summary>Capital of a country.</summary>
    Capital,
    /// <summary>Seat of a first-level region.</summary>
    Seat,
    /// <summary>Any other town, village or part of a town.</summary>
    Town,
    /// <summary>First-level region: state, province, oblast.</summary>
    Region,
}
