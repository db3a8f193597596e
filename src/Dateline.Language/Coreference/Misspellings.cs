namespace Dateline.Language;

/// <summary>Tells a name that is another one misspelt: "Tyresha McLenney" of McClenney, "Donand Trump", "Untied Nations".</summary>
static class Misspellings
{
    // Short words are too often others: "Kerr" is not "Kern".
    const int Shortest = 5;
    const int LongForTwo = 8;
    const int Longest = 40;

    // So many names are compared.
    const int MaxChains = 200;
    const int MaxSpellings = 8;

    /// <summary>The chain whose name the words misspell; null where there is none, or more than one.</summary>
    /// <param name="analysis">The text.</param>
    /// <param name="chains">Chains of fuller names.</param>
    /// <param name="name">A name that no chain has.</param>
    public static ChainDraft? Find(Analysis analysis, List<ChainDraft> chains, MentionDraft name)
    {
        ChainDraft? found = null;
        for (var at = 0; at < chains.Count && at < MaxChains; at++)
        {
            var chain = chains[at];
            if (chain.Type != name.Type || chain.Gender != Gender.Unknown && name.Gender != Gender.Unknown && chain.Gender != name.Gender
                || !IsMisspelt(analysis, name, chain))
                continue;
            if (found is not null)
                return null;
            found = chain;
        }
        return found;
    }

    // The full name, or a surname that was taken for a slip of it before.
    static bool IsMisspelt(Analysis analysis, MentionDraft name, ChainDraft chain)
    {
        if (IsMisspelt(analysis, name.Tokens, chain.Mentions[0].Tokens, name.Type))
            return true;
        if (name.Type != NameType.Person || name.Tokens.Count > 1 || chain.Mentions[0].Tokens.Count < 2
            || FirstNames.Contains(analysis[name.Tokens.First].Form))
            return false;
        for (var at = 1; at < chain.Mentions.Count && at < MaxSpellings; at++)
            if (chain.Mentions[at].Tokens is { Count: 1, First: var token } && IsNear(analysis[name.Tokens.First].Form, analysis[token].Form)
                && analysis[token].Form[0] == analysis[chain.Mentions[0].Tokens.End - 1].Form[0])
                return true;
        return false;
    }

    static bool IsMisspelt(Analysis analysis, TokenRange name, TokenRange known, NameType? type)
    {
        if (type != NameType.Person)
            return name.Count > 1 && name.Count == known.Count && analysis.SpanOf(name).Length == analysis.SpanOf(known).Length
                && IsTransposed(analysis.SpanOf(name).In(analysis.Text), analysis.SpanOf(known).In(analysis.Text));
        if (known.Count < 2 || name.Count > 2)
            return false;
        var surname = analysis[name.End - 1].Form;
        var bearer = analysis[known.End - 1].Form;
        if (name.Count == 1)
            return !FirstNames.Contains(surname) && IsNear(surname, bearer);
        var first = analysis[name.First].Form;
        var other = analysis[known.First].Form;
        return surname.SequenceEqual(bearer) ? IsNear(first, other) && FirstNames.Contains(first) != FirstNames.Contains(other)
            : first.SequenceEqual(other) && IsNear(surname, bearer);
    }

    static bool IsNear(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        return shorter >= Shortest && Math.Max(one.Length, other.Length) <= Longest && one[0] == other[0]
            && Distance(one, other) <= (shorter >= LongForTwo ? 2 : 1) && !IsEnding(one, other);
    }

    // "Petrov" and "Petrova", "Clinton" and "Clintons" are no slips.
    static bool IsEnding(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    static bool IsTransposed(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var at = one.CommonPrefixLength(other);
        return one.Length >= 2 * Shortest && at + 2 <= one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && char.IsLetter(one[at])
            && one[(at + 2)..].SequenceEqual(other[(at + 2)..]);
    }

    // Letters put in, left out, changed, or two of them swapped.
    static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[line - 1] == other[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[other.Length];
    }
}
