using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The words of a language with their readings (<c>words.tsv</c>): one entry a word and part of speech, which every extractor reads.</summary>
sealed class WordLexicon
{
    const int Lemma = 0, Kind = 1, Class = 2, Speech = 3, Governs = 4, About = 5, Traits = 6;

    readonly FrozenDictionary<(WordKind, string), WordEntry> _entries;

    /// <summary>Reads a list.</summary>
    /// <param name="list">The words.</param>
    /// <param name="cues">Frames of speech that stand in a list of their own: part of speech, lemma, stance, frames.</param>
    /// <exception cref="InvalidDataException">A word stands twice, a cell holds what its column does not know, or two readings contradict each other; the
    /// message names file and line.</exception>
    public WordLexicon(WordList list, WordList? cues = null)
    {
        var entries = new Dictionary<(WordKind, string), (WordEntry Entry, int Line)>();
        foreach (var row in list.Rows)
        {
            var entry = Read(row);
            if (!entries.TryAdd((entry.Kind, entry.Lemma), (entry, row.Line)))
                throw row.Malformed($"the {row[Kind]} '{entry.Lemma}' stands in line {entries[(entry.Kind, entry.Lemma)].Line} too; a word has one entry for each part of speech");
            if (WordContradictions.Find(entry) is { } fault)
                throw row.Malformed($"'{entry.Lemma}' {fault}");
        }
        foreach (var row in cues?.Rows ?? [])
        {
            var kind = Parse<WordKind>(row, row[0], "part of speech");
            var (entry, line) = entries.TryGetValue((kind, row[1]), out var known) ? known : (new(row[1], kind), row.Line);
            if (entry.Speech is not null)
                throw row.Malformed($"the {row[0]} '{row[1]}' has a frame of speech already; a word has one entry for each part of speech");
            entries[(kind, row[1])] = (entry with { Speech = ReadSpeech(row, row[1], row[0], $"{row[2]} {row[3]}") }, line);
        }
        _entries = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Entry);
    }

    /// <summary>All entries, in no particular order.</summary>
    public IReadOnlyCollection<WordEntry> Entries => _entries.Values;

    /// <summary>The entry of a word; null when it has none.</summary>
    public WordEntry? Find(WordKind kind, string lemma) => _entries.GetValueOrDefault((kind, lemma));

    /// <summary>The lemmas with a trait, of whatever part of speech.</summary>
    public FrozenSet<string> With(WordTraits trait) =>
        Entries.Where(entry => (entry.Traits & trait) != 0).Select(entry => entry.Lemma).ToFrozenSet(StringComparer.Ordinal);

    static WordEntry Read(WordListRow row)
    {
        var kind = Parse<WordKind>(row, row[Kind], "part of speech");
        return new(row[Lemma], kind)
        {
            Class = row[Class] is "" ? null : Parse<EventClass>(row, row[Class].Replace("_", "", StringComparison.Ordinal), "class"),
            Speech = row[Speech] is "" ? null : ReadSpeech(row, row[Lemma], row[Kind], row[Speech]),
            Governs = row[Governs] is "" or "open" ? null : Parse<EventStatus>(row, row[Governs], "status"),
            LeavesOpen = row[Governs] is "open",
            About = row[About] is "" ? null : Parse<EventStatus>(row, row[About], "status"),
            Traits = row[Traits].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(WordTraits.None, (traits, trait) => traits | Parse<WordTraits>(row, trait, "trait")),
        };
    }

    static CueEntry ReadSpeech(WordListRow row, string lemma, string kind, string speech)
    {
        var words = speech.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var frames = words.Skip(1).Where(word => word[0] != '+').Aggregate(CueFrames.None, (all, frame) => all | Parse<CueFrames>(row, frame, "frame"));
        return new(lemma, Parse<CueKind>(row, kind, "part of speech that can be a cue"), Parse<Stance>(row, words[0], "stance"), frames,
            [.. words.Skip(1).Where(word => word[0] == '+').Select(word => word[1..])]);
    }

    static T Parse<T>(WordListRow row, string cell, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(cell, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(cell[0])
            ? value
            : throw row.Malformed($"'{cell}' is no {column}; known are {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
}
