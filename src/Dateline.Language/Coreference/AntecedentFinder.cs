namespace Dateline.Language;

/// <summary>Finds what pronouns and nouns of roles mean, walking through the text.</summary>
/// <remarks>Looks back over a bounded number of mentions, so the time grows with the length of the text.</remarks>
sealed class AntecedentFinder(Analysis analysis, int[] quotations)
{
    // How far back a pronoun and a role look, in mentions and sentences.
    const int MaxMentions = 60;
    const int MaxMentionsOfNoun = 150;
    const int MaxSentencesOfPronoun = 3;
    const int MaxSentencesOfNoun = 4;

    const double SpeaksOn = 1.5;
    const double SpokenOf = 2.5;

    readonly List<(MentionDraft Mention, ChainDraft Chain)> _behind = [];

    /// <summary>Remembers a mention as a possible antecedent of what follows.</summary>
    public void Pass(MentionDraft mention, ChainDraft chain)
    {
        _behind.Add((mention, chain));
        chain.Last = mention;
        chain.Seen++;
    }

    /// <summary>The chain that a pronoun means; null where nothing fits.</summary>
    public ChainDraft? OfPronoun(MentionDraft pronoun)
    {
        ChainDraft? best = null;
        var score = double.NegativeInfinity;
        var clause = Syntax.ClauseOf(analysis, pronoun.Head);
        var reflexive = analysis[pronoun.Head].Form.EndsWith(pronoun.Number == GrammaticalNumber.Plural ? "selves"
            : "self", StringComparison.OrdinalIgnoreCase);
        for (var index = _behind.Count - 1; index >= 0 && index >= _behind.Count - MaxMentions; index--)
        {
            var (mention, chain) = _behind[index];
            var away = analysis.SentenceOf(pronoun.Head) - analysis.SentenceOf(mention.Head);
            if (away > MaxSentencesOfPronoun)
                break;
            if (!Agree(pronoun, mention, chain) || IsBarred(pronoun, mention, clause, reflexive))
                continue;
            var candidate = Salience(pronoun, mention, chain, clause, away);
            if (chain.WeighedFor == pronoun)
                candidate -= 0.5;
            chain.WeighedFor = pronoun;
            if (candidate > score)
                (best, score) = (chain, candidate);
        }
        return best;
    }

    /// <summary>
    /// The chain that a pronoun before its name means: "Discussing his plans, Smith said", "In her speech, Merkel"; null where the sentence is not built so.
    /// </summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="named">Chains of the names by their heads.</param>
    public ChainDraft? Ahead(MentionDraft pronoun, ChainDraft?[] named)
    {
        var current = pronoun.Head;
        for (var steps = 0; steps < 8 && analysis.Heads[current] >= 0; steps++)
        {
            var relation = analysis.Relations[current].Universal();
            current = analysis.Heads[current];
            if (current < pronoun.Head || relation is not (DependencyRelation.Advcl or DependencyRelation.Obl))
                continue;
            var subject = Syntax.DependentOf(analysis, current, DependencyRelation.Nsubj);
            if (subject > pronoun.Head && named[subject] is { } chain && chain.Type == NameType.Person
                && (chain.Gender == Gender.Unknown || chain.Gender == pronoun.Gender))
                return chain;
        }
        return null;
    }

    /// <summary>The chain that a definite noun of a role means; null where nothing fits.</summary>
    public ChainDraft? OfNoun(MentionDraft noun, IReadOnlyList<ChainDraft> named)
    {
        if (noun.Role is not { } role || !noun.IsDefinite)
            return null;
        return IsPossessed(noun) ? Repeated(noun) : Described(noun, role, named) ?? Repeated(noun) ?? Recent(noun, role);
    }

    // "Smith's adviser" is whoever he is, not the adviser named elsewhere.
    bool IsPossessed(MentionDraft noun)
    {
        foreach (var dependent in analysis.DependentsOf(noun.Head))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return true;
        return false;
    }

    // Somebody of whom the text says so somewhere: "the French president", once a president of France was named.
    static ChainDraft? Described(MentionDraft noun, Role role, IReadOnlyList<ChainDraft> named)
    {
        ChainDraft? best = null;
        var score = int.MinValue;
        foreach (var chain in named)
        {
            if (chain.Type != role.Type || chain.Last is not { } last || !chain.Fits(role))
                continue;
            if (noun.Country is not null && chain.Country is not null && noun.Country != chain.Country)
                continue;
            if (role.Gender != Gender.Unknown && chain.Gender != Gender.Unknown && role.Gender != chain.Gender)
                continue;
            var candidate = last.Head + (chain.HasRole(role.Noun) ? 200 : 0) + (noun.Country is not null && noun.Country == chain.Country ? 2000 : 0);
            if (candidate > score)
                (best, score) = (chain, candidate);
        }
        return best;
    }

    // The same noun again: "a witness … the witness".
    ChainDraft? Repeated(MentionDraft noun)
    {
        for (var index = _behind.Count - 1; index >= 0 && index >= _behind.Count - MaxMentionsOfNoun; index--)
        {
            var (mention, chain) = _behind[index];
            if (mention.Kind == MentionKind.Nominal && mention.Number == noun.Number && analysis.Lemmas[mention.Head] == analysis.Lemmas[noun.Head]
                && (noun.Country is null || mention.Country is null || noun.Country == mention.Country) && SameModifiers(mention, noun))
                return chain;
        }
        return null;
    }

    bool SameModifiers(MentionDraft earlier, MentionDraft later)
    {
        foreach (var dependent in analysis.DependentsOf(later.Head))
            if (dependent < later.Head
                && analysis.Relations[dependent].Universal() is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod)
            {
                var found = false;
                foreach (var other in analysis.DependentsOf(earlier.Head))
                    found |= analysis.Lemmas[other] == analysis.Lemmas[dependent];
                if (!found)
                    return false;
            }
        return true;
    }

    // A plain "the company", "the city", "the singer": the one named shortly before, if the sentences before name one of that type only.
    ChainDraft? Recent(MentionDraft noun, Role role)
    {
        if (noun.Tokens.Count != 2 || noun.Country is not null || !analysis[noun.Tokens.First].Is("the") || role.Family is "public"
            || role.Noun is "man" or "woman" or "people" or "person")
            return null;
        ChainDraft? found = null;
        for (var index = _behind.Count - 1; index >= 0 && index >= _behind.Count - MaxMentions; index--)
        {
            var (mention, chain) = _behind[index];
            if (analysis.SentenceOf(noun.Head) - analysis.SentenceOf(mention.Head) > MaxSentencesOfNoun)
                break;
            if (chain.Type != role.Type || !chain.IsNamed || chain == found
                || role.Gender != Gender.Unknown && chain.Gender != Gender.Unknown && role.Gender != chain.Gender
                || !chain.Roles.IsEmpty && !chain.Fits(role) && role.Type != NameType.Organization)
                continue;
            if (found is not null)
                return null;
            found = chain;
        }
        return found;
    }

    static bool Agree(MentionDraft pronoun, MentionDraft mention, ChainDraft chain)
    {
        if (pronoun.Number == GrammaticalNumber.Plural)
            return mention.Number == GrammaticalNumber.Plural || chain.Type == NameType.Organization;
        if (chain.Number == GrammaticalNumber.Plural)
            return false;
        return pronoun.Gender == Gender.Neuter
            ? chain.Type != NameType.Person
            : chain.Type == NameType.Person && (chain.Gender == Gender.Unknown || chain.Gender == pronoun.Gender);
    }

    // "He praised him" means two; "his" may mean the subject, and nobody is "his brother" to himself.
    bool IsBarred(MentionDraft pronoun, MentionDraft mention, int clause, bool reflexive)
    {
        if (mention.Tokens.Contains(pronoun.Head))
            return true;
        var possessive = analysis.Relations[pronoun.Head] == DependencyRelation.NmodPoss;
        if (!possessive && !reflexive && analysis.SentenceOf(mention.Head) == analysis.SentenceOf(pronoun.Head)
            && analysis.Relations[mention.Head].Universal() is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.Obl
            or DependencyRelation.Iobj
            && Syntax.ClauseOf(analysis, mention.Head) == clause)
            return true;
        return IsSpeakerOutside(pronoun, mention);
    }

    // Within a quotation "he" is not the one who speaks it.
    bool IsSpeakerOutside(MentionDraft pronoun, MentionDraft mention)
    {
        if (quotations[pronoun.Head] == 0 || quotations[mention.Head] != 0 || !analysis.Relations[mention.Head].IsNominalSubject())
            return false;
        var verb = analysis.Heads[mention.Head];
        return verb >= 0 && analysis.SentenceOf(verb) == analysis.SentenceOf(pronoun.Head) && SpeechVerbs.Contains(analysis.Lemmas[verb]);
    }

    bool IsSpeaker(int token) => analysis.Relations[token].IsNominalSubject() && analysis.Heads[token] is >= 0 and var verb
        && SpeechVerbs.Contains(analysis.Lemmas[verb]);

    double Salience(MentionDraft pronoun, MentionDraft mention, ChainDraft chain, int clause, int away)
    {
        var score = -2.0 * away - 0.01 * (pronoun.Head - mention.Head);
        score += analysis.Relations[mention.Head].Universal() switch
        {
            DependencyRelation.Nsubj => 2,
            DependencyRelation.Obj => 0.6,
            DependencyRelation.Root or DependencyRelation.Appos => 0.8,
            DependencyRelation.Nmod when analysis.Relations[mention.Head] == DependencyRelation.NmodPoss => 0.6,
            _ => 0,
        };
        score += mention.Kind switch { MentionKind.Name => 0.3, MentionKind.Pronoun => 0.9, _ => 0 };
        score += 0.25 * Math.Min(chain.Seen, 4);
        if (chain.IsNamed)
            score += 0.6;
        if (chain.Gender == pronoun.Gender && pronoun.Gender is Gender.Female or Gender.Male)
            score += 1.2;
        if (quotations[mention.Head] != quotations[pronoun.Head])
            score -= quotations[pronoun.Head] == 0 ? 1.5 : 0.4;
        if (analysis.Relations[mention.Head].IsNominalSubject() && analysis.Relations[pronoun.Head].IsNominalSubject())
            score += 0.5;
        // "Osei said Marsh was ill. He said": who speaks on is who spoke, not of whom; least of all whom the quotation itself names.
        if (quotations[pronoun.Head] == 0 && IsSpeaker(pronoun.Head))
            score += quotations[mention.Head] != 0 ? -SpokenOf : IsSpeaker(mention.Head) ? SpeaksOn : 0;
        // "Russia claims it as its own": a possessive goes by the subject of its clause.
        if (analysis.Relations[pronoun.Head] == DependencyRelation.NmodPoss && analysis.Relations[mention.Head].IsNominalSubject()
            && clause == Syntax.ClauseOf(analysis, mention.Head))
            score += 1.5;
        return score;
    }
}
