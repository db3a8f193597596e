using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Tells the language of a text from its script and, for Latin letters, from its most frequent words.</summary>
static class LanguageGuesser
{
    /// <summary>The code for a language that cannot be told.</summary>
    public const string Undetermined = "und";

    // A text shows its language within its first words; the rest is not looked at.
    const int MaxWords = 2_000;
    const int MinLetters = 12;
    const int MinHits = 2;

    // Short English texts hold a word or two of other languages, and repeat them: "so", "am", "a", "is".
    const int MinWordsOfOthers = 4;

    static readonly string[] s_codes = [.. Lexicon.Rows("function-words.tsv").Select(row => row[0])];
    static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> s_languagesOfWord = Lexicon.Rows("function-words.tsv")
        .SelectMany((row, index) => row[1].Split(' ').Distinct().Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 639-1 code of the language; <see cref="Undetermined"/> where there is too little text to tell.</summary>
    public static string Guess(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        Span<int> scripts = stackalloc int[Scripts.Count];
        Span<int> marks = stackalloc int[Scripts.MarkCount];
        var hits = new int[s_codes.Length];
        var different = new int[s_codes.Length];
        var seen = new HashSet<int[]>(ReferenceEqualityComparer.Instance);
        var words = 0;
        Span<char> lower = stackalloc char[16];
        foreach (var token in tokens[..Math.Min(tokens.Length, MaxWords)])
        {
            var form = token.In(text);
            foreach (var c in form[..Math.Min(form.Length, 64)])
                Scripts.Add(c, scripts, marks);
            if (form.Length > lower.Length || !char.IsLetter(form[0]))
                continue;
            words++;
            form.ToLowerInvariant(lower);
            if (s_languagesOfWord.TryGetValue(lower[..form.Length], out var languages))
            {
                var isNew = seen.Add(languages);
                foreach (var language in languages)
                {
                    hits[language]++;
                    different[language] += isNew ? 1 : 0;
                }
            }
        }
        return Scripts.LanguageOf(scripts, marks, MinLetters) is { } code ? code : OfWords(hits, different, words);
    }

    static string OfWords(int[] hits, int[] different, int words)
    {
        var (best, second) = (0, -1);
        for (var language = 1; language < hits.Length; language++)
            if (hits[language] > hits[best])
                (second, best) = (best, language);
            else if (second < 0 || hits[language] > hits[second])
                second = language;
        var enough = s_codes[best] == "en" ? hits[best] >= MinHits : different[best] >= MinWordsOfOthers;
        return enough && hits[best] > hits[second] && hits[best] * 12 >= words ? s_codes[best] : Undetermined;
    }
}
