using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Finds the words around a quantity that say how it is meant: "more than", "up to", "or so" (<c>comparators.tsv</c>).</summary>
static class Comparators
{
    const int LongestPhrase = 6;

    static readonly FrozenDictionary<string, string> s_before = Rows("before");
    static readonly FrozenDictionary<string, string> s_after = Rows("after");

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
            while (line.Word(at - 1) is "a" or "an" or "the" or "only" or "just" or "even" or "well" or "still" or "far" && !(round == 0 && Find(line, at) is not null))
                at--;
            if (Find(line, at) is not { } found || found.Comparator is "<" or ">" && IsNoBound(line, found.Start, at, duration))
                break;
            // The bound counts: "up to about 5", "nearly over".
            comparator = comparator is "=" or "~" ? found.Comparator : comparator;
            start = found.Start;
        }
        return comparator is "=" or "~" && After(line, end) is { } after ? after : comparator;
    }

    /// <summary>The lexeme behind a phrase after the quantity; the end where none follows.</summary>
    static string? After(LexemeSequence line, int end)
    {
        for (var words = LongestPhrase; words > 0; words--)
            if (end + words <= line.Count && s_after.TryGetValue(Phrase(line, end, end + words), out var comparator) && !(line.Word(end) is "plus" or "+" && line.Is(end + 1, LexemeKind.Number))
                && !(line.Word(end) is "and" or "or" && line.Word(end + 1) is "more" or "less" or "fewer" && line.Word(end + 2) is "than" && line.Word(end + 3).Length > 0 && (line.Is(end + 3, LexemeKind.Number) || NumberWords.Find(line.Word(end + 3)) is not null)))
                return comparator;
        return null;
    }

    static (int Start, string Comparator)? Find(LexemeSequence line, int at)
    {
        for (var words = Math.Min(LongestPhrase, at); words > 0; words--)
            if (s_before.TryGetValue(Phrase(line, at - words, at), out var comparator))
                return (at - words, comparator);
        return null;
    }

    // "over 3 years" lasts three years, "over the two games" spans them; "for over 3 years" and "just over" are bounds. "10 C above 5" compares.
    static bool IsNoBound(LexemeSequence line, int start, int at, bool duration) =>
        line.Word(start) is "over" && at == start + 1 && duration && line.Word(start - 1) is not ("for" or "in" or "just" or "well" or "by" or "of" or "to" or "is" or "are" or "was" or "were" or "aged" or "lasted" or "took" or "after")
        || line.Word(start) is "better" && at == start + 1;

    static string Phrase(LexemeSequence line, int first, int end) => end - first == 1 ? line.Word(first) : string.Join(' ', Enumerable.Range(first, end - first).Select(line.Word));

    static FrozenDictionary<string, string> Rows(string place) =>
        Lexicon.Rows("comparators.tsv").Where(row => row[1] == place).ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
}
