using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>
/// What logic says of an event against what readers answered: negation, and verbs such as "fail" and "manage" (<c>implicative-verbs.tsv</c>).
/// </summary>
/// <remarks>Many who were asked of "he did not work there" whether it happened said yes, of the sentence. A network that learned from them calls denied events
/// doubtful.</remarks>
static class Implicatives
{
    /// <summary>Size of a value that logic gives: likely, not certain.</summary>
    const float Value = 2;

    static readonly FrozenDictionary<(string, string), (char Holds, char Negated)> s_signatures =
        Lexicon.Rows("implicative-verbs.tsv").ToFrozenDictionary(row => (row[0], row[1]), row => (row[2][0], row[3][0]));

    /// <summary>Corrects what the network says.</summary>
    /// <param name="context">The text.</param>
    /// <param name="token">The word of the event.</param>
    /// <param name="factuality">What the network says.</param>
    public static Factuality Correct(RoleContext context, int token, Factuality factuality)
    {
        if (IsNegated(context, token))
            return Set(factuality, false);
        if (context.Relation(token) is not (DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Obl)
            || !IsComplement(context, token)
            || context.Analysis.Heads[token] is not (>= 0 and var governor))
            return factuality;
        var kind = context.Analysis.PartsOfSpeech[governor] switch { PartOfSpeech.Verb => "v", PartOfSpeech.Adj => "j", _ => "" };
        if (!s_signatures.TryGetValue((context.Analysis.Lemmas[governor], kind), out var signature) || IsOpen(context, governor))
            return factuality;
        var said = IsNegated(context, governor) ? signature.Negated : signature.Holds;
        return said == '-' ? Set(factuality, false) : said == '+' && factuality.Class != FactualityClass.Happened ? Set(factuality, true) : factuality;
    }

    static Factuality Set(Factuality factuality, bool happened) => happened
        ? factuality with { Class = FactualityClass.Happened, Value = Math.Max(factuality.Value, Value),
        Confidence = factuality.Class == FactualityClass.Happened ? factuality.Confidence : 0.8f }
        : factuality with { Class = FactualityClass.DidNotHappen, Value = Math.Min(factuality.Value, -Value),
        Confidence = factuality.Class == FactualityClass.DidNotHappen ? factuality.Confidence : 0.8f };

    static bool IsNegated(RoleContext context, int token)
    {
        foreach (var dependent in context.Analysis.DependentsOf(token))
            if (context.Relation(dependent) == DependencyRelation.Advmod && context.Analysis.Lemmas[dependent] is "not" or "never" or "n't")
                return !(dependent + 1 < context.Analysis.TokenCount && context.Analysis.Lemmas[dependent + 1] is "only" or "just" or "merely" or "simply");
        return false;
    }

    // What is asked, planned or supposed implies nothing.
    static bool IsOpen(RoleContext context, int governor)
    {
        foreach (var dependent in context.Analysis.DependentsOf(governor))
            if (context.Relation(dependent) is DependencyRelation.Aux && context.Analysis.PennTags[dependent] == "MD"
                || context.Relation(dependent) is DependencyRelation.Mark && context.Analysis.Lemmas[dependent] is "if" or "whether" or "to" or "unless")
                return true;
        return false;
    }

    // "failed to reach", "made him resign", "prevented them from leaving".
    static bool IsComplement(RoleContext context, int token)
    {
        if (context.Relation(token) is DependencyRelation.Xcomp)
            return true;
        foreach (var dependent in context.Analysis.DependentsOf(token))
            if (context.Relation(dependent) is DependencyRelation.Mark or DependencyRelation.Case && context.Analysis.Lemmas[dependent] is "from" or "to")
                return context.Analysis.PartsOfSpeech[token] == PartOfSpeech.Verb;
        return false;
    }
}
