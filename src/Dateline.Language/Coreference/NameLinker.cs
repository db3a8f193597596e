namespace Dateline.Language;

/// <summary>
/// Groups the names of a text: the same words, surnames and first names with full names, acronyms with their expansions, short with long company names,
/// countries with their aliases.
/// </summary>
static class NameLinker
{
    // So many namesakes and mentions are compared, that the time grows with the length of the text.
    const int MaxChains = 16;
    const int MaxMentions = 16;

    // Any mention behind a name counts as farther than all before it.
    const int Behind = 1 << 28;

    /// <summary>Chains of all names, in the order of their first mentions.</summary>
    public static List<ChainDraft> Link(Analysis analysis, List<MentionDraft> mentions)
    {
        var names = mentions.Where(mention => mention.Kind == MentionKind.Name).ToList();
        var forms = new NameForms(analysis);
        var index = new Dictionary<NameKey, List<ChainDraft>>();
        var chains = new List<ChainDraft>();
        var namesakes = new Namesakes(analysis, names);
        // Longer names first, so that a surname in the headline finds the full name below it.
        names.Sort(static (left, right) => Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : left.Tokens.First.CompareTo(right.Tokens.First));
        foreach (var name in names)
        {
            var form = forms.Of(name);
            var chain = OfSurname(index, namesakes, name, form) ?? Find(index, name, form) ?? Misspellings.Find(analysis, chains, name);
            chain ??= new();
            if (chain.Mentions.Count == 0)
            {
                chains.Add(chain);
                foreach (var key in form.Keys)
                    (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(chain);
            }
            chain.Add(name);
        }
        foreach (var chain in chains)
        {
            chain.Mentions.Sort(static (left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
            foreach (var name in chain.Mentions)
                Description.Learn(analysis, name, chain);
        }
        chains.Sort(static (left, right) => left.Mentions[0].Tokens.First.CompareTo(right.Mentions[0].Tokens.First));
        return chains;
    }

    static int Rank(MentionDraft name) => name.Type == NameType.Person ? -Math.Min(name.Tokens.Count, 3) : -name.Tokens.Count;

    // Several people of one surname, and the surname alone; what stays open is somebody of his own, whoever it was.
    static ChainDraft? OfSurname(Dictionary<NameKey, List<ChainDraft>> index, Namesakes namesakes, MentionDraft name, NameForm form)
    {
        if (name is not { Type: NameType.Person, Tokens.Count: 1 } || form.Queries is not [_, { Kind: 's' } key, ..] || !index.TryGetValue(key, out var chains)
            || chains.Count < 2)
            return null;
        List<ChainDraft>? full = null;
        for (var at = 0; at < chains.Count && at < MaxChains; at++)
            if (chains[at].Mentions[0].Tokens.Count > 1 && Fits(chains[at], name))
                (full ??= []).Add(chains[at]);
        return full switch
        {
            null => null,
            [var only] => only,
            _ => namesakes.Choose(full, name) ?? Unowned(chains, name),
        };
    }

    static ChainDraft Unowned(List<ChainDraft> chains, MentionDraft name)
    {
        foreach (var chain in chains)
            if (chain.Mentions is [{ Tokens.Count: 1 }, ..] && Fits(chain, name))
                return chain;
        return new();
    }

    static ChainDraft? Find(Dictionary<NameKey, List<ChainDraft>> index, MentionDraft name, NameForm form)
    {
        ChainDraft? best = null;
        var distance = int.MaxValue;
        foreach (var key in form.Queries)
        {
            if (index.TryGetValue(key, out var chains))
                for (var at = 0; at < chains.Count && at < MaxChains; at++)
                    if (Fits(chains[at], name) && DistanceTo(chains[at], name) is var away && away < distance)
                        (best, distance) = (chains[at], away);
            if (best is not null)
                return best;
        }
        return null;
    }

    // The nearest before the name, else the first behind it.
    static int DistanceTo(ChainDraft chain, MentionDraft name)
    {
        var nearest = int.MaxValue;
        for (var index = chain.Mentions.Count - 1; index >= Math.Max(0, chain.Mentions.Count - MaxMentions); index--)
            if (chain.Mentions[index].Tokens.First is var at)
                nearest = Math.Min(nearest, at <= name.Tokens.First ? name.Tokens.First - at : Behind + at - name.Tokens.First);
        return nearest;
    }

    static bool Fits(ChainDraft chain, MentionDraft name) =>
        (chain.Type == NameType.Person) == (name.Type == NameType.Person)
        && (chain.Gender == Gender.Unknown || name.Gender == Gender.Unknown || chain.Gender == name.Gender);
}
