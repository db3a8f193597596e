using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Finds the words around a quantity that say how it is meant: "more than", "up to", "or so" (<c>comparators.tsv</c>).</summary>
static class Comparators
{
    static readonly FrozenSet<string> s_comparatorFiller = MetricWords.Named("comparator-filler");
    static readonly FrozenSet<string> s_boundOfLength = MetricWords.Named("bound-of-length");

    // By the word next to the quantity, the longest phrases first.
    static readonly FrozenDictionary<string, Phrase[]> s_before = Rows("before", words => words[^1]);
    static readonly FrozenDictionary<string, Phrase[]> s_after = Rows("after", words => words[0]);

    sealed record Phrase(string[] Words, string Comparator);

    /// <summary>The comparator of the quantity in lexemes [first, end); "=" where nothing is said.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="first">First lexeme.</param>
    /// <param name="end">End, exclusive.</param>
    /// <param name="duration">Whether it is a length of time: "over 3 years" is no bound.</param>
    /// <param name="start">Where the words before it start.</param>
    public static string Of(LexemeSequence line, int first, int end, bool duration, out int start)
    {
        start = first;
        var comparator = "=";
        for (var round = 0; round < 3; round++)
        {
            var at = start;
            while (s_comparatorFiller.Contains(line.Word(at - 1)) && !(round == 0 && Find(line, at) is not null))
                at--;
            if (Find(line, at) is not { } found || found.Comparator is "<" or ">" && IsNoBound(line, found.Start, at, duration))
                break;
            // The bound counts: "up to about 5", "nearly over".
            comparator = comparator is "=" or "~" ? found.Comparator : comparator;
            start = found.Start;
        }
        return comparator is "=" or "~" && After(line, end) is { } after ? after : comparator;
    }

    // What a phrase behind the quantity says; null where none follows.
    static string? After(LexemeSequence line, int end)
    {
        if (!s_after.TryGetValue(line.Word(end), out var phrases) || line.Word(end) is "plus" or "+" && line.Is(end + 1, LexemeKind.Number)
            || line.Word(end) is "and" or "or" && line.Word(end + 1) is "more" or "less" or "fewer" && line.Word(end + 2) is "than"
                && (line.Is(end + 3, LexemeKind.Number) || NumberWords.Find(line.Word(end + 3)) is not null))
            return null;
        foreach (var phrase in phrases)
            if (Stands(line, phrase.Words, end))
                return phrase.Comparator;
        return null;
    }

    static (int Start, string Comparator)? Find(LexemeSequence line, int at)
    {
        if (at > 0 && s_before.TryGetValue(line.Word(at - 1), out var phrases))
            foreach (var phrase in phrases)
                if (phrase.Words.Length <= at && Stands(line, phrase.Words, at - phrase.Words.Length))
                    return (at - phrase.Words.Length, phrase.Comparator);
        return null;
    }

    static bool Stands(LexemeSequence line, string[] words, int at)
    {
        for (var index = 0; index < words.Length; index++)
            if (line.Word(at + index) != words[index])
                return false;
        return true;
    }

    // "over 3 years" lasts three years, "over the two games" spans them; "for over 3 years" and "just over" are bounds. "10 C above 5" compares.
    static bool IsNoBound(LexemeSequence line, int start, int at, bool duration) =>
        line.Word(start) is "over" && at == start + 1 && duration && !s_boundOfLength.Contains(line.Word(start - 1))
        || line.Word(start) is "better" && at == start + 1;

    static FrozenDictionary<string, Phrase[]> Rows(string place, Func<string[], string> key) =>
        Lexicon.Rows("comparators.tsv").Where(row => row[1] == place).Select(row => new Phrase(row[0].Split(' '), row[2]))
            .GroupBy(phrase => key(phrase.Words), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
}
