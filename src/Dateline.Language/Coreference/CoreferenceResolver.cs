using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>Finds which names, roles and pronouns of a text mean the same.</summary>
/// <remarks>
/// Rules over tree, names and word lists, a pure function of the analysis. Names are grouped first, then roles and pronouns are linked from left to right.
/// Pronouns that nothing
/// fits, and nouns that are no role, are left out.
/// </remarks>
public static class CoreferenceResolver
{
    // So many chains with roles are remembered, that the time grows with the length of the text.
    const int MaxDescribed = 400;

    // "Secretary of State for Environment, Food and Rural Affairs" is as long as offices get.
    const int MaxOffice = 12;

    /// <summary>Resolves a text.</summary>
    public static Coreference Resolve(Analysis analysis)
    {
        var drafts = MentionFinder.Find(analysis);
        var named = NameLinker.Link(analysis, drafts);
        var chains = new List<ChainDraft>(drafts.Count);
        var described = new List<ChainDraft>();
        var chainOfHead = new ChainDraft?[analysis.TokenCount];
        foreach (var chain in named)
        {
            chains.Add(chain);
            if (!chain.Roles.IsEmpty && described.Count < MaxDescribed)
                described.Add(chain);
            foreach (var mention in chain.Mentions)
                chainOfHead[mention.Head] = chain;
        }
        var finder = new AntecedentFinder(analysis, Quotations.Number(analysis));
        foreach (var mention in drafts)
        {
            var chain = mention.Chain;
            if (chain is null)
            {
                chain = mention.Kind == MentionKind.Pronoun ? (mention.Type == NameType.Person ? finder.Ahead(mention, chainOfHead) : null)
                    ?? finder.OfPronoun(mention) : OfBearer(analysis, mention, chainOfHead) ?? finder.OfNoun(mention, described);
                if (chain is null && mention.Kind == MentionKind.Pronoun)
                    continue;
                if (chain is null)
                    chains.Add(chain = new());
                chain.Add(mention);
            }
            finder.Pass(mention, chain);
        }
        return Gather(analysis, chains);
    }

    // "Malaysia's prime minister, Najib Razak", "co-founder Mark Zuckerberg" and "the judge, Mr Justice Hennessy" are the bearers of the names that hang on the
    // role.
    static ChainDraft? OfBearer(Analysis analysis, MentionDraft noun, ChainDraft?[] chainOfHead)
    {
        if (noun.Role is not { } role)
            return null;
        foreach (var dependent in analysis.DependentsOf(noun.Head))
            if (dependent > noun.Head && analysis.Relations[dependent] is DependencyRelation.Appos or DependencyRelation.Flat or DependencyRelation.NmodDesc
                && NamedAt(analysis, dependent, chainOfHead) is { } chain && IsBearer(chain, role))
                return chain;
        return OfOffice(analysis, noun, role, chainOfHead);
    }

    // "Mr Justice Hennessy": the parser may hang the name on its title.
    static ChainDraft? NamedAt(Analysis analysis, int token, ChainDraft?[] chainOfHead)
    {
        if (chainOfHead[token] is { } chain)
            return chain;
        if (Roles.IsTitle(analysis[token].Form))
            foreach (var dependent in analysis.DependentsOf(token))
                if (analysis.Relations[dependent] is DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Compound
                    && chainOfHead[dependent] is { } named)
                    return named;
        return null;
    }

    static bool IsBearer(ChainDraft chain, Role role) => chain.Type == role.Type
        && (role.Gender == Gender.Unknown || chain.Gender == Gender.Unknown || role.Gender == chain.Gender);

    // "Minister for Foreign Affairs Juan Ortega", "former head of the F.B.I. James Corley": a name right behind what the office is of, before the verb.
    static ChainDraft? OfOffice(Analysis analysis, MentionDraft noun, Role role, ChainDraft?[] chainOfHead)
    {
        var (token, end) = (noun.Head + 1, Math.Min(noun.Head + MaxOffice, analysis.Sentences[analysis.SentenceOf(noun.Head)].Tokens.End));
        if (role.Type != NameType.Person || noun.Number == GrammaticalNumber.Plural || token >= end || !analysis[token].Is("of") && !analysis[token].Is("for"))
            return null;
        for (token++; token < end; token++)
        {
            // What stands before the name belongs to the office: it is no preposition, no article and no title of somebody else.
            if (chainOfHead[token] is { } chain && IsBearer(chain, role) && analysis.PartsOfSpeech[token - 1] is PartOfSpeech.Noun or PartOfSpeech.Propn
                && Roles.Of(analysis.Lemmas[token - 1]) is not { Type: NameType.Person }
                && !Roles.IsTitle(analysis[token - 1].Form))
                return chain;
            if (analysis.PartsOfSpeech[token] is not (
                PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Cconj or PartOfSpeech.Adp))
                return null;
        }
        return null;
    }

    static Coreference Gather(Analysis analysis, List<ChainDraft> drafts)
    {
        var kept = new List<(int First, int Order, ChainDraft Chain)>();
        var count = 0;
        foreach (var chain in drafts)
            if (chain.IsNamed || IsRole(analysis, chain))
            {
                var first = int.MaxValue;
                foreach (var mention in chain.Mentions)
                    first = Math.Min(first, mention.Tokens.First);
                kept.Add((first, kept.Count, chain));
                count += chain.Mentions.Count;
            }
        kept.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : left.Order.CompareTo(right.Order));
        var mentions = new Mention[count];
        var at = 0;
        for (var index = 0; index < kept.Count; index++)
            foreach (var mention in kept[index].Chain.Mentions)
                mentions[at++] = new(mention.Tokens, mention.Head, mention.Kind, index);
        // No two have one head.
        Array.Sort(mentions, static (left, right) => left.Tokens.First != right.Tokens.First ? left.Tokens.First.CompareTo(right.Tokens.First)
            : left.Head.CompareTo(right.Head));
        var members = new int[kept.Count][];
        var filled = new int[kept.Count];
        for (var index = 0; index < mentions.Length; index++)
        {
            var chain = mentions[index].Chain;
            (members[chain] ??= new int[kept[chain].Chain.Mentions.Count])[filled[chain]++] = index;
        }
        var chains = new Chain[kept.Count];
        for (var index = 0; index < chains.Length; index++)
            chains[index] = ToChain(analysis, kept[index].Chain, index, mentions, ImmutableCollectionsMarshal.AsImmutableArray(members[index]));
        return new(ImmutableCollectionsMarshal.AsImmutableArray(mentions), ImmutableCollectionsMarshal.AsImmutableArray(chains));
    }

    static bool IsRole(Analysis analysis, ChainDraft chain)
    {
        foreach (var mention in chain.Mentions)
            if (mention.Kind == MentionKind.Nominal && (mention.Role is not null || Roles.Of(analysis.Lemmas[mention.Head]) is not null))
                return true;
        return false;
    }

    static Chain ToChain(Analysis analysis, ChainDraft draft, int index, Mention[] mentions, ImmutableArray<int> members)
    {
        // Names before nouns before pronouns, of names the fullest, of equals the first.
        var representative = members[0];
        foreach (var member in members)
            if (mentions[member].Kind < mentions[representative].Kind || mentions[member].Kind == mentions[representative].Kind
                && Fullness(mentions[member]) > Fullness(mentions[representative]))
                representative = member;
        return new(index, members, analysis.SpanOf(mentions[representative].Tokens).In(analysis.Text).ToString(), draft.IsNamed, representative, draft.Type,
            draft.Gender, draft.GenderBasis, draft.Number);
    }

    static int Fullness(Mention mention) => mention.Kind != MentionKind.Name ? 0 : Math.Min(mention.Tokens.Count, 8);
}
