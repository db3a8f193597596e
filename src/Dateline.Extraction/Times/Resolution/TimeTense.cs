namespace Dateline.Extraction;

/// <summary>Which way the verb around an expression looks.</summary>
enum TimeTense : byte
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
