namespace Dateline.Extraction;

/// <summary>How much of the content stands in quotation marks.</summary>
public enum QuoteType : byte
{
    /// <summary>All of it.</summary>
    Direct,
    /// <summary>Some of it.</summary>
    Mixed,
    /// <summary>None of it.</summary>
    Indirect,
}
