namespace Dateline.Language;

/// <summary>Groups the names of a text: the same words, surnames and first names with full names, acronyms with their expansions, short with long company names, countries with their aliases.</summary>
static class NameLinker
{
    // So many namesakes and mentions are compared, that the time grows with the length of the text.
    const int MaxChains = 16;
    const int MaxMentions = 16;

    // Any mention behind a name counts as farther than all before it.
    const int Behind = 1 << 28;

    /// <summary>Chains of all names, in the order of their first mentions.</summary>
    public static List<ChainDraft> Link(Analysis analysis, IEnumerable<MentionDraft> mentions)
    {
        var names = mentions.Where(mention => mention.Kind == MentionKind.Name).ToList();
        var index = new Dictionary<string, List<ChainDraft>>(StringComparer.OrdinalIgnoreCase);
        // Longer names first, so that a surname in the headline finds the full name below it.
        foreach (var name in names.OrderBy(name => name.Type == NameType.Person ? -Math.Min(name.Tokens.Count, 3) : -name.Tokens.Count).ThenBy(name => name.Tokens.First))
        {
            var words = WordsOf(analysis, name.Tokens);
            var chain = Find(index, name, words);
            if (chain is null)
            {
                chain = new();
                foreach (var key in KeysOf(name, words))
                    (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(chain);
            }
            chain.Add(name);
        }
        var chains = index.Values.SelectMany(list => list).Distinct().ToList();
        foreach (var chain in chains)
        {
            chain.Mentions.Sort((left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
            foreach (var name in chain.Mentions)
                Description.Learn(analysis, name, chain);
        }
        return [.. chains.OrderBy(chain => chain.Mentions[0].Tokens.First)];
    }

    static ChainDraft? Find(Dictionary<string, List<ChainDraft>> index, MentionDraft name, string[] words)
    {
        ChainDraft? best = null;
        var distance = int.MaxValue;
        foreach (var key in QueriesOf(name, words))
        {
            foreach (var chain in (index.GetValueOrDefault(key) ?? []).Take(MaxChains))
                if (Fits(chain, name) && DistanceTo(chain, name) is var away && away < distance)
                    (best, distance) = (chain, away);
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

    // Under which keys a new chain can be found.
    static IEnumerable<string> KeysOf(MentionDraft name, string[] words)
    {
        var whole = string.Join(' ', words);
        if (name.Type == NameType.Person)
            return new[] { "=" + whole, "s" + Surname(words), "f" + words[0], "p" + words[0] + ' ' + Surname(words) }.Distinct(StringComparer.OrdinalIgnoreCase);
        var keys = new List<string> { "=" + whole, "=" + WithoutForm(words) };
        if (Countries.OfName(whole) is { } country)
            keys.Add("c" + country.Alpha3 + (country.Parts.Contains(whole) ? whole : ""));
        if (words.Length > 1)
            keys.Add("=" + Acronym(words));
        return keys.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Under which keys the chain of a name is looked for, the surest first.
    static IEnumerable<string> QueriesOf(MentionDraft name, string[] words)
    {
        var whole = string.Join(' ', words);
        yield return "=" + whole;
        if (name.Type == NameType.Person)
        {
            if (words.Length == 1)
            {
                yield return "s" + whole;
                yield return "f" + whole;
            }
            else
                yield return "p" + words[0] + ' ' + Surname(words);
            yield break;
        }
        yield return "=" + WithoutForm(words);
        if (Countries.OfName(whole) is { } country)
            yield return "c" + country.Alpha3 + (country.Parts.Contains(whole) ? whole : "");
        if (words is [{ Length: >= 2 } one] && one.Any(char.IsUpper) && !one.Any(char.IsLower))
            yield return "=" + one.Replace(".", "", StringComparison.Ordinal);
    }

    static string Surname(string[] words) =>
        words is [.., var before, "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV"] ? before : words[^1];

    // "Apple Inc." is "Apple"; "the" never counts.
    static string WithoutForm(string[] words)
    {
        var count = words.Length;
        while (count > 1 && words[count - 1].TrimEnd('.') is "Inc" or "Corp" or "Co" or "Ltd" or "LLC" or "PLC" or "Plc" or "AG" or "SA" or "NV" or "GmbH" or "Group" or "Corporation" or "Company" or "Limited" or ",")
            count--;
        var first = count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return string.Join(' ', words[first..count]);
    }

    static string Acronym(string[] words) =>
        string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    static string[] WordsOf(Analysis analysis, TokenRange tokens)
    {
        var words = new string[tokens.Count];
        for (var index = 0; index < words.Length; index++)
            words[index] = analysis[tokens.First + index].ToString();
        return words;
    }
}
