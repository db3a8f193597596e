using System.Collections.Frozen;
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
        token >= 0 && IsNominal(token) && !NounPhrases.IsTimeNoun(_analysis, token) && !IsOtherUnit(token) && !IsAdverbial(token) && !IsSummary(token)
            && NounPhrases.Of(_analysis, token, own) is { } range ? new(WithoutNumber(range, token), token, verb) : null;

    // "in turn", "on average", "in fact"
    bool IsAdverbial(int token) => s_adverbials.Contains(_analysis.Lemmas[token]) && token > 0
        && s_adverbialPrepositions.Contains(_analysis[token - 1].Form.ToString().ToLowerInvariant());

    static readonly FrozenSet<string> s_adverbials = MetricWords.Named("adverbial-noun");
    static readonly FrozenSet<string> s_adverbialPrepositions = MetricWords.Named("adverbial-preposition");

    /// <summary>The phrase of a subject, whatever its tag: "the sp 500", "the Average".</summary>
    public Measurement? SubjectPhrase(int token, TokenRange own, int clause) =>
        AgeAt(token) is { } age ? new(age, token, clause)
        : NounPhrases.Of(_analysis, token, own) is { } range && !IsOtherUnit(token) && !IsAdverbial(token)
            && !(_analysis.PartsOfSpeech[token] == PartOfSpeech.Num && range.Count == 1) ? new(WithoutNumber(range, token), token, clause) : null;

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

    /// <summary>A phrase without the numbers and units of other quantities: "at least 10 people" are people, "homes in five villages" homes.</summary>
    public TokenRange WithoutNumber(TokenRange range, int head)
    {
        var (first, end) = (range.First, range.End);
        for (var token = Math.Min(head, range.End) - 1; token >= range.First && first == range.First; token--)
            if (IsOtherUnit(token))
                first = token + 1;
        for (var token = Math.Max(head, range.First) + 1; token < end; token++)
            if (IsOtherUnit(token) || _analysis[token].Is(","))
                end = token;
        while (end > head + 1
            && _analysis.PartsOfSpeech[end - 1] is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Cconj
            or PartOfSpeech.Adv or PartOfSpeech.Sym)
            end--;
        return new(first, end);
    }

    // "an average of 70 days": what is averaged is said elsewhere.
    bool IsSummary(int noun)
    {
        if (!s_summaries.Contains(_analysis.Lemmas[noun]))
            return false;
        foreach (var dependent in _analysis.DependentsOf(noun))
            if (dependent < noun && _analysis.Relations[dependent] is not (DependencyRelation.Det or DependencyRelation.Case))
                return false;
        return true;
    }

    static readonly FrozenSet<string> s_summaries = MetricWords.Named("summary-noun");

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
