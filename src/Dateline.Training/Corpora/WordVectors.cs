using System.Globalization;

namespace Dateline.Training;

/// <summary>Fixed word vectors as the data folder holds them: whole numbers with one scale a word, the most frequent word first.</summary>
sealed class WordVectors
{
    WordVectors(List<string> words, List<float> scales, List<sbyte[]> values) => (Words, Scales, Values) = (words, scales, values);

    /// <summary>The words, lower-cased.</summary>
    public List<string> Words { get; }

    /// <summary>Scale of each word; a component is scale times whole number.</summary>
    public List<float> Scales { get; }

    /// <summary>Whole numbers of each word, -127 to 127.</summary>
    public List<sbyte[]> Values { get; }

    /// <summary>Reads the first words of a file.</summary>
    /// <exception cref="InvalidDataException">A line has another form; the message names file and line.</exception>
    public static WordVectors Read(string path, int maximum, int size)
    {
        var vectors = new WordVectors([], [], []);
        foreach (var line in Corpus.Lines(path).Take(maximum))
        {
            var columns = line.Split('\t');
            var numbers = columns.Length == 3 ? columns[2].Split(' ') : [];
            if (numbers.Length != size)
                throw new InvalidDataException($"{path}, line {vectors.Words.Count + 1}: not a word, a scale and {size} numbers.");
            vectors.Add(columns[0], float.Parse(columns[1], CultureInfo.InvariantCulture),
                Array.ConvertAll(numbers, number => sbyte.Parse(number, CultureInfo.InvariantCulture)));
        }
        return vectors;
    }

    /// <summary>No vectors yet.</summary>
    public static WordVectors Empty() => new([], [], []);

    /// <summary>Adds a word.</summary>
    public void Add(string word, float scale, sbyte[] values)
    {
        Words.Add(word);
        Scales.Add(scale);
        Values.Add(values);
    }
}
