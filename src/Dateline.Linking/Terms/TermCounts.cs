namespace Dateline.Linking.Terms;

/// <summary>The terms of one document and how often each stands in it.</summary>
/// <param name="Terms">Keys, ascending, each once.</param>
/// <param name="Counts">How often each stands there, from 1, 255 at most.</param>
readonly record struct TermCounts(uint[] Terms, byte[] Counts)
{
    /// <summary>Characters of a text that are looked at: a story shows in the first of them.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>Counts the terms of a text.</summary>
    public static TermCounts Of(string text)
    {
        var counts = new Dictionary<uint, byte>();
        TermScanner.Scan(text.AsSpan(0, Math.Min(MostCharacters, text.Length)), term =>
        {
            var key = Term.Key(term);
            counts[key] = (byte)Math.Min(255, counts.GetValueOrDefault(key) + 1);
        });
        var terms = counts.Keys.Order().ToArray();
        return new(terms, [.. terms.Select(term => counts[term])]);
    }
}
