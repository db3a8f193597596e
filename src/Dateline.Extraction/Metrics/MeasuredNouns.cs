using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The noun phrases of a sentence as what quantities measure: never a unit, a time or what another quantity counts.</summary>
/// <param name="line">The sentence.</param>
/// <param name="quantities">Its quantities.</param>
sealed class MeasuredNouns(LexemeSequence line, List<Quantity> quantities)
{
    readonly HashSet<int> _unitTokens = UnitTokens(line, quantities);

    // A sentence has few ages; a list of thousands is no sentence.
    readonly List<Quantity> _ages = [.. quantities.Where(quantity => quantity.Unit is { Kind: "age" }).Take(20)];
    readonly Analysis _analysis = line.Analysis;

    /// <summary>Tokens of lexemes [first, end).</summary>
    public TokenRange TokensOf(int first, int end) => new(line[first].Token, line[end - 1].Token + 1);

    /// <summary>Whether a token is a noun or name.</summary>
    public bool IsNominal(int token) => _analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>The phrase of a noun; null where the token is none, or names a unit or a span of time.</summary>
    public Measurement? Phrase(int token, TokenRange own, int verb) =>
        token >= 0 && IsNominal(token) && !NounPhrases.IsTimeNoun(_analysis, token) && !IsOtherUnit(token) && NounPhrases.Of(_analysis, token, own) is { } range ? new(WithoutNumber(range, token), token, verb) : null;

    /// <summary>The phrase of a subject, whatever its tag: "the sp 500", "the Average".</summary>
    public Measurement? SubjectPhrase(int token, TokenRange own, int clause) =>
        AgeAt(token) is { } age ? new(age, token, clause)
        : NounPhrases.Of(_analysis, token, own) is { } range && !IsOtherUnit(token) && !(_analysis.PartsOfSpeech[token] == PartOfSpeech.Num && range.Count == 1) ? new(range, token, clause) : null;

    /// <summary>Whether a token is the unit or counted noun of another quantity.</summary>
    public bool IsOtherUnit(int token) => _unitTokens.Contains(token);

    /// <summary>Whether a token stands behind that preposition.</summary>
    public bool HasCase(int token, string preposition)
    {
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Relations[dependent] == DependencyRelation.Case && _analysis[dependent].Is(preposition))
                return true;
        return false;
    }

    /// <summary>The verb or root above a token.</summary>
    public int VerbOf(int token)
    {
        for (var steps = 0; token >= 0 && steps < 20; steps++, token = _analysis.Heads[token])
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb || _analysis.Heads[token] < 0)
                return token;
        return -1;
    }

    // What another quantity counts is measured without its number.
    TokenRange WithoutNumber(TokenRange range, int head)
    {
        var first = range.First;
        while (first < head && _analysis.PartsOfSpeech[first] is PartOfSpeech.Num && IsOtherUnit(first))
            first++;
        return range with { First = first };
    }

    // "a 60-year-old might withdraw 2.72%"
    TokenRange? AgeAt(int token)
    {
        foreach (var quantity in _ages)
            if (TokensOf(quantity.First, quantity.End) is var words && words.Contains(token) && _analysis.SpanOf(words).Length <= NounPhrases.LongestPhrase)
                return words;
        return null;
    }

    static HashSet<int> UnitTokens(LexemeSequence line, List<Quantity> quantities)
    {
        var tokens = new HashSet<int>();
        foreach (var quantity in quantities)
            if (quantity.Unit is not { Kind: "age" })
                for (var at = quantity.First; at < quantity.End; at++)
                    if (at != quantity.Noun)
                        tokens.Add(line[at].Token);
        return tokens;
    }
}
