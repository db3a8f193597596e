using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Kinds of words that build numbers.</summary>
enum NumberWordKind : byte
{
    /// <summary>Zero to nine.</summary>
    Digit,
    /// <summary>Ten to nineteen.</summary>
    Teen,
    /// <summary>Twenty, thirty … ninety.</summary>
    Tens,
    /// <summary>Hundred.</summary>
    Hundred,
    /// <summary>Dozen.</summary>
    Dozen,
    /// <summary>Thousand and up.</summary>
    Scale,
    /// <summary>The denominator of a fraction.</summary>
    Ordinal,
    /// <summary>A plural that stands for an order of magnitude: "thousands".</summary>
    Vague,
}

/// <summary>The words of <c>number-words.tsv</c> and the short magnitudes of <c>magnitude-suffixes.tsv</c>.</summary>
static class NumberWords
{
    static readonly WordTable<(NumberWordKind Kind, decimal Value)> s_words = new(Lexicon.Rows("number-words.tsv")
        .Select(row => KeyValuePair.Create(row[0],
        (Enum.Parse<NumberWordKind>(row[1], ignoreCase: true), decimal.Parse(row[2], CultureInfo.InvariantCulture)))));

    static readonly FrozenDictionary<string,
        (decimal Value, string Use)>.AlternateLookup<ReadOnlySpan<char>> s_suffixes = Lexicon.Rows("magnitude-suffixes.tsv")
        .ToFrozenDictionary(row => row[0], row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every word of the list with its kind.</summary>
    public static IEnumerable<(string Word, NumberWordKind Kind)> All =>
        Lexicon.Rows("number-words.tsv").Select(row => (row[0], Enum.Parse<NumberWordKind>(row[1], ignoreCase: true)));

    /// <summary>What a word adds to a number; null for other words.</summary>
    public static (NumberWordKind Kind, decimal Value)? Find(ReadOnlySpan<char> word) => s_words.TryGet(word, out var entry) ? entry : null;

    /// <summary>The value of a word of that kind; null for other words.</summary>
    public static decimal? Find(ReadOnlySpan<char> word, NumberWordKind kind) => s_words.TryGet(word, out var entry) && entry.Kind == kind ? entry.Value : null;

    /// <summary>The short magnitude written so, and where it may stand: <c>any</c>, <c>money</c>, <c>plain</c>.</summary>
    public static (decimal Value, string Use)? Suffix(ReadOnlySpan<char> form) =>
        form.Length is > 0 and <= 4 && s_suffixes.TryGetValue(form, out var entry) ? entry : null;
}
