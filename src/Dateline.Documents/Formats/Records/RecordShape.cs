using System.Collections.Immutable;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Records;

/// <summary>How the records of one file call the fields of a document: by names the publisher states, by usual ones, or by what they hold.</summary>
/// <param name="stated">Name by field, as the publisher states it.</param>
sealed class RecordShape(ImmutableDictionary<string, string> stated) : FileShape
{
    // Within a field that is an object, these hold its words.
    static readonly ImmutableArray<string> s_within = [".text", ".plain", ".content", ".rendered", ".value", ".name", ".title", ".main", ".original", ".label",
        ".date", ".oid", ".body", ".html"];

    const int SampledRecords = 200;
    // An article is longer than what stands in any other field.
    const int ShortestArticle = 150;

    readonly SortedDictionary<string, SortedDictionary<string, int>> _taken = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Name, long Letters, int Records, int Days)> _sampled = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _guessed = new(StringComparer.Ordinal);
    int _records;

    /// <summary>Names of the columns of a table, in order; empty where each record has its own.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>What parts the cells of a table.</summary>
    public byte Separator { get; init; }

    /// <summary>Every name that was seen.</summary>
    public IEnumerable<string> Names => _sampled.Values.Select(sample => sample.Name);

    /// <summary>Whether any record has text.</summary>
    public bool HasText { get; private set; }

    /// <summary>What was taken for what: field, name and in how many records.</summary>
    public IEnumerable<(string Field, string Name, int Records)> Taken =>
        _taken.SelectMany(taken => taken.Value.Select(name => (taken.Key, name.Key, name.Value)));

    /// <summary>The values of a field that a record has, best name first, none of them empty.</summary>
    public IEnumerable<(string Name, List<string> Values)> Find(FieldValues record, string field)
    {
        if (stated.TryGetValue(field, out var own))
            return Within(record, RecordFields.KeyOf(own));
        var wrapper = field is RecordFields.Text or RecordFields.Teaser ? null : WrapperOf(record);
        // "_source" holds a whole record; its title is no name of a source.
        var usual = RecordFields.Usual[field].Where(key => wrapper is null || $"{key}." != wrapper).SelectMany(key => Within(record, key));
        if (wrapper is not null)
            usual = usual.Concat(RecordFields.Usual[field].SelectMany(key => Within(record, wrapper + key)));
        return _guessed.TryGetValue(field, out var guessed) ? usual.Concat(Within(record, guessed)) : usual;
    }

    /// <summary>The text of a record, where it has one.</summary>
    public (string Name, List<string> Values)? TextOf(FieldValues record)
    {
        if (OwnTextOf(record) is { } own)
            return own;
        return !stated.ContainsKey(RecordFields.Text) && WrapperOf(record) is { } wrapper
            ? First(RecordFields.Usual[RecordFields.Text].SelectMany(key => Within(record, wrapper + key))) : null;
    }

    /// <summary>The text of a record that stands in no object within it.</summary>
    public (string Name, List<string> Values)? OwnTextOf(FieldValues record) => First(Find(record, RecordFields.Text));

    /// <summary>What stands in for the text of a record that has no field for one at all.</summary>
    public (string Name, List<string> Values)? TeaserOf(FieldValues record) =>
        stated.ContainsKey(RecordFields.Text) || RecordFields.Usual[RecordFields.Text].Any(key => record.Of(key) is not null) ? null
            : First(Find(record, RecordFields.Teaser));

    /// <summary>Notes a record while its file is listed.</summary>
    public void Note(FieldValues record)
    {
        _records++;
        foreach (var field in RecordFields.Names)
            if ((field == RecordFields.Text ? TextOf(record) ?? TeaserOf(record) : First(Find(record, field))) is { } found)
            {
                var names = _taken.TryGetValue(field, out var known) ? known : _taken[field] = new(StringComparer.Ordinal);
                names[found.Name] = names.GetValueOrDefault(found.Name) + 1;
                HasText |= field == RecordFields.Text;
            }
        if (_records > SampledRecords)
            return;
        foreach (var (key, name, values) in record.All)
        {
            var sum = _sampled.GetValueOrDefault(key);
            var words = values.FirstOrDefault(value => value.Length > 0) ?? "";
            _sampled[key] = (name, sum.Letters + words.Length, sum.Records + (words.Length > 0 ? 1 : 0),
                sum.Days + (words.Length is > 7 and < 60 && PublishedDay.Read(words).Day is not null ? 1 : 0));
        }
    }

    /// <summary>Ends the listing: a field that no usual name found is looked for by what the records hold.</summary>
    public void Close()
    {
        if (!HasText && !stated.ContainsKey(RecordFields.Text))
            Guess(RecordFields.Text, _sampled.Where(field => field.Value.Records > 0 && field.Value.Letters / field.Value.Records >= ShortestArticle)
                .OrderByDescending(field => field.Value.Letters).Take(1));
        if (!HasText)
            return;
        if (!_taken.ContainsKey("published") && !stated.ContainsKey("published"))
            Guess("published", _sampled.Where(field => field.Value.Days > 0 && field.Value.Days == field.Value.Records && !field.Key.AsSpan()
                .ContainsAny(s_otherDays)).Take(2));
        if (!_taken.ContainsKey("title") && !stated.ContainsKey("title"))
            Guess("title", _sampled.Where(field => field.Key.Contains("title", StringComparison.Ordinal)
                || field.Key.Contains("headline", StringComparison.Ordinal)).Take(2));
    }

    static readonly System.Buffers.SearchValues<string> s_otherDays =
        System.Buffers.SearchValues.Create(["updat", "modif", "crawl", "fetch", "download", "scrap", "access", "retriev", "expire", "edited", "birth",
            "archiv"], StringComparison.Ordinal);

    void Guess(string field, IEnumerable<KeyValuePair<string, (string Name, long Letters, int Records, int Days)>> candidates)
    {
        if (candidates.ToList() is not [var only])
            return;
        _guessed[field] = only.Key;
        _taken[field] = new(StringComparer.Ordinal) { [only.Value.Name] = only.Value.Records };
        HasText |= field == RecordFields.Text;
    }

    static (string Name, List<string> Values)? First(IEnumerable<(string Name, List<string> Values)> found)
    {
        foreach (var field in found)
            return field;
        return null;
    }

    static IEnumerable<(string Name, List<string> Values)> Within(FieldValues record, string key)
    {
        if (Filled(record.Of(key)) is { } direct)
            yield return direct;
        foreach (var within in s_within)
            if (Filled(record.Of(key + within)) is { } found)
                yield return found;
    }

    static (string Name, List<string> Values)? Filled((string Name, List<string> Values)? field) =>
        field is { } found && found.Values.Any(value => !string.IsNullOrWhiteSpace(value))
            ? (found.Name, [.. found.Values.Where(value => !string.IsNullOrWhiteSpace(value))]) : null;

    // An export may keep the article in an object of its record, as in {"_source": {"title": …, "text": …}}.
    static string? WrapperOf(FieldValues record)
    {
        foreach (var (key, _, values) in record.All)
            if (values.Count == 1 && key.IndexOf('.', StringComparison.Ordinal) is > 0 and var at && RecordFields.Usual[RecordFields.Text]
                .Contains(key[(at + 1)..]))
                return key[..(at + 1)];
        return null;
    }
}
