using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dateline.Publishing;

/// <summary>The views of rows laid down in a file while documents come, read back one by one: memory grows by twelve bytes a row.</summary>
/// <remarks>The file stands in the site's folder until it is disposed of.</remarks>
sealed class RowSpool<T> : IDisposable where T : class
{
    readonly string _path;
    readonly List<long> _ends = [];
    readonly JsonTypeInfo<T> _form;
    FileStream? _file;

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
        _file ??= new FileStream(_path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.RandomAccess);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(row, _form);
        if (_file.Position != _file.Length)
            _file.Position = _file.Length;
        _file.Write(bytes);
        _ends.Add(_file.Position);
        return _ends.Count - 1;
    }

    /// <summary>Reads a row back.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public T Read(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        var bytes = new byte[_ends[row] - start];
        _file!.Position = start;
        _file.ReadExactly(bytes);
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
