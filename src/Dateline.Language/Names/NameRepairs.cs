namespace Dateline.Language;

/// <summary>
/// Mends kinds of names that the model cuts or types wrongly whatever the text: what a name ends with, what it begins with, what its first word is elsewhere.
/// </summary>
static class NameRepairs
{
    /// <summary>Mends the names of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="names">The names in order; receives the mended ones in order.</param>
    public static void Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context, List<Name> names)
    {
        for (var index = names.Count - 1; index >= 0; index--)
            if (PartyMark(text, tokens, names[index].Tokens) is >= 0 and var state)
                names[index] = new(new(state, names[index].Tokens.End), NameType.Place);
            else if (AcronymBefore(text, tokens, context, names[index]) is var person && person > names[index].Tokens.First)
            {
                var whole = names[index];
                names[index] = new(new(whole.Tokens.First, person), NameType.Organization);
                names.Insert(index + 1, whole with { Tokens = new(person, whole.Tokens.End) });
            }
            else if (index + 1 < names.Count && IsTownBefore(text, tokens, names[index], names[index + 1]))
                names[index] = names[index] with { Type = NameType.Place };
            else if (OfficeWithin(text, tokens, context, names[index]) is var end && end < names[index].Tokens.End)
                names[index] = new(new(names[index].Tokens.First, end), NameType.Organization);
            else if (names[index].Type == NameType.Place && IsFirm(text, tokens, context, names[index].Tokens))
                names[index] = names[index] with { Type = NameType.Organization };
            else if (TitleBehind(context, names[index]) is var cut && cut < names[index].Tokens.End)
                names[index] = names[index] with { Tokens = new(names[index].Tokens.First, cut) };
        var next = 0;
        foreach (var sentence in sentences)
            for (; next < names.Count && names[next].Tokens.First < sentence.End; next++)
                if (next == 0 || names[next - 1].Tokens.End <= sentence.First || names[next - 1].Tokens.End < names[next].Tokens.First - 1)
                    names[next] = OverHyphen(text, tokens, context, sentence, names[next], next == 0 ? 0 : names[next - 1].Tokens.End);
    }

    // "R-Ky.", "D-N.Y.": a party and the state that elects; the state is the name.
    static int PartyMark(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange name) =>
        name.Count is 3 or 4 && tokens[name.First].In(text) is "R" or "D" or "I" && tokens[name.First + 1].In(text) is "-" or "–"
        && tokens[name.First + 2].Start == tokens[name.First].End + 1 ? name.First + 2 : -1;

    // "the F.B.I. James Corley": the agency, then its man; "J.D. Vance" has two initials.
    static int AcronymBefore(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name)
    {
        var first = name.Tokens.First;
        var word = tokens[first].In(text);
        return name.Type == NameType.Person && name.Tokens.Count > 2 && word.Count('.') > 2 && word[^1] == '.'
            && (context.Hints[first + 1] & NameHints.FirstName) != 0 ? first + 1 : first;
    }

    // "The mayor of Jackson, Missouri": a town before its state.
    static bool IsTownBefore(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Name name, Name state) =>
        name is { Type: NameType.Person, Tokens: { Count: 1, End: var end } } && state.Type == NameType.Place && state.Tokens.First == end + 1
        && tokens[end].In(text) is ","
        && NameLexicon.IsState(text[tokens[state.Tokens.First].Start..tokens[state.Tokens.End - 1].End])
        && PlaceNames.Contains(tokens[name.Tokens.First].In(text));

    // "Courtaulds Chairman": who chairs what is no part of its name. "Kate Bishop" is one, "King" and "Judge" are surnames.
    static int OfficeWithin(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        if (name.Type != NameType.Person || name.Tokens.Count < 2 || (context.Hints[end - 1] & NameHints.SurnameInText) != 0
            || !IsOffice(tokens[end - 1].In(text)))
            return end;
        for (var token = first; token < end - 1; token++)
            if ((context.Hints[token] & (NameHints.FirstName | NameHints.Title)) != 0)
                return end;
        return end - 1;
    }

    static bool IsOffice(ReadOnlySpan<char> word) =>
        word is "Chairman" or "Chairwoman" or "Chair" or "President" or "CEO" or "Director" or "Spokesman" or "Spokeswoman" or "Spokesperson" or "Secretary"
        or "Minister" or "Governor" or "Executive" or "Officer" or "Manager" or "Editor" or "Analyst";

    // "Halden Bank", "Telecom Egypt": named like an organisation, or with the country at its end; "West Bank", "North Korea" are places.
    static bool IsFirm(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name)
    {
        var last = context.Hints[name.End - 1];
        if (name.Count < 2 || (last & NameHints.Continues) != 0 || (last & (NameHints.PlaceWord | NameHints.OrganizationWord)) == NameHints.PlaceWord
            || tokens[name.First].In(text) is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central"
            or "Upper" or "Lower" or "New" or "Great"
            or "Greater" or "Old" or "Little" or "Mainland" or "Metropolitan" or "Inner" or "Outer" or "Left" or "Right" or "Rural" or "Nazi" or "Communist"
            or "Soviet" or "Imperial" or "Ancient" or "Mount" or "Lake" or "Cape" or "Fort" or "Port" or "Gulf" or "Republic")
            return false;
        if ((last & NameHints.OrganizationWord) != 0 && !PlaceNames.Contains(text[tokens[name.First].Start..tokens[name.End - 1].End]))
            return true;
        if ((last & NameHints.Country) == 0)
            return false;
        for (var token = name.First; token < name.End - 1; token++)
            if ((context.Hints[token] & (NameHints.Place | NameHints.Country | NameHints.PlaceWord)) != 0 || !char.IsLetter(text[tokens[token].Start])
                || !context.IsCapitalised(token))
                return false;
        return true;
    }

    // "White House Press Secretary", "Senate Majority Leader": the name ends before the title that begins in it.
    static int TitleBehind(NameContext context, Name name)
    {
        var end = name.Tokens.End;
        if (name.Type == NameType.Person || name.Tokens.Count < 2 || end >= context.Hints.Length
            || (context.Hints[end] & (NameHints.Title | NameHints.Continues)) != (NameHints.Title | NameHints.Continues))
            return end;
        var cut = end;
        while (cut > name.Tokens.First + 1 && (context.Hints[cut] & NameHints.Continues) != 0)
            cut--;
        return (context.Hints[cut] & NameHints.Title) != 0 ? cut : end;
    }

    // "Democratic African-American Women Caucus", where the model begins behind the hyphen.
    static Name OverHyphen(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, Name name, int limit)
    {
        var first = name.Tokens.First;
        if (name.Type != NameType.Organization || first - 2 < Math.Max(sentence.First, limit) || tokens[first - 1].In(text) is not "-"
            || tokens[first - 2].End + 1 != tokens[first].Start || !context.IsCapitalised(first - 2))
            return name;
        first -= 2;
        while (first > Math.Max(sentence.First + 1, limit) && context.IsCapitalised(first - 1)
            && context.Tags[first - 1] is PartOfSpeech.Propn or PartOfSpeech.Adj && (context.Hints[first - 1] & NameHints.Title) == 0
            && name.Tokens.Contains(context.Heads[first - 1]))
            first--;
        return name with { Tokens = new(first, name.Tokens.End) };
    }
}
