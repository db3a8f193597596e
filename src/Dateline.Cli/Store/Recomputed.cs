namespace Dateline.Cli.Store;

/// <summary>Why a document was extracted anew.</summary>
enum Recomputed
{
    /// <summary>It was not: the store had it.</summary>
    No,
    /// <summary>It was not there at the last build.</summary>
    New,
    /// <summary>Its words or parts changed.</summary>
    Text,
    /// <summary>Its title, date, publisher or language changed.</summary>
    Metadata,
    /// <summary>The program, its lexicons or its models changed.</summary>
    Engine,
    /// <summary>Nothing changed, but the store lost or damaged the entry.</summary>
    Lost,
}
