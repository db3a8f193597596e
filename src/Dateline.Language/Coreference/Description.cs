namespace Dateline.Language;

/// <summary>What a text says about the bearer of a name beside the name: titles, appositions, predicates, nationality.</summary>
static class Description
{
    /// <summary>Teaches a chain the roles that stand beside one of its names.</summary>
    public static void Learn(Analysis analysis, MentionDraft name, ChainDraft chain)
    {
        LearnTitles(analysis, name.Tokens, chain);
        foreach (var dependent in analysis.DependentsOf(name.Head))
            if (!name.Tokens.Contains(dependent)
                && analysis.Relations[dependent] is DependencyRelation.Appos or DependencyRelation.NmodDesc or DependencyRelation.Compound
                or DependencyRelation.Flat)
                LearnNoun(analysis, dependent, chain);
        // "the French president, Emmanuel Macron" and "Macron is president of France"
        var above = analysis.Heads[name.Head];
        if (above >= 0 && (analysis.Relations[name.Head] == DependencyRelation.Appos
            || analysis.Relations[name.Head].IsNominalSubject() && Syntax.DependentOf(analysis, above, DependencyRelation.Cop) >= 0))
            LearnNoun(analysis, above, chain);
    }

    /// <summary>
    /// Alpha-3 code of the country that a noun is of: an adjective of nationality, a country that owns it or follows with "of"; null for none.
    /// </summary>
    public static string? CountryOf(Analysis analysis, int noun)
    {
        // Names of countries and peoples begin with a capital.
        foreach (var dependent in analysis.DependentsOf(noun))
            if (!char.IsLower(analysis[dependent].Form[0])
                && analysis.Relations[dependent].Universal() is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod
                && (Countries.OfNationality(analysis[dependent].Form)
                ?? Countries.OfName(analysis.SpanOf(NameAround(analysis, dependent)).In(analysis.Text))) is { } country)
                return country.Alpha3;
        return null;
    }

    // Words with a capital and roles before the name: "Russian Foreign Minister".
    static void LearnTitles(Analysis analysis, TokenRange name, ChainDraft chain)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(name.First)].Tokens;
        Role? last = null;
        string? country = null;
        for (var token = name.First - 1; token >= sentence.First && token >= name.First - 6; token--)
        {
            if (Countries.OfNationality(analysis[token].Form) is { } nation)
                country ??= nation.Alpha3;
            else if (Roles.Of(analysis.Lemmas[token]) is { Type: NameType.Person } role)
                last ??= role;
            else if (!char.IsUpper(analysis[token].Form[0]) && analysis.PartsOfSpeech[token] is not PartOfSpeech.Adj && !analysis[token].Is("-"))
                break;
        }
        if (last is not null)
            chain.Learn(last, country);
    }

    static void LearnNoun(Analysis analysis, int noun, ChainDraft chain)
    {
        if (analysis.PartsOfSpeech[noun] is PartOfSpeech.Noun or PartOfSpeech.Propn && Roles.Of(analysis.Lemmas[noun]) is { } role
            && (chain.Type is null || role.Type == chain.Type))
            chain.Learn(role, CountryOf(analysis, noun));
    }

    static TokenRange NameAround(Analysis analysis, int token)
    {
        var (first, end) = (token, token + 1);
        while (first > 0 && analysis.Heads[first - 1] == token && analysis.PartsOfSpeech[first - 1] is PartOfSpeech.Propn or PartOfSpeech.Adj
            && char.IsUpper(analysis[first - 1].Form[0]))
            first--;
        while (end < analysis.TokenCount && analysis.Heads[end] == token && analysis.PartsOfSpeech[end] == PartOfSpeech.Propn)
            end++;
        return new(first, end);
    }
}
