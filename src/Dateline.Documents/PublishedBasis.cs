namespace Dateline.Documents;

/// <summary>How the day of publication is known.</summary>
public enum PublishedBasis : byte
{
    /// <summary>It is not known.</summary>
    Unknown,
    /// <summary>Stated by the document's own metadata.</summary>
    Metadata,
    /// <summary>Given by the dataset's editor in <c>sources.csv</c>.</summary>
    Editor,
    /// <summary>Read from the text itself.</summary>
    Text,
}
