using System.IO.Compression;
using System.Text.Json;
using Dateline.Language;

namespace Dateline.Evaluation;

/// <summary>One annotated document of a benchmark file.</summary>
sealed class GoldDocument
{
    readonly JsonElement _root;
    readonly int[]? _unitOfPoint;

    GoldDocument(JsonElement root)
    {
        _root = root;
        Id = root.GetProperty("id").GetString() ?? "";
        Text = root.GetProperty("text").GetString() ?? "";
        _unitOfPoint = UnitsOf(Text);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The annotated text.</summary>
    public string Text { get; }

    /// <summary>Reads a file of annotated documents: JSON lines, gzipped when its name ends in <c>.gz</c>.</summary>
    public static IEnumerable<GoldDocument> ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
            {
                using var parsed = JsonDocument.Parse(line);
                yield return new(parsed.RootElement.Clone());
            }
    }

    /// <summary>The annotations of that name; none when the document has none.</summary>
    public IEnumerable<JsonElement> Annotations(string name) => _root.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    /// <summary>The spans of an annotation's role, as UTF-16 offsets of <see cref="Text"/>.</summary>
    public IEnumerable<TextSpan> Spans(JsonElement annotation, string role) => annotation.GetProperty(role).EnumerateArray().Select(Span);

    /// <summary>The span of an annotation that has a <c>start</c> and an <c>end</c> in code points, as UTF-16 offsets of <see cref="Text"/>.</summary>
    public TextSpan Span(JsonElement annotation) => new(Unit(annotation.GetProperty("start").GetInt32()), Unit(annotation.GetProperty("end").GetInt32()));

    int Unit(int point) => _unitOfPoint is null ? point : _unitOfPoint[point];

    static int[]? UnitsOf(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return null;
        var units = new List<int>(text.Length + 1);
        for (var unit = 0; unit < text.Length; unit++)
            if (!(char.IsLowSurrogate(text[unit]) && unit > 0 && char.IsHighSurrogate(text[unit - 1])))
                units.Add(unit);
        units.Add(text.Length);
        return [.. units];
    }
}
