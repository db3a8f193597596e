namespace Dateline.Linking.Accounts;

/// <summary>Numbers for words, each word held once: accounts of a hundred thousand documents name the same people and places.</summary>
sealed class WordPool
{
    /// <summary>The number of no word.</summary>
    public const int None = -1;

    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<string> _words = [];

    /// <summary>The number of a word, <see cref="None"/> for null.</summary>
    public int Of(string? word)
    {
        if (word is null)
            return None;
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }

    /// <summary>The word of a number; null for <see cref="None"/>.</summary>
    public string? this[int number] => number == None ? null : _words[number];
}
