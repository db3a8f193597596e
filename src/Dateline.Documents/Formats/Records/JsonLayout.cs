using System.Text.Json;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Where the objects of a JSON file stand: those at its root, and those in lists that are in no other list.</summary>
sealed class JsonLayout
{
    const int DeepestList = 5;
    static readonly JsonReaderOptions s_options = new() { MaxDepth = 10_000, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
        AllowMultipleValues = true };

    readonly List<RawRecord> _roots = [];
    readonly Dictionary<string, List<RawRecord>> _lists = new(StringComparer.Ordinal);
    readonly List<Level> _open = [];
    string _name = "";
    int _line = 1;
    int _values;
    long _counted;

    sealed record Level(bool IsList, string Path, bool IsInList, long Start, int Line);

    /// <summary>Reads through a file; null where it is no JSON as a whole.</summary>
    public static JsonLayout? Scan(Container container)
    {
        var layout = new JsonLayout();
        var buffer = new byte[1 << 20];
        var state = new JsonReaderState(s_options);
        var (position, filled) = ((long)Utf8Mark.LengthAt(container, 0), 0);
        layout._counted = position;
        try
        {
            while (true)
            {
                filled += container.Read(buffer.AsSpan(filled), position + filled);
                var isLast = position + filled >= container.Length;
                var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), isLast, state);
                while (reader.Read())
                    layout.Take(ref reader, position, buffer);
                if (isLast)
                    return layout._values > 0 ? layout : null;
                var consumed = (int)reader.BytesConsumed;
                layout.CountLines(buffer, position, position + consumed);
                state = reader.CurrentState;
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                (position, filled) = (position + consumed, filled - consumed);
                if (filled == buffer.Length)
                {
                    // One string fills the buffer.
                    if (buffer.Length > 2 * Limits.LargestDocument)
                        return null;
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The records: the one at the root where it is an article, else the longest list of records.</summary>
    public IEnumerable<RawRecord> Records(Container container, RecordShape shape)
    {
        if (_roots.Count > 1)
            return _roots;
        var root = _roots is [var only] ? FieldsOf(container, only) : null;
        if (root is not null && shape.OwnTextOf(root) is not null)
            return _roots;
        var longest = _lists.Values.Where(list => list.Count > 0)
            .OrderByDescending(list => FieldsOf(container, list[0]) is { } first && shape.TextOf(first) is not null)
            .ThenByDescending(list => list.Count).FirstOrDefault();
        if (longest is null)
            return _roots;
        return root is not null && shape.TextOf(root) is not null
            && (FieldsOf(container, longest[0]) is not { } one || shape.TextOf(one) is null) ? _roots : longest;
    }

    static FieldValues? FieldsOf(Container container, RawRecord record)
    {
        if (record.Length > Limits.LargestDocument)
            return null;
        var bytes = new byte[record.Length];
        container.Read(bytes, record.Offset);
        return JsonFields.Read(bytes);
    }

    void Take(ref Utf8JsonReader reader, long position, byte[] buffer)
    {
        _values++;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = _open.Count <= DeepestList ? reader.GetString()! : "";
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var parent = _open.Count > 0 ? _open[^1] : null;
                var start = position + reader.TokenStartIndex;
                CountLines(buffer, position, start);
                _open.Add(new(reader.TokenType == JsonTokenType.StartArray, parent is null ? "" : $"{parent.Path}.{(parent.IsList ? "" : _name)}",
                    parent is not null && (parent.IsInList || parent.IsList), start, _line));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                var level = _open[^1];
                _open.RemoveAt(_open.Count - 1);
                if (!level.IsList)
                    Add(level, position + reader.BytesConsumed - level.Start);
                break;
        }
    }

    void Add(Level level, long length)
    {
        if (_open.Count == 0)
            _roots.Add(new(level.Start, length, _roots.Count + 1, level.Line));
        else if (_open[^1] is { IsList: true, IsInList: false } list && _open.Count <= DeepestList)
        {
            var records = _lists.TryGetValue(list.Path, out var known) ? known : _lists[list.Path] = [];
            records.Add(new(level.Start, length, records.Count + 1, level.Line));
        }
    }

    void CountLines(byte[] buffer, long position, long end)
    {
        if (end <= _counted)
            return;
        _line += buffer.AsSpan((int)(_counted - position), (int)(end - _counted)).Count((byte)'\n');
        _counted = end;
    }
}
