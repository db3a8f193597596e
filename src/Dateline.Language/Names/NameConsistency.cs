using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>One decision a name a document: a name is of one type wherever it stands, and a surname goes with the full name.</summary>
static class NameConsistency
{
    static readonly uint s_al = NameHash.OfLower("al");

    /// <summary>Makes the types of a text's names agree.</summary>
    public static ImmutableArray<Name> Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context,
        List<Name> names)
    {
        NameBoundaries.Mend(text, tokens, sentences, context, names);
        NameSplits.Apply(text, tokens, context, names);
        NameClues.Apply(text, tokens, sentences, context, names);
        NameRepairs.Apply(text, tokens, sentences, context, names);
        for (var index = 0; index < names.Count; index++)
            names[index] = WithoutTitle(text, tokens, context, names[index] with { Type = NameClues.TypeOf(text, tokens, names[index]) });
        for (var index = names.Count - 1; index >= 0; index--)
            if (names[index] is { Tokens.Count: 1 } single && IsNoName(text, tokens, context, single))
                names.RemoveAt(index);
        var votes = new Dictionary<uint, int[]>();
        var surnames = new HashSet<uint>();
        var placed = new Dictionary<uint, int>();
        var organized = new HashSet<uint>();
        var firms = FirmsIn(text, tokens, context, names);
        var places = new bool[tokens.Length];
        foreach (var name in names)
            if (name.Type == NameType.Place)
                places.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
        var sentence = 0;
        foreach (var name in names)
        {
            var key = KeyOf(text, tokens, name.Tokens);
            while (sentences[sentence].End <= name.Tokens.First)
                sentence++;
            if (name.Type != NameType.Organization && NameSurroundings.TellPlace(text, tokens, context, name, sentences[sentence])
                || name.Type == NameType.Person && IsWithPlace(context, places, name))
                placed[key] = placed.GetValueOrDefault(key) + 1;
            if (NameSurroundings.TellOrganization(text, tokens, context, name))
                organized.Add(key);
            if (!votes.TryGetValue(key, out var counts))
                votes[key] = counts = new int[3];
            counts[(int)name.Type]++;
            if (name is { Type: NameType.Person, Tokens.Count: > 1 })
                surnames.Add(context.Forms[name.Tokens.End - 1]);
        }
        var agreed = ImmutableArray.CreateBuilder<Name>(names.Count);
        foreach (var name in names)
        {
            var counts = votes[KeyOf(text, tokens, name.Tokens)];
            var type = name.Type;
            for (var other = 0; other < counts.Length; other++)
                // A word that nobody is christened and that is an organisation as often as a person is one.
                if (counts[other] > counts[(int)type] || counts[other] == counts[(int)type]
                    && (type, (NameType)other) == (NameType.Person, NameType.Organization) && name.Tokens.Count == 1 && !IsFirstName(context, name.Tokens))
                    type = (NameType)other;
            if (name.Tokens.Count == 1 && surnames.Contains(context.Forms[name.Tokens.First]) && (context.Hints[name.Tokens.First] & NameHints.Country) == 0)
                type = NameType.Person;
            else if (type != NameType.Organization && name.Tokens.Count == 1 && firms.Contains(context.Forms[name.Tokens.First]))
                type = NameType.Organization;
            else if (type == NameType.Person && organized.Contains(KeyOf(text, tokens, name.Tokens)))
                type = NameType.Organization;
            else if (type == NameType.Person && placed.GetValueOrDefault(KeyOf(text, tokens, name.Tokens)) * 2 > counts[(int)NameType.Person]
                && !IsFirstName(context, name.Tokens))
                type = NameType.Place;
            else if (type == NameType.Person && name.Tokens.Count == 1 && NameSurroundings.EndsAsPlace(tokens[name.Tokens.First].In(text))
                && !IsFirstName(context, name.Tokens))
                type = NameType.Place;
            else if (type == NameType.Person && IsKnownPlace(text[tokens[name.Tokens.First].Start..tokens[name.Tokens.End - 1].End]))
                type = NameType.Place;
            else if (type == NameType.Person && name.Tokens.Count == 1
                && (context.Hints[name.Tokens.First] & (NameHints.Organization | NameHints.FirstName)) == NameHints.Organization)
                type = NameType.Organization;
            else if (type == NameType.Person && name.Tokens.Count == 1 && IsAcronym(text, tokens, context, name.Tokens.First))
                type = NameType.Organization;
            agreed.Add(type == NameType.Place ? NameBoundaries.WithPlaceNoun(text, tokens, context, name with { Type = type }) : name with { Type = type });
        }
        return CalendarNames.Apply(text, tokens, sentences, context, Spread(tokens, sentences, context, agreed));
    }

    // "Provigo" of "Provigo Inc."; "Bank" of "Bank of China" is a word of its kind, "Boston" of "Boston Co." a place.
    static HashSet<uint> FirmsIn(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, List<Name> names)
    {
        var firms = new HashSet<uint>();
        foreach (var name in names)
            if (name is { Type: NameType.Organization, Tokens: { Count: 2 or 3, First: var first, End: var end } }
                && NameLexicon.IsOrganizationWord(tokens[end - 1].In(text))
                && (context.Hints[first] & (
                NameHints.OrganizationWord | NameHints.Place | NameHints.Country | NameHints.Nationality | NameHints.LowerInText | NameHints.Title)) == 0)
                firms.Add(context.Forms[first]);
        return firms;
    }

    // "DAB rejected it": capitals that nobody is called, in a sentence that is not all capitals.
    static bool IsAcronym(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, int token) =>
        tokens[token].Length is > 2 and < 7 && !tokens[token].In(text).ContainsAnyExceptInRange('A', 'Z')
        && (context.Hints[token] & (NameHints.FirstName | NameHints.SurnameInText)) == 0
        && context.Heads[token] is >= 0 and var head && !context.IsCapitalised(head) && char.IsLower(text[tokens[head].Start]);

    static bool IsNoName(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name) =>
        name.Type != NameType.Place && (context.Hints[name.Tokens.First] & (NameHints.Title | NameHints.FirstName)) == NameHints.Title
        || NameLexicon.IsNoName(tokens[name.Tokens.First].In(text)) || NameLexicon.IsDegree(tokens[name.Tokens.First].In(text));

    // "in Homs, Sarmin and Talamenes".
    static bool IsWithPlace(NameContext context, bool[] places, Name name)
    {
        for (var token = name.Tokens.First; token < name.Tokens.End; token++)
            if (context.Relations[token] == DependencyRelation.Conj && context.Heads[token] is >= 0 and var first && places[first])
                return true;
        return false;
    }

    // "Al Shadaddi" is a town.
    static bool IsArticle(NameContext context, TokenRange name) => context.Lowers[name.First] == s_al;

    static bool IsFirstName(NameContext context, TokenRange name) =>
        !(name.Count > 1 && IsArticle(context, name))
        && (context.Hints[name.First] & (NameHints.FirstName | NameHints.Title | NameHints.SurnameInText)) is not 0 and var hints
        && ((hints & NameHints.Place) == 0 || name.Count > 1);

    // Once "World Health Organization" and "John Key" are found, "WHO" and "Key" are names wherever they stand.
    static ImmutableArray<Name> Spread(ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context,
        ImmutableArray<Name>.Builder names)
    {
        var known = new Dictionary<uint, NameType>();
        var whole = new Dictionary<uint, Name>();
        foreach (var name in names)
            if (name.Type != NameType.Person && IsFirm(tokens, context, name.Tokens))
                whole.TryAdd(context.Forms[name.Tokens.First], name);
        foreach (var name in names)
            if (name is { Type: NameType.Person, Tokens.Count: 2 or 3 } && (context.Hints[name.Tokens.End - 1] & NameHints.LowerInText) == 0)
                known.TryAdd(context.Forms[name.Tokens.End - 1], NameType.Person);
            else if (name is { Type: NameType.Organization, Tokens.Count: > 2 and < 8 })
                known.TryAdd(context.AcronymOf(name.Tokens), NameType.Organization);
        var named = new bool[tokens.Length];
        foreach (var name in names)
            named.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                if (!named[token] && whole.TryGetValue(context.Forms[token], out var same) && IsAgain(context, sentence, same.Tokens, token, named))
                {
                    names.Add(new(new(token, token + same.Tokens.Count), same.Type));
                    named.AsSpan(token, same.Tokens.Count).Fill(true);
                    token += same.Tokens.Count - 1;
                }
                else if (token + 1 < sentence.End && !named[token] && IsFullName(tokens, context, token) && !named[token + 1]
                    && !(token > sentence.First && named[token - 1]))
                {
                    names.Add(new(new(token, token + 2), NameType.Person));
                    named[token + 1] = true;
                    token++;
                }
                else if (!named[token] && tokens[token].Length > 1 && context.Tags[token] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron
                    && known.TryGetValue(context.Forms[token], out var type)
                    && (type != NameType.Person || context.Tags[token] == PartOfSpeech.Propn && !(token > sentence.First && named[token - 1])
                    && !(token + 1 < sentence.End && named[token + 1])))
                    names.Add(new(new(token, token + 1), type));
        names.Sort((left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
        return names.ToImmutable();
    }

    // A name that is nothing but a name: "Dabiq", "Iraqi Security Forces", not "Coalition" where the text has coalitions too.
    static bool IsFirm(ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name)
    {
        for (var token = name.First; token < name.End; token++)
            if (name.Count == 1 && ((context.Hints[token] & NameHints.LowerInText) != 0 || tokens[token].Length < 3)
                || !context.IsCapitalised(token) && token is var edge && (edge == name.First || edge == name.End - 1))
                return false;
        return true;
    }

    // The same words stand at a token, and neither more of a name nor a name beside them.
    static bool IsAgain(NameContext context, TokenRange sentence, TokenRange name, int token, bool[] named)
    {
        if (token + name.Count > sentence.End)
            return false;
        for (var offset = 0; offset < name.Count; offset++)
            if (named[token + offset] || context.Forms[token + offset] != context.Forms[name.First + offset])
                return false;
        return !(token > sentence.First && IsName(token - 1)) && !(token + name.Count < sentence.End && IsName(token + name.Count))
            && (name.Count > 1 || context.Tags[token] is PartOfSpeech.Propn or PartOfSpeech.Noun
            && context.Relations[token].Universal() is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nmod
            or DependencyRelation.Conj);

        bool IsName(int beside) => named[beside] || context.IsCapitalised(beside) && context.Tags[beside] == PartOfSpeech.Propn;
    }

    // A first name and a proper noun behind it, when the model saw nothing in them.
    static bool IsFullName(ReadOnlySpan<TextSpan> tokens, NameContext context, int token) =>
        context.Tags[token] == PartOfSpeech.Propn && context.Tags[token + 1] == PartOfSpeech.Propn && tokens[token + 1].Length > 2
        && (context.Hints[token] & (NameHints.FirstName | NameHints.Calendar | NameHints.Place | NameHints.LowerInText)) == NameHints.FirstName
        && (context.Hints[token + 1] & ~(NameHints.FirstName | NameHints.SurnameInText)) == 0 && context.IsCapitalised(token + 1);

    // "Prime Minister John Key", "New Zealand's John Key": a person's name begins behind titles, nationalities and possessors.
    static Name WithoutTitle(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name)
    {
        if (name.Type != NameType.Person)
            return name;
        var first = name.Tokens.First;
        for (var token = name.Tokens.First; token < name.Tokens.End - 1; token++)
            if (Clitics.IsClitic(tokens[token].In(text)))
                first = token + 1;
        for (var token = first; token < name.Tokens.End - 1 && (context.Hints[token] & NameHints.FirstName) == 0; token++)
            if ((context.Hints[token] & (NameHints.Title | NameHints.Nationality)) != 0 || IsLowerRole(text, tokens[token])
                || Roles.IsTitle(tokens[token].In(text)))
                first = token + 1;
        return name with { Tokens = new(first, name.Tokens.End) };
    }

    static bool IsLowerRole(ReadOnlySpan<char> text, TextSpan token) => char.IsLower(text[token.Start]) && Roles.Of(token.In(text).ToString()) is not null;

    // A capital or country that nobody is christened is no person unless the document has somebody of that surname: spellings such as "Kyiv" are rarer than
    // the places they name, so the model may not know them.
    static bool IsKnownPlace(ReadOnlySpan<char> name) => (Countries.OfCapital(name) ?? Countries.OfName(name)) is not null && !FirstNames.Contains(name);

    static uint KeyOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange range) =>
        NameHash.Of(text[tokens[range.First].Start..tokens[range.End - 1].End]);
}
