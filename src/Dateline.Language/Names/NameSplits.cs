namespace Dateline.Language;

/// <summary>Parts what the model ran together: "Miramar California", "Middle East Tobias Ellwood", "Ana Luna - Analyst", "Duke of York".</summary>
static class NameSplits
{
    /// <summary>Parts the names of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="names">The names in order; receives their parts in order.</param>
    public static void Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, List<Name> names)
    {
        for (var index = names.Count - 1; index >= 0; index--)
            if (names[index] is { Tokens.Count: > 1 } name)
                switch (name.Type)
                {
                    case NameType.Person when Dash(text, tokens, name.Tokens) is var dash && dash > name.Tokens.First:
                        names[index] = name with { Tokens = new(name.Tokens.First, dash) };
                        break;
                    case NameType.Person when BehindOffice(text, tokens, context, name.Tokens) is var first && first > name.Tokens.First:
                        names[index] = name with { Tokens = new(first, name.Tokens.End) };
                        break;
                    case NameType.Place when PersonWithin(context, name.Tokens) is var person && person > name.Tokens.First:
                        names[index] = name with { Tokens = new(name.Tokens.First, person) };
                        names.Insert(index + 1, new(new(person, name.Tokens.End), NameType.Person));
                        break;
                    case NameType.Place when StateWithin(text, tokens, context, name.Tokens) is var state && state > name.Tokens.First:
                        names[index] = name with { Tokens = new(name.Tokens.First, state) };
                        names.Insert(index + 1, new(new(state, name.Tokens.End), NameType.Place));
                        break;
                    case not NameType.Person when Possessor(text, tokens, context, name.Tokens) is var mark && mark > name.Tokens.First:
                        names[index] = new(new(name.Tokens.First, mark), NameType.Place);
                        names.Insert(index + 1,
                            new(new(mark + 1, name.Tokens.End), (context.Hints[name.Tokens.End - 1] & NameHints.OrganizationWord) != 0 ? NameType.Organization
                                : name.Type));
                        break;
                    case not NameType.Person when Realm(text, tokens, context, name.Tokens) is var realm && realm > name.Tokens.First:
                        names[index] = new(new(realm, name.Tokens.End), NameType.Place);
                        break;
                }
    }

    // A dash with a blank on both sides.
    static int Dash(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange name)
    {
        for (var token = name.First + 1; token < name.End - 1; token++)
            if (tokens[token].In(text) is "-" or "–" or "—" && tokens[token - 1].End < tokens[token].Start && tokens[token].End < tokens[token + 1].Start)
                return token;
        return name.First;
    }

    // "Secretary of" "Defense Ash Carter": behind "of" the office goes on, up to the first name where the lists know it.
    static int BehindOffice(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name)
    {
        if (name.First < 2 || name.Count < 3 || !(tokens[name.First - 1].In(text) is "of" or "for") || (context.Hints[name.First] & NameHints.FirstName) != 0)
            return name.First;
        for (var token = name.First + 1; token < name.End - 1; token++)
            if ((context.Hints[token] & NameHints.FirstName) != 0)
                return token;
        return Roles.IsTitle(tokens[name.First - 2].In(text)) ? name.First + 1 : name.First;
    }

    // A region that the lists know, then a first name and a surname.
    static int PersonWithin(NameContext context, TokenRange name)
    {
        for (var token = name.First + 1; token < name.End - 1; token++)
            if ((context.Hints[token] & (NameHints.FirstName | NameHints.Continues | NameHints.Place | NameHints.PlaceWord)) == NameHints.FirstName
                && (context.Hints[token - 1] & NameHints.Place) != 0
                && name.End - token <= 3 && (context.Hints[token + 1] & (NameHints.Place | NameHints.PlaceWord | NameHints.OrganizationWord)) == 0)
                return token;
        return name.First;
    }

    // A town that the lists know, then its state or country.
    static int StateWithin(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name)
    {
        if (tokens[name.First].In(text) is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "Upper"
            or "Lower" or "New")
            return name.First;
        for (var token = name.First + 1; token < name.End; token++)
            if (char.IsLetter(text[tokens[token].Start]) && char.IsLetter(text[tokens[token - 1].Start])
                && PlaceNames.Contains(text[tokens[name.First].Start..tokens[token - 1].End]) && IsState(text[tokens[token].Start..tokens[name.End - 1].End])
                && !PlaceNames.Contains(text[tokens[name.First].Start..tokens[name.End - 1].End]))
                return token;
        return name.First;
    }

    static bool IsState(ReadOnlySpan<char> name) => Countries.OfName(name) is not null || NameLexicon.IsState(name);

    // "Mecca's Grand Mosque": the city and the mosque; "St. Mary's Hospital" is one name.
    static int Possessor(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name)
    {
        for (var token = name.First + 1; token < name.End - 1; token++)
            if (Clitics.IsClitic(tokens[token].In(text)))
                return char.IsUpper(text[tokens[token + 1].Start]) && (context.Hints[name.First] & (NameHints.FirstName | NameHints.LowerInText)) == 0
                    && text[tokens[name.First].Start..tokens[token - 1].End] is var owner
                    && (IsState(owner) || Countries.OfCapital(owner) is not null || owner.Length > 4 && PlaceNames.Contains(owner)) ? token : name.First;
        return name.First;
    }

    // "Duke of York", "Archbishop of Salzburg": the name is the place's.
    static int Realm(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange name) =>
        name.Count > 2 && tokens[name.First + 1].In(text) is "of" && (context.Hints[name.First] & NameHints.Title) != 0 ? name.First + 2 : name.First;
}
