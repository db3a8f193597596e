namespace Dateline.Publishing.Files;

/// <summary>When a table is split: a part ends with the row that reaches either bound. It depends on the rows only, so all formats split alike.</summary>
/// <param name="Rows">Most rows of a file; spreadsheets open 1,048,576.</param>
/// <param name="Text">Most characters of a file's texts, numbers counted as eight.</param>
public sealed record PartSize(long Rows, long Text)
{
    /// <summary>A million rows or 256 million characters.</summary>
    public static PartSize Default { get; } = new(1_000_000, 256_000_000);
}
