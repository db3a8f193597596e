using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Settles symbols that stand for several units by the words around them (<c>ambiguous-units.tsv</c>): 150" of a wall are inches, of the sky seconds
/// of arc.</summary>
static class UnitContexts
{
    // A sentence has hardly more; a longer row of words is a table.
    const int Reach = 40;

    static readonly FrozenDictionary<string, (Unit Unit, FrozenSet<string> Words)[]> s_symbols = Lexicon.Rows("ambiguous-units.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => (UnitLexicon.Default.Named(row[1])
            ?? throw new InvalidDataException($"ambiguous-units.tsv: no unit is called '{row[1]}'."),
            row[2].Split(' ').ToFrozenSet(StringComparer.Ordinal))).ToArray(), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, (Unit Unit,
        FrozenSet<string> Words)[]>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit of a symbol in its sentence: the one found, or another that the words around it tell of; null where neither is.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="at">Lexeme of the symbol.</param>
    /// <param name="found">What the symbol stands for by itself.</param>
    public static UnitMatcher.Found? Settle(LexemeSequence line, int at, UnitMatcher.Found? found)
    {
        if (found is { } plain && (!plain.IsSymbol || plain.End != at + 1) || line.Form(at) is not { Length: 1 } form
            || !s_lookup.TryGetValue(form, out var others))
            return found;
        foreach (var (unit, words) in others)
            for (var near = Math.Max(0, at - Reach); near < Math.Min(line.Count, at + Reach); near++)
                if (words.Contains(line.Word(near)))
                    return new(unit, at, at + 1, true);
        return found;
    }
}
