namespace Dateline.Language;

/// <summary>Finds what may refer: names, nouns of roles, pronouns of the third person.</summary>
static class MentionFinder
{
    /// <summary>The mentions of a text, by first token; no two have the same head.</summary>
    public static List<MentionDraft> Find(Analysis analysis)
    {
        var mentions = new List<MentionDraft>();
        var taken = new bool[analysis.TokenCount];
        var named = new bool[analysis.TokenCount];
        foreach (var name in analysis.Names)
        {
            named.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
            var head = Syntax.HeadOf(analysis, name.Tokens);
            if (!taken[head])
                mentions.Add(OfName(analysis, name, head));
            taken[head] = true;
        }
        for (var token = 0; token < analysis.TokenCount; token++)
            if (!named[token] && !taken[token])
            {
                var mention = analysis.PartsOfSpeech[token] switch
                {
                    PartOfSpeech.Pron => OfPronoun(analysis, token),
                    PartOfSpeech.Noun or PartOfSpeech.Propn => OfNoun(analysis, token),
                    _ => null,
                };
                if (mention is not null)
                    mentions.Add(mention);
            }
        mentions.Sort((left, right) => left.Tokens.First != right.Tokens.First ? left.Tokens.First.CompareTo(right.Tokens.First)
            : left.Head.CompareTo(right.Head));
        return mentions;
    }

    static MentionDraft OfName(Analysis analysis, Name name, int head)
    {
        if (name.Type != NameType.Person)
            return new(name.Tokens, head, MentionKind.Name, name.Type, Gender.Neuter, GrammaticalNumber.Singular);
        var title = GenderOfTitle(analysis, name.Tokens);
        return new(name.Tokens, head, MentionKind.Name, name.Type, title == Gender.Unknown ? GenderOfFirstName(analysis, name.Tokens)
            : title, GrammaticalNumber.Singular)
        {
            GenderBasis = title == Gender.Unknown ? GenderBasis.FirstName : GenderBasis.Title,
        };
    }

    static Gender GenderOfTitle(Analysis analysis, TokenRange name)
    {
        for (var token = name.First - 1; token >= 0 && token >= name.First - 3 && analysis.SentenceOf(token) == analysis.SentenceOf(name.First); token--)
            if (Roles.GenderOfTitle(analysis[token].Form) is not Gender.Unknown and var gender)
                return gender;
            else if (Roles.Of(analysis.Lemmas[token]) is { Gender: not Gender.Unknown } role)
                return role.Gender;
            else if (!char.IsUpper(analysis[token].Form[0]))
                break;
        return Gender.Unknown;
    }

    static Gender GenderOfFirstName(Analysis analysis, TokenRange name)
    {
        // A single word is more often a surname, and surnames look like first names. An initial tells nothing, the name behind it does: "J. Edgar Hoover".
        for (var token = name.First; token < name.End - 1; token++)
            if (analysis[token].Form is not [_] and not [_, '.'])
                return FirstNames.GenderOf(analysis[token].Form);
        return Gender.Unknown;
    }

    static MentionDraft? OfPronoun(Analysis analysis, int token)
    {
        if (analysis.Relations[token] == DependencyRelation.Expl)
            return null;
        Span<char> lower = stackalloc char[16];
        var form = analysis[token].Form;
        if (form.Length > lower.Length)
            return null;
        form.ToLowerInvariant(lower);
        (NameType? Type, Gender Gender, GrammaticalNumber Number)? told = lower[..form.Length] switch
        {
            "he" or "him" or "his" or "himself" => (NameType.Person, Gender.Male, GrammaticalNumber.Singular),
            "she" or "her" or "hers" or "herself" => (NameType.Person, Gender.Female, GrammaticalNumber.Singular),
            "it" or "its" or "itself" => (null, Gender.Neuter, GrammaticalNumber.Singular),
            "they" or "them" or "their" or "theirs" or "themselves" => (null, Gender.Unknown, GrammaticalNumber.Plural),
            _ => null,
        };
        return told is var (type, gender, number) ? new(new(token, token + 1), token, MentionKind.Pronoun, type, gender, number) : null;
    }

    // Any noun may be what a pronoun means, but only the noun of a role is linked to a name. Titles, predicates and appositions describe others.
    static MentionDraft? OfNoun(Analysis analysis, int token)
    {
        var relation = analysis.Relations[token];
        if (relation.Universal() is not (DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl
            or DependencyRelation.Nmod or DependencyRelation.Conj or DependencyRelation.Root)
            || relation is DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked || Syntax.DependentOf(analysis, token, DependencyRelation.Cop) >= 0)
            return null;
        var role = Roles.Of(analysis.Lemmas[token]);
        if (role is null && analysis.PartsOfSpeech[token] != PartOfSpeech.Noun)
            return null;
        var plural = analysis.PennTags[token] is "NNS" or "NNPS";
        var tokens = Syntax.PhraseUpTo(analysis, token);
        return new(tokens, token, MentionKind.Nominal, role?.Type, role is null ? Gender.Neuter : role.Type == NameType.Person ? role.Gender
            : Gender.Neuter, plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular)
        {
            Role = plural ? null : role,
            Country = Description.CountryOf(analysis, token),
            IsDefinite = IsDefinite(analysis, token),
        };
    }

    static bool IsDefinite(Analysis analysis, int head)
    {
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent < head && (analysis.Relations[dependent] == DependencyRelation.NmodPoss || analysis[dependent].Is("the")
                || analysis[dependent].Is("this") || analysis[dependent].Is("that")))
                return true;
        return false;
    }
}
