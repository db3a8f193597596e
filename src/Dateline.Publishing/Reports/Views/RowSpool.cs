using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Reports.Views;

/// <summary>
/// The views of rows laid down in a file while documents come, read back one by one, by several threads where need be: memory grows by twelve bytes a row.
/// </summary>
/// <remarks>The file stands in the site's folder until it is disposed of.</remarks>
sealed class RowSpool<T> : IDisposable where T : class
{
    readonly string _path;
    readonly List<long> _ends = [];
    readonly JsonTypeInfo<T> _form;
    readonly Lock _flushing = new();
    FileStream? _file;
    bool _isFlushed;

    /// <summary>Names the file; it is made with the first row.</summary>
    /// <param name="directory">The site's folder.</param>
    /// <param name="lines">The documents; a row names its own by its place among them.</param>
    public RowSpool(string directory, IReadOnlyList<DocumentLine> lines)
    {
        _path = Path.Combine(directory, $".rows-{typeof(T).Name}");
        _form = (JsonTypeInfo<T>)new JsonSerializerOptions(SpooledJson.Default.Options) { Converters = { new LineConverter(lines) } }.GetTypeInfo(typeof(T));
    }

    /// <summary>Lays a row down.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public int Add(T row)
    {
        _file ??= OutputFile.CreateTemporary(_path);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(row, _form);
        _file.Write(bytes);
        _ends.Add(_file.Position);
        _isFlushed = false;
        return _ends.Count - 1;
    }

    /// <summary>Reads a row back.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public T Read(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        var bytes = new byte[_ends[row] - start];
        lock (_flushing)
            if (!_isFlushed)
            {
                _file!.Flush();
                _isFlushed = true;
            }
        for (var read = 0; read < bytes.Length;)
            read += RandomAccess.Read(_file!.SafeFileHandle, bytes.AsSpan(read), start + read) is > 0 and var count ? count
                : throw new EndOfStreamException($"{_path} is shorter than what was written to it.");
        return JsonSerializer.Deserialize(bytes, _form)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    sealed class LineConverter(IReadOnlyList<DocumentLine> lines) : JsonConverter<DocumentLine>
    {
        public override DocumentLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => lines[reader.GetInt32()];

        public override void Write(Utf8JsonWriter writer, DocumentLine value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(QuoteView))]
[JsonSerializable(typeof(MetricView))]
[JsonSerializable(typeof(EventView))]
sealed partial class SpooledJson : JsonSerializerContext;
