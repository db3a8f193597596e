namespace Dateline.Publishing.Files;

/// <summary>Formats of table files.</summary>
[Flags]
public enum TableFormats
{
    /// <summary>No tables.</summary>
    None = 0,
    /// <summary>RFC 4180, UTF-8 without byte order mark, LF: <c>data/*.csv</c>.</summary>
    Csv = 1,
    /// <summary>Apache Parquet, typed, zstd: <c>data/*.parquet</c>.</summary>
    Parquet = 2,
    /// <summary>One JSON object a line: <c>data/*.jsonl</c>.</summary>
    JsonLines = 4,
    /// <summary>CSV for spreadsheets, with a byte order mark and without formulas: <c>data/excel/*.csv</c>.</summary>
    Excel = 8,
    /// <summary>Everything that is published.</summary>
    All = Csv | Parquet | JsonLines | Excel,
}
