using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>Finds which names, roles and pronouns of a text mean the same.</summary>
/// <remarks>
/// Rules over tree, names and word lists, a pure function of the analysis. Names are grouped first, then roles and pronouns are linked from left to right. Pronouns that nothing
/// fits, and nouns that are no role, are left out.
/// </remarks>
public static class CoreferenceResolver
{
    // So many chains with roles are remembered, that the time grows with the length of the text.
    const int MaxDescribed = 400;

    /// <summary>Resolves a text.</summary>
    public static Coreference Resolve(Analysis analysis)
    {
        var drafts = MentionFinder.Find(analysis);
        var named = NameLinker.Link(analysis, drafts);
        var chains = new List<ChainDraft>(named);
        var chainOf = new Dictionary<MentionDraft, ChainDraft>(ReferenceEqualityComparer.Instance);
        foreach (var chain in named)
            foreach (var mention in chain.Mentions)
                chainOf[mention] = chain;
        var chainOfHead = named.SelectMany(chain => chain.Mentions.Select(mention => (mention.Head, chain))).ToDictionary(pair => pair.Head, pair => pair.chain);
        var described = named.Where(chain => chain.Roles.Count > 0).Take(MaxDescribed).ToList();
        var finder = new AntecedentFinder(analysis, Quotations.Number(analysis));
        foreach (var mention in drafts)
        {
            if (!chainOf.TryGetValue(mention, out var chain))
            {
                chain = mention.Kind == MentionKind.Pronoun ? (mention.Type == NameType.Person ? finder.Ahead(mention, chainOfHead) : null) ?? finder.OfPronoun(mention) : OfBearer(analysis, mention, chainOfHead) ?? finder.OfNoun(mention, described);
                if (chain is null && mention.Kind == MentionKind.Pronoun)
                    continue;
                if (chain is null)
                    chains.Add(chain = new());
                chain.Add(mention);
                chainOf[mention] = chain;
            }
            finder.Pass(mention, chain);
        }
        return Gather(analysis, chains);
    }

    // "Malaysia's prime minister, Najib Razak" and "co-founder Mark Zuckerberg" are the bearers of the names that hang on the role.
    static ChainDraft? OfBearer(Analysis analysis, MentionDraft noun, Dictionary<int, ChainDraft> chainOfHead)
    {
        if (noun.Role is not { } role)
            return null;
        foreach (var dependent in analysis.DependentsOf(noun.Head))
            if (dependent > noun.Head && analysis.Relations[dependent] is DependencyRelation.Appos or DependencyRelation.Flat or DependencyRelation.NmodDesc
                && chainOfHead.TryGetValue(dependent, out var chain) && chain.Type == role.Type)
                return chain;
        return null;
    }

    static Coreference Gather(Analysis analysis, List<ChainDraft> drafts)
    {
        var kept = drafts.Where(chain => chain.IsNamed || chain.Mentions.Exists(mention => mention.Kind == MentionKind.Nominal && Roles.Of(analysis.Lemmas[mention.Head]) is not null))
            .OrderBy(chain => chain.Mentions.Min(mention => mention.Tokens.First))
            .ToList();
        var ordered = kept.SelectMany((chain, index) => chain.Mentions.Select(mention => (mention, index)))
            .OrderBy(pair => pair.mention.Tokens.First).ThenBy(pair => pair.mention.Head)
            .ToList();
        var mentions = ordered.Select(pair => new Mention(pair.mention.Tokens, pair.mention.Head, pair.mention.Kind, pair.index)).ToImmutableArray();
        var members = mentions.Index().ToLookup(pair => pair.Item.Chain, pair => pair.Index);
        return new(mentions, [.. kept.Select((chain, index) => ToChain(analysis, chain, index, mentions, [.. members[index]]))]);
    }

    static Chain ToChain(Analysis analysis, ChainDraft draft, int index, ImmutableArray<Mention> mentions, ImmutableArray<int> members)
    {
        var representative = members.OrderBy(member => mentions[member].Kind).ThenByDescending(member => Fullness(mentions[member])).ThenBy(member => member).First();
        return new(index, members, analysis.SpanOf(mentions[representative].Tokens).In(analysis.Text).ToString(), draft.IsNamed, representative, draft.Type, draft.Gender, draft.Number);
    }

    static int Fullness(Mention mention) => mention.Kind != MentionKind.Name ? 0 : Math.Min(mention.Tokens.Count, 8);
}
