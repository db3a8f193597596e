namespace Dateline.Documents;

/// <summary>How much one document may hold. What is larger is rejected before it takes the memory of the machine.</summary>
public static class Limits
{
    /// <summary>The largest document in bytes, as it stands on disk or as it unpacks.</summary>
    public const int LargestDocument = 20_000_000;

    /// <summary>The longest text of a document in UTF-16 code units: some eighty thousand words. Analysis and pages take about a kilobyte of memory a code
    /// unit.</summary>
    public const int LongestText = 500_000;
}
