namespace Dateline.Language;

/// <summary>Mends where names begin and end, by word lists and tree: what the model cuts too short or too long.</summary>
static class NameBoundaries
{
    const NameHints Listed = NameHints.Country | NameHints.Organization;

    /// <summary>Mends the names of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="names">The names in order; receives the mended ones in order.</param>
    public static void Mend(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context, List<Name> names)
    {
        var mended = new List<Name>(names.Count);
        var next = 0;
        foreach (var sentence in sentences)
        {
            var first = mended.Count;
            for (; next < names.Count && names[next].Tokens.First < sentence.End; next++)
                Cut(text, tokens, context, names[next], mended);
            for (var index = first; index < mended.Count; index++)
                mended[index] = Extended(text, tokens, context, sentence, mended, index);
            AddListed(text, tokens, context, sentence, mended, first);
        }
        names.Clear();
        names.AddRange(mended);
    }

    // "Anthony Shadid of the Washington Post": a person's name ends before a preposition; what stands behind it is a name where the lists know it.
    static void Cut(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name, List<Name> mended)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        while (end > first + 1 && IsPossessive(text, tokens, context, end - 1))
            end--;
        if (name.Type != NameType.Person)
        {
            mended.Add(name with { Tokens = new(first, end) });
            return;
        }
        while (first < end && IsPreposition(tokens[first].In(text)))
            first++;
        var cut = first;
        while (cut < end && !IsPreposition(tokens[cut].In(text)))
            cut++;
        if (cut > first)
            mended.Add(name with { Tokens = new(first, cut) });
        cut++;
        if (cut < end && tokens[cut].In(text).SequenceEqual("the"))
            cut++;
        if (cut < end && (context.Hints[cut] & (Listed | NameHints.Place)) is not 0 and var hints)
            mended.Add(new(new(cut, end), (hints & NameHints.Organization) != 0 ? NameType.Organization : NameType.Place));
    }

    static bool IsPreposition(ReadOnlySpan<char> word) => word is "of" or "from" or "in" or "at" or "for" or "to" or "by" or "with" or "on" or "and";

    // The mark of a possessor; within "McDonald's" it belongs to the name.
    static bool IsPossessive(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, int token) =>
        Clitics.IsClitic(tokens[token].In(text)) && context.Heads[token] is >= 0 and var possessor
            && context.Relations[possessor] == DependencyRelation.NmodPoss;

    // "Mojmír" "I", "King, Jr.", "Lucas Cranach" "the Elder".
    static Name Extended(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, List<Name> names, int index)
    {
        return Extended(text, tokens, context, sentence, names, index, names[index]);
    }

    static Name Extended(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, List<Name> names, int index,
        Name name)
    {
        var end = name.Tokens.End;
        var limit = index + 1 < names.Count ? names[index + 1].Tokens.First : sentence.End;
        if (end >= limit)
            return name;
        var word = tokens[end].In(text);
        if (name.Type == NameType.Organization)
            return IsNumberOf(context, name.Tokens, end) && char.IsAsciiDigit(word[0]) ? name with { Tokens = new(name.Tokens.First, end + 1) } : name;
        if (name.Type == NameType.Place)
            return name;
        if (name.Tokens.Count == 1 && (context.Hints[end - 1] & (NameHints.FirstName | NameHints.Place)) == NameHints.FirstName
            && IsSurname(context, name.Tokens, end))
            return Extended(text, tokens, context, sentence, names, index, name with { Tokens = new(name.Tokens.First, end + 1) });
        if (IsOrdinal(word) && (context.Tags[end] != PartOfSpeech.Pron || end + 1 < sentence.End && tokens[end + 1].In(text) is "(" or "," or "of")
            || word is "Jr." or "Jr" or "Sr." or "Sr")
            return name with { Tokens = new(name.Tokens.First, end + 1) };
        if (word is "," && end + 1 < limit && tokens[end + 1].In(text) is "Jr." or "Jr" or "Sr." or "Sr")
            return name with { Tokens = new(name.Tokens.First, end + 2) };
        if (word is "the" && end + 1 < limit && tokens[end + 1].In(text) is "Elder" or "Younger" or "Great" or "Terrible" or "Conqueror" or "Magnificent")
            return name with { Tokens = new(name.Tokens.First, end + 2) };
        return word is "the" && end + 1 < limit && context.IsCapitalised(end + 1) && !(end + 2 < sentence.End && context.IsCapitalised(end + 2))
            && context.Heads[end + 1] is var head && name.Tokens.Contains(head)
            ? name with { Tokens = new(name.Tokens.First, end + 2) }
            : name;
    }

    // "CTF 50": a number that the tree hangs on an acronym.
    static bool IsNumberOf(NameContext context, TokenRange name, int number) =>
        context.Tags[number] == PartOfSpeech.Num && name.Contains(context.Heads[number])
            && context.Relations[number] is DependencyRelation.Nummod or DependencyRelation.Flat or DependencyRelation.NmodDesc or DependencyRelation.Compound
            or DependencyRelation.Dep;

    static bool IsSurname(NameContext context, TokenRange name, int token) =>
        context.IsCapitalised(token) && context.Tags[token] == PartOfSpeech.Propn && context.Relations[token] == DependencyRelation.Flat
            && name.Contains(context.Heads[token])
        && (context.Hints[token] & (NameHints.Calendar | NameHints.Title | NameHints.OrganizationWord | NameHints.PlaceWord)) == 0;

    /// <summary>The name of a place with the noun that is part of it: "Idlib province" is not Idlib.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="name">The name of a place.</param>
    public static Name WithPlaceNoun(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name)
    {
        var end = name.Tokens.End;
        if (end >= tokens.Length || !IsPartOfPlace(tokens[end].In(text)) || (context.Hints[end - 1] & NameHints.Country) != 0)
            return name;
        for (var token = name.Tokens.First; token < end; token++)
            if (context.Heads[token] == end)
                return name with { Tokens = new(name.Tokens.First, end + 1) };
        return name;
    }

    static bool IsPartOfPlace(ReadOnlySpan<char> word) =>
        word is "province" or "governorate" or "oblast" or "county" or "district" or "prefecture" or "peninsula" or "island" or "valley" or "river" or "strip"
        or "airport";

    static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word is "I" or "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "IX" or "X" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI";

    // "Papua New Guinea", where the model saw "Papua": the longest entry of the lists wins over shorter names within it.
    static void AddListed(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, List<Name> names, int from)
    {
        var index = from;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var hints = context.Hints[token];
            if ((hints & Listed) == 0 || (hints & NameHints.Continues) != 0)
                continue;
            var end = token + 1;
            while (end < sentence.End && (context.Hints[end] & (NameHints.Continues | Listed)) > NameHints.Continues)
                end++;
            // The article is no part of a name that the lists know without it: "The US".
            var first = (hints & NameHints.Country) != 0 && tokens[token].In(text).Equals("the", StringComparison.OrdinalIgnoreCase) ? token + 1 : token;
            if (end == first + 1 && !IsListedAlone(context, sentence, first))
                continue;
            while (index < names.Count && names[index].Tokens.End <= first)
                index++;
            var last = index;
            while (last < names.Count && names[last].Tokens.First < end)
                last++;
            if (last == index || end > first + 1 && names[index].Tokens.First >= first && names[last - 1].Tokens.End <= end)
            {
                names.RemoveRange(index, last - index);
                names.Insert(index, new(new(first, end), (hints & NameHints.Country) != 0 ? NameType.Place : NameType.Organization));
            }
            token = end - 1;
        }
    }

    // "Reddit", "GCHQ": an organisation and nothing else, with no name beside it.
    static bool IsListedAlone(NameContext context, TokenRange sentence, int token) =>
        (context.Hints[token] & ~NameHints.OrganizationWord) == NameHints.Organization
            && (context.Tags[token] == PartOfSpeech.Propn
                || token > sentence.First && context.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.X)
        && !(token > sentence.First && IsProper(context, token - 1)) && !(token + 1 < sentence.End && IsProper(context, token + 1));

    static bool IsProper(NameContext context, int token) => context.IsCapitalised(token) && context.Tags[token] == PartOfSpeech.Propn;
}
