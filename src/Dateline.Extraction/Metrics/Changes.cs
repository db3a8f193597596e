using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Finds the word that makes a quantity a change, and its direction (<c>change-words.tsv</c>).</summary>
static class Changes
{
    static readonly FrozenSet<string> s_directChange = MetricWords.Named("direct-change");
    static readonly FrozenSet<string> s_beforeAmount = MetricWords.Named("before-amount");
    static readonly FrozenSet<string> s_phraseEndOfChange = MetricWords.Named("phrase-end-of-change");

    static readonly FrozenDictionary<string, string> s_verbs = Rows("verb");
    static readonly FrozenDictionary<string, string> s_nouns = Rows("noun");
    static readonly FrozenDictionary<string, string> s_comparisons = Rows("comparison");

    /// <summary>A change: its direction, the lexeme that says it, and whether that is a verb.</summary>
    public readonly record struct Change(string Direction, int At, bool IsVerb);

    /// <summary>The change that a quantity states; null for a level.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="start">First lexeme of the words that bound it ("more than").</param>
    public static Change? Of(LexemeSequence line, Quantity quantity, int start)
    {
        if (quantity.Unit is { Kind: "age" } || quantity.Noun >= 0)
            return null;
        // "raised by a 28-point plan" changes nothing by points.
        if (line.IsHyphen(quantity.NumberEnd) && quantity.Unit is not { Kind: "percent" })
            return null;
        return (MayChange(line, quantity, start) ? Verb(line, quantity, start) : null) ?? Signed(line, quantity) ?? Behind(line, quantity.End)
            ?? NounBefore(line, start);
    }

    /// <summary>Direction of a change verb or adverb in lower case; null for other words.</summary>
    public static string? DirectionOfVerb(string word) => s_verbs.GetValueOrDefault(word);

    /// <summary>Direction of a change noun in lower case; null for other words.</summary>
    public static string? DirectionOfNoun(string word) => s_nouns.GetValueOrDefault(word);

    /// <summary>Whether a word is a change verb or adverb, letter case ignored.</summary>
    public static bool IsVerb(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[LongestVerb];
        return form.Length <= LongestVerb && form.ToLowerInvariant(lower) is var length
            && s_verbs.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(lower[..length]);
    }

    static readonly int LongestVerb = s_verbs.Keys.Max(word => word.Length);

    // What is no share, sum or index changes "by" an amount only: "added a 30 degree homer" is no change.
    static bool MayChange(LexemeSequence line, Quantity quantity, int start) =>
        quantity.Unit is null or { Kind: "percent" or "percentage_points" or "money" or "ratio" } or { Code: "point" } || line.Word(start - 1) == "by"
        || line.Word(start - 2) == "by" || s_directChange.Contains(line.Word(start - 1));

    // "FTSE -0.6%", "up +2%"
    static Change? Signed(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is { Kind: "percent" } && quantity.Value < 0 && quantity.First > 0 && line.Word(quantity.First) is "-" or "−"
            && (line.Is(quantity.First - 1, LexemeKind.Number) || line.IsCapitalized(quantity.First - 1))
            ? new("down", quantity.First, true) : null;

    // "rose 5%", "up about 5%", "rose by a further 5%", "grow sales by 35 per cent"
    static Change? Verb(LexemeSequence line, Quantity quantity, int start)
    {
        var at = start - 1;
        while (at >= 0 && s_beforeAmount.Contains(line.Word(at)))
        {
            if (line.Word(at) is "up" or "down" && line.Word(at + 1) is not ("to" or "from"))
                return new(line.Word(at), at, true);
            at--;
        }
        if (at >= 0 && s_verbs.TryGetValue(line.Word(at), out var direction) && !IsNounUse(line, at))
            return IsRaisedSum(line, quantity, at, start) ? null : new(direction, at, true);
        // An object between verb and amount.
        if (line.Word(start - 1) != "by" && line.Word(start - 2) != "by")
            return null;
        for (var (index, steps) = (at, 0); index >= 0 && steps < 8 && line.Word(index) is not ("," or ";" or "to" or "from" or ")" or "and"); index--, steps++)
            if (s_verbs.TryGetValue(line.Word(index), out direction))
                return new(direction, index, true);
        return null;
    }

    // "raised $18 million" collects it, "raised $18 million more" too; "raised by $18 million" is a rise.
    static bool IsRaisedSum(LexemeSequence line, Quantity quantity, int at, int start) =>
        quantity.Unit is { Kind: "money" } && line.Word(at) is "raise" or "raises" or "raised" or "raising" && line.Word(start - 1) is not ("by" or "to");

    // "a drop of 5%" and "the cut" are nouns and found as such.
    static bool IsNounUse(LexemeSequence line, int at) => line.Tag(at) is Language.PartOfSpeech.Noun or Language.PartOfSpeech.Propn && line.Word(at + 1) == "of"
        || line.Word(at) is "lower" or "contract" && line.Word(at - 1) is "a" or "the";

    // "a 2 percent increase", "a 5% pay rise", "34.4% higher", "5% more"
    static Change? Behind(LexemeSequence line, int end)
    {
        var at = line.IsHyphen(end) ? end + 1 : end;
        if (s_comparisons.TryGetValue(line.Word(at), out var comparison) && !(line.Word(at) is "above" or "below" or "up" or "down" or "off"
            && line.Is(at + 1, LexemeKind.Sign)))
            return new(comparison, at, false);
        for (var steps = 0; steps < 4 && line.Is(at, LexemeKind.Word) && (at == end || !line.Glued(at) || line.IsHyphen(at - 1)); steps++, at++)
        {
            if (s_nouns.TryGetValue(line.Word(at), out var direction))
                return new(direction, at, false);
            if (line.Tag(at) is not (
                Language.PartOfSpeech.Noun or Language.PartOfSpeech.Adj or Language.PartOfSpeech.Propn or Language.PartOfSpeech.X or Language.PartOfSpeech.Verb)
                || s_phraseEndOfChange.Contains(line.Word(at)))
                break;
        }
        return null;
    }

    // "an increase of 5%", "a drop of about 5%"
    static Change? NounBefore(LexemeSequence line, int start) =>
        line.Word(start - 1) == "of" && s_nouns.TryGetValue(line.Word(start - 2), out var direction) ? new(direction, start - 2, false) : null;

    static FrozenDictionary<string, string> Rows(string role) =>
        Lexicon.Rows("change-words.tsv").Where(row => row[2] == role).DistinctBy(row => row[0]).ToFrozenDictionary(row => row[0], row => row[1],
            StringComparer.Ordinal);
}
