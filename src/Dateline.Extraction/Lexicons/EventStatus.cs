namespace Dateline.Extraction;

/// <summary>Whether an event happened.</summary>
public enum EventStatus : byte
{
    /// <summary>It happened, as the document tells it.</summary>
    Occurred,
    /// <summary>It is under way.</summary>
    Ongoing,
    /// <summary>It is planned, expected or ordered.</summary>
    Planned,
    /// <summary>It may happen or have happened.</summary>
    Possible,
    /// <summary>Somebody denies it, or it did not happen.</summary>
    Denied,
    /// <summary>Somebody says that it happened.</summary>
    Claimed,
}
