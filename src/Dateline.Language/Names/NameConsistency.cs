using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>One decision a name a document: a name is of one type wherever it stands, and a surname goes with the full name.</summary>
static class NameConsistency
{
    /// <summary>Makes the types of a text's names agree.</summary>
    public static ImmutableArray<Name> Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context, List<Name> names)
    {
        var votes = new Dictionary<uint, int[]>();
        var surnames = new HashSet<uint>();
        foreach (var name in names)
        {
            var key = KeyOf(text, tokens, name.Tokens);
            if (!votes.TryGetValue(key, out var counts))
                votes[key] = counts = new int[3];
            counts[(int)name.Type]++;
            if (name is { Type: NameType.Person, Tokens.Count: > 1 })
                surnames.Add(context.Forms[name.Tokens.End - 1]);
        }
        var agreed = ImmutableArray.CreateBuilder<Name>(names.Count);
        foreach (var name in names)
        {
            var counts = votes[KeyOf(text, tokens, name.Tokens)];
            var type = name.Type;
            for (var other = 0; other < counts.Length; other++)
                if (counts[other] > counts[(int)type])
                    type = (NameType)other;
            if (name.Tokens.Count == 1 && surnames.Contains(context.Forms[name.Tokens.First]) && (context.Hints[name.Tokens.First] & NameHints.Country) == 0)
                type = NameType.Person;
            agreed.Add(name with { Type = type });
        }
        return agreed.ToImmutable();
    }

    static uint KeyOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange range) =>
        NameHash.Of(text[tokens[range.First].Start..tokens[range.End - 1].End]);
}
