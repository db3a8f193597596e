namespace Dateline.Documents;

/// <summary>A document that could not be read: what is wrong, where, and what to do. It costs no other document its rows.</summary>
public sealed record Rejection
{
    /// <summary>Path below the seeds folder with forward slashes; for a record of a container <c>path#line</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Short stable name of the fault, such as <c>invalid-utf8</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Line from 1; null where the whole file is meant.</summary>
    public int? Line { get; init; }

    /// <summary>Column in bytes from 1; null where the whole line or file is meant.</summary>
    public int? Column { get; init; }

    /// <summary>Byte offset in the file from 0; null where the whole file is meant.</summary>
    public long? Byte { get; init; }

    /// <summary>What happened.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Advice { get; init; }

    /// <summary>One line for a terminal: <c>path(line,column): message Advice</c>, with the byte where there is no line.</summary>
    public override string ToString() => (Line, Column) switch
    {
        ({ } line, { } column) => FormattableString.Invariant($"{Path}({line},{column}): {Message} {Advice}"),
        ({ } line, null) => FormattableString.Invariant($"{Path}({line}): {Message} {Advice}"),
        _ when Byte is { } offset => FormattableString.Invariant($"{Path}(byte {offset}): {Message} {Advice}"),
        _ => $"{Path}: {Message} {Advice}",
    };
}
