namespace Dateline.Language;

/// <summary>Whether an event happened, as a reader of its sentence would say.</summary>
public enum FactualityClass : byte
{
    /// <summary>It happened, happens or is so.</summary>
    Happened,
    /// <summary>It did not, will not, or is not known to: denied, planned, feared, asked for.</summary>
    DidNotHappen,
    /// <summary>Readers would not agree.</summary>
    Uncertain,
}
