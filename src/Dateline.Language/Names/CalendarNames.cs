using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>Finds names of people that a month or a day is part of: "Helen May", "April Summers", "Sunday Adeleke".</summary>
static class CalendarNames
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_firstNames =
        FrozenSet.Create(StringComparer.Ordinal, "April", "May", "June", "August", "January", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
        "Saturday").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the months and days to the names they belong to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="found">The names in order.</param>
    /// <returns>The mended names in order.</returns>
    public static ImmutableArray<Name> Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context,
        ImmutableArray<Name> found)
    {
        if (!HasCalendar(context))
            return found;
        var names = found.ToList();
        var surnames = new HashSet<uint>();
        var next = 0;
        foreach (var sentence in sentences)
            for (; next < names.Count && names[next].Tokens.First < sentence.End; next++)
            {
                if (names[next] is not { Type: NameType.Person, Tokens: { Count: 1, First: var at } } name)
                    continue;
                if ((context.Hints[at] & NameHints.FirstName) != 0 && IsSurname(text, tokens, context, sentence, at + 1)
                    && !(next + 1 < names.Count && names[next + 1].Tokens.First == at + 1))
                {
                    names[next] = name with { Tokens = new(at, at + 2) };
                    surnames.Add(context.Forms[at + 1]);
                }
                else if (IsFirstName(text, tokens, context, sentence, at - 1) && !(next > 0 && names[next - 1].Tokens.End == at))
                    names[next] = name with { Tokens = new(at - 1, at + 1) };
            }
        AddCoordinated(text, tokens, sentences, context, names);
        foreach (var name in names)
            if (name is { Type: NameType.Person, Tokens.Count: 2 or 3 } && (context.Hints[name.Tokens.End - 1] & NameHints.Calendar) != 0)
                surnames.Add(context.Forms[name.Tokens.End - 1]);
        if (surnames.Count > 0)
            AddSurnames(text, tokens, sentences, context, names, surnames);
        return [.. names];
    }

    static bool HasCalendar(NameContext context)
    {
        foreach (var hints in context.Hints)
            if ((hints & NameHints.Calendar) != 0)
                return true;
        return false;
    }

    // "Helen May said": a month right behind a first name, before no number.
    static bool IsSurname(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, int token) =>
        token < sentence.End && tokens[token].In(text) is "May" or "March" or "April" or "June" or "August" && !IsDate(text, tokens, sentence, token);

    static bool IsDate(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange sentence, int token) =>
        token + 1 < sentence.End
        && (char.IsAsciiDigit(text[tokens[token + 1].Start]) || tokens[token + 1].In(text) is "," && token + 2 < sentence.End
        && char.IsAsciiDigit(text[tokens[token + 2].Start]))
        || token > sentence.First && (char.IsAsciiDigit(text[tokens[token - 1].Start]) || IsBeforeDate(tokens[token - 1].In(text)));

    // "April Summers said", "met Sunday Adeleke"; not "in June Hollis won", "said Friday Smith would".
    static bool IsFirstName(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, int token)
    {
        if (token < sentence.First || !s_firstNames.Contains(tokens[token].In(text)) || IsDate(text, tokens, sentence, token))
            return false;
        // "He said Sunday Adeleke would"; but months want a preposition.
        return !tokens[token].In(text).EndsWith("day")
            || context.Relations[token] is DependencyRelation.Compound or DependencyRelation.Flat && context.Heads[token] == token + 1
            && !(token > sentence.First && IsSpeech(tokens[token - 1].In(text)));
    }

    static bool IsBeforeDate(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "on" or "On" or "since" or "Since" or "until" or "Until" or "by" or "By" or "from" or "From" or "last" or "Last" or "next"
        or "Next" or "this" or "This"
        or "of" or "every" or "early" or "Early" or "late" or "Late" or "mid" or "-" or "during" or "During" or "through" or "to" or "before" or "after";

    static bool IsSpeech(ReadOnlySpan<char> word) => word is "said" or "told" or "says" or "announced" or "reported" or "added";

    // "Julian Augustin and June Park": nothing of the second was seen.
    static void AddCoordinated(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context,
        List<Name> names)
    {
        var named = Named(tokens.Length, names, personsOnly: false);
        var persons = Named(tokens.Length, names, personsOnly: true);
        var added = false;
        foreach (var sentence in sentences)
            for (var token = sentence.First; token + 1 < sentence.End; token++)
                if (!named[token] && !named[token + 1] && IsFirstName(text, tokens, context, sentence, token) && context.Heads[token] == token + 1
                    && context.IsCapitalised(token + 1) && context.Tags[token + 1] == PartOfSpeech.Propn
                    && (context.Relations[token + 1] == DependencyRelation.Conj && context.Heads[token + 1] is >= 0 and var other && persons[other]
                    || IsDescribed(text, tokens, context, sentence, token + 1)))
                {
                    names.Add(new(new(token, token + 2), NameType.Person));
                    added = true;
                }
        if (added)
            names.Sort((left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
    }

    // "Friday Okoro, the team captain".
    static bool IsDescribed(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, int name)
    {
        for (var token = name + 2; token < Math.Min(sentence.End, name + 8); token++)
            if (context.Heads[token] == name && context.Relations[token] == DependencyRelation.Appos && char.IsLower(text[tokens[token].Start])
                && Roles.Of(tokens[token].In(text).ToString()) is { Type: NameType.Person })
                return true;
        return false;
    }

    // "May may return", "May said", once there is a Helen May.
    static void AddSurnames(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context, List<Name> names,
        HashSet<uint> surnames)
    {
        var named = Named(tokens.Length, names, personsOnly: false);
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                if (!named[token] && surnames.Contains(context.Forms[token]) && !IsDate(text, tokens, sentence, token) && token + 1 < sentence.End
                    && (context.Tags[token + 1] is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv || Clitics.IsClitic(tokens[token + 1].In(text))
                    || context.Relations[token].Universal() is DependencyRelation.Nsubj or DependencyRelation.Obj))
                    names.Add(new(new(token, token + 1), NameType.Person));
        names.Sort((left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
    }

    static bool[] Named(int count, List<Name> names, bool personsOnly)
    {
        var named = new bool[count];
        foreach (var name in names)
            if (!personsOnly || name.Type == NameType.Person)
                named.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
        return named;
    }
}
