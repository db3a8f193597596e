using System.Collections.Immutable;

namespace Dateline.Documents.Formats.Records;

/// <summary>The values of one record by the names of its fields, those within others by their path.</summary>
sealed class FieldValues
{
    const int MostNames = 512;

    readonly Dictionary<string, (string Name, List<string> Values)> _byKey = new(StringComparer.Ordinal);

    /// <summary>The names as they are written, in order.</summary>
    public IEnumerable<string> Names => _byKey.Values.Select(value => value.Name);

    /// <summary>Adds a value; a field that comes again holds a list.</summary>
    public void Add(string name, string value)
    {
        var key = RecordFields.KeyOf(name);
        if (_byKey.TryGetValue(key, out var field))
            field.Values.Add(value);
        else if (_byKey.Count < MostNames)
            _byKey.Add(key, (name, [value]));
    }

    /// <summary>Name as written and values of a field; null where it is missing.</summary>
    public (string Name, List<string> Values)? Of(string key) => _byKey.TryGetValue(key, out var field) ? field : null;

    /// <summary>Fields that are known to be there, whatever they hold.</summary>
    public IEnumerable<(string Key, string Name, List<string> Values)> All => _byKey.Select(pair => (pair.Key, pair.Value.Name, pair.Value.Values));
}
