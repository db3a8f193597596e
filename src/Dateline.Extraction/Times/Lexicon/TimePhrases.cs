namespace Dateline.Extraction;

/// <summary>A list of phrases with a value each; the longest that starts at a place is found.</summary>
sealed class TimePhrases
{
    /// <summary>Holidays and their rules.</summary>
    public static readonly TimePhrases Holidays = new("holidays.tsv");

    /// <summary>Words that say how exact a time is.</summary>
    public static readonly TimePhrases Approximations = new("approximations.tsv");

    /// <summary>Words for past, present and future.</summary>
    public static readonly TimePhrases References = new("references.tsv");

    readonly WordTable<(string[] Words, string Value)[]> _byFirst;

    TimePhrases(string list) => _byFirst = new(Lexicon.Rows(list)
        .Select(row => (Words: row[0].Split(' '), Value: row[1]))
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, group.OrderByDescending(phrase => phrase.Words.Length).ToArray())));

    /// <summary>The longest phrase at a lexeme: the lexeme behind it and the phrase's value; null where there is none.</summary>
    public (int End, string Value)? At(TimeText text, int index)
    {
        if (!_byFirst.TryGet(text.Form(index), out var phrases))
            return null;
        foreach (var (words, value) in phrases)
        {
            var matched = 1;
            while (matched < words.Length && text.Is(index + matched, words[matched]))
                matched++;
            if (matched == words.Length)
                return (index + words.Length, value);
        }
        return null;
    }
}
