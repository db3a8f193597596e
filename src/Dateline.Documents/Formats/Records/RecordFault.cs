using System.Globalization;

namespace Dateline.Documents.Formats.Records;

/// <summary>Where a record stands, for what is told about it.</summary>
/// <param name="Path">Path of its file.</param>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Offset">First byte.</param>
readonly record struct RecordFault(string Path, int Line, long Offset)
{
    /// <summary>Rejects the record.</summary>
    /// <param name="code">Short name of the fault.</param>
    /// <param name="message">What happened.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="column">Byte of the record at which it happened, from 0.</param>
    public RejectedException Reject(string code, string message, string advice, int column = 0) => new(new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"{Path}#{Line}"),
        Code = code,
        Line = Line,
        Column = column + 1,
        Byte = Offset + column,
        Message = message,
        Advice = advice,
    });

    /// <summary>The place in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line})");
}
