using Dateline.Language;

namespace Dateline.Training;

/// <summary>Learns lemma tables from treebanks.</summary>
/// <remarks>
/// For each form with its tags the commonest edit; suffix rules count every form once, so that a few frequent irregular words do not rule what looks like them.
/// What a shorter rule gives anyway is left out. Ties go to the smaller cut, then to the order of the characters, so the tables depend on nothing but the data.
/// </remarks>
sealed class LemmaTrainer
{
    // Tags of words split by mistake and of addresses: what their lemmas look like teaches nothing.
    static readonly string[] s_unlearned = ["GW", "ADD", "AFX"];

    readonly Dictionary<string, char> _letters = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _table = new(StringComparer.Ordinal);
    readonly List<LemmaEdit> _edits = [];
    readonly Dictionary<LemmaEdit, int> _numbers = [];

    /// <summary>The model file.</summary>
    public byte[] Train(IEnumerable<CorpusSentence> sentences)
    {
        var counts = Count(sentences);
        var suffixes = Suffixes(counts);
        foreach (var (key, edits) in suffixes.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            if (Best(edits) is var best && !(Shorter(key) is { } known && known == best))
                Add(key, best);
        AddExceptions(Lowered(counts), (form, letter) => $"{letter}\u0001{form}");
        AddExceptions(counts, (form, letter) => letter + form);
        var writer = new ModelWriter();
        LemmaRules.Write(writer, _letters, _table, [.. _edits]);
        return writer.ToFile(LemmaRules.Kind);
    }

    Dictionary<(string Form, char Letter), Dictionary<LemmaEdit, int>> Count(IEnumerable<CorpusSentence> sentences)
    {
        var counts = new Dictionary<(string, char), Dictionary<LemmaEdit, int>>();
        var pairs = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            for (var word = 0; word < sentence.Forms.Length; word++)
            {
                if (sentence.Lemmas[word] == "_" || s_unlearned.Contains(sentence.PennTags[word]))
                    continue;
                var pair = $"{sentence.PartsOfSpeech[word]} {sentence.PennTags[word]}";
                if (!_letters.TryGetValue(pair, out var letter))
                    _letters[pair] = letter = (char)('\u0100' + _letters.Count);
                Increase(pairs, sentence.PennTags[word], pair);
                Increase(counts, (sentence.Forms[word], letter), LemmaEdit.Between(sentence.Forms[word], sentence.Lemmas[word]));
            }
        foreach (var (tag, of) in pairs)
            _letters[tag] = _letters[of.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key];
        return counts;
    }

    static Dictionary<string, Dictionary<LemmaEdit, int>> Suffixes(Dictionary<(string Form, char Letter), Dictionary<LemmaEdit, int>> counts)
    {
        var suffixes = new Dictionary<string, Dictionary<LemmaEdit, int>>(StringComparer.Ordinal);
        foreach (var ((form, letter), edits) in counts)
        {
            var edit = Best(edits);
            var lower = form.ToLowerInvariant();
            for (var length = edit.Cut; length <= Math.Min(LemmaRules.MaxSuffix, form.Length); length++)
                Increase(suffixes, $"{letter}{LemmaRules.ShapeOf(form)}{lower[^length..]}", edit);
        }
        return suffixes;
    }

    static Dictionary<(string Form, char Letter), Dictionary<LemmaEdit, int>> Lowered(Dictionary<(string Form, char Letter), Dictionary<LemmaEdit, int>> counts)
    {
        var lowered = new Dictionary<(string, char), Dictionary<LemmaEdit, int>>();
        foreach (var ((form, letter), edits) in counts)
            foreach (var (edit, count) in edits)
                Increase(lowered, (form.ToLowerInvariant(), letter), edit, count);
        // Only a lemma in lower case holds whatever the capitals of the form.
        return lowered.Where(pair => Best(pair.Value).Case == LemmaCase.Lower).ToDictionary();
    }

    void AddExceptions(Dictionary<(string Form, char Letter), Dictionary<LemmaEdit, int>> counts, Func<string, char, string> keyOf)
    {
        var rules = new LemmaRules(_letters, _table, [.. _edits]);
        var wrong = counts.Where(pair => pair.Key.Form.Length <= 40 && rules.Lemma(pair.Key.Form, pair.Key.Letter) != Best(pair.Value)
            .Apply(pair.Key.Form)).ToArray();
        foreach (var ((form, letter), edits) in wrong)
            Add(keyOf(form, letter), Best(edits));
    }

    LemmaEdit? Shorter(string key)
    {
        for (var length = 3; length <= key.Length - 1; length++)
            if (_table.TryGetValue(key[..2] + key[length..], out var edit))
                return _edits[edit];
        return key.Length > 2 && _table.TryGetValue(key[..2], out var last) ? _edits[last] : null;
    }

    void Add(string key, LemmaEdit edit)
    {
        if (!_numbers.TryGetValue(edit, out var number))
        {
            _numbers[edit] = number = _edits.Count;
            _edits.Add(edit);
        }
        _table[key] = number;
    }

    static LemmaEdit Best(Dictionary<LemmaEdit, int> edits) =>
        edits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Cut).ThenBy(pair => pair.Key.Case)
        .ThenBy(pair => pair.Key.Add, StringComparer.Ordinal).First().Key;

    static void Increase<TKey,
        TValue>(Dictionary<TKey, Dictionary<TValue, int>> counts, TKey key, TValue value, int by = 1) where TKey : notnull where TValue : notnull
    {
        if (!counts.TryGetValue(key, out var inner))
            counts[key] = inner = [];
        inner[value] = inner.GetValueOrDefault(value) + by;
    }
}
