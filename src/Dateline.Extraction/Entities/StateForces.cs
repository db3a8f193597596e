using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Finds the forces of a state, which the news names by its adjective and writes with or without capitals: "Iraqi security forces" (<c>state-forces.tsv</c>).
/// </summary>
static class StateForces
{
    // "the Iraqi national border guard" is as long as they get.
    const int MaxWords = 4;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_nouns = WordsOf("noun");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_attributes = WordsOf("attribute");

    /// <summary>The name of the force whose noun is at a token, from the nationality on; null where there is none.</summary>
    /// <param name="analysis">The text.</param>
    /// <param name="words">What its words say of countries.</param>
    /// <param name="head">A noun.</param>
    public static TokenRange? NamedAt(Analysis analysis, CountryWords words, int head)
    {
        if (!s_nouns.Contains(analysis[head].Form))
            return null;
        var start = analysis.Sentences[analysis.SentenceOf(head)].Tokens.First;
        var named = analysis[head].Is("force") || analysis[head].Is("guard");
        for (var token = head - 1; token >= start && head - token < MaxWords; token--)
        {
            if (words.NationalityAt(token) is not null && analysis.PartsOfSpeech[token] is PartOfSpeech.Adj or PartOfSpeech.Propn
                && analysis.Relations[token] == DependencyRelation.Amod && analysis.Heads[token] == head)
                return named && head - token == 1 ? null : new(token, head + 1);
            if (!s_attributes.Contains(analysis[token].Form) && words.NationalityAt(token) is null)
                return null;
        }
        return null;
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsOf(string kind) =>
        Lexicon.Rows("state-forces.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
