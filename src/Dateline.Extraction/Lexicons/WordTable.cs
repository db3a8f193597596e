using System.Numerics;

namespace Dateline.Extraction;

/// <summary>What English words mean, looked up by span, ASCII letter case ignored: for lists that every word of a text is held against.</summary>
/// <remarks>Open addressing over the first eight letters packed into one number, so that most words are dismissed by one comparison and none makes a
/// string.</remarks>
sealed class WordTable<T>
{
    readonly ulong[] _keys;
    readonly string?[] _words;
    readonly T[] _values;
    readonly int _shift;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">A word is empty, stands twice or holds anything but a to z.</exception>
    public WordTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var list = entries.ToList();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 4 * list.Count));
        (_keys, _words, _values) = (new ulong[size], new string?[size], new T[size]);
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach (var (word, value) in list)
        {
            if (word.Length == 0 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
                throw new ArgumentException($"'{word}' is no word of the letters a to z.", nameof(entries));
            var slot = Slot(Key(word));
            for (; _words[slot] is { } other; slot = (slot + 1) & (size - 1))
                if (other == word)
                    throw new ArgumentException($"'{word}' stands twice.", nameof(entries));
            (_keys[slot], _words[slot], _values[slot]) = (Key(word), word, value);
        }
    }

    /// <summary>What a word means.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value) => TryGet(Key(word), word, out value);

    /// <summary>What a word means whose <see cref="Key"/> is at hand.</summary>
    public bool TryGet(ulong key, ReadOnlySpan<char> word, out T value)
    {
        var (keys, mask) = (_keys, _keys.Length - 1);
        for (var slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key && _words[slot] is { } found && found.Length == word.Length
                && (word.Length <= 8 || word[8..].Equals(found.AsSpan(8), StringComparison.OrdinalIgnoreCase)))
            {
                value = _values[slot];
                return true;
            }
            if (keys[slot] == 0)
            {
                value = default!;
                return false;
            }
        }
    }

    /// <summary>The first eight letters of a word in one number, letter case folded; 0 where one of them is none of A to Z.</summary>
    public static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0ul;
        foreach (var letter in word.Length > 8 ? word[..8] : word)
        {
            if (!char.IsAsciiLetter(letter))
                return 0;
            key = key << 8 | (uint)(letter | 0x20);
        }
        return key;
    }

    int Slot(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> _shift);
}
