namespace Dateline.Extraction;

/// <summary>Which way a verb looks in time.</summary>
enum Tense : byte
{
    /// <summary>It does not tell.</summary>
    Unknown,
    /// <summary>Back.</summary>
    Past,
    /// <summary>At the present.</summary>
    Present,
    /// <summary>Ahead.</summary>
    Future,
}
