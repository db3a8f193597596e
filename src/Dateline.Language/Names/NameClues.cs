using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Words that tell what the name beside them names (<c>name-clues.tsv</c>): "the town of Dabiq", "the agency GCHQ", "HMS Daring".</summary>
static class NameClues
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_clues = Lexicon.Pairs("name-clues.tsv", exactCase: true);

    /// <summary>Whether a noun is one of places: "city".</summary>
    public static bool IsPlaceNoun(ReadOnlySpan<char> word) => Is(word, "place-noun");

    /// <summary>Whether a noun right before a name says that it is an organisation's: "company".</summary>
    public static bool IsOrganizationNoun(ReadOnlySpan<char> word) => Is(word, "organization-noun");

    /// <summary>Types a name by its own first and last words: "Mount Sinjar", "Liao Dynasty".</summary>
    public static NameType TypeOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Name name) =>
        name.Tokens.Count < 2 ? name.Type
        : Is(tokens[name.Tokens.First].In(text), "place-word") ? NameType.Place
        : Is(tokens[name.Tokens.End - 1].In(text), "organization-word") || Is(tokens[name.Tokens.First].In(text), "organization-word") ? NameType.Organization
        : name.Type;

    /// <summary>Leaves out the names of ships and storms, wherever the text has them, and adds those that a noun tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="names">The names in order; receives the others in order.</param>
    public static void Apply(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameContext context, List<Name> names)
    {
        RemoveOthers(text, tokens, context, names);
        var told = new List<Name>();
        var next = 0;
        foreach (var sentence in sentences)
            for (var token = sentence.First + 1; token < sentence.End; token++)
            {
                while (next < names.Count && names[next].Tokens.End <= token)
                    next++;
                if (next < names.Count && names[next].Tokens.First <= token || TypeBefore(text, tokens, context, sentence, token) is not { } type)
                    continue;
                var limit = next < names.Count ? Math.Min(names[next].Tokens.First, sentence.End) : sentence.End;
                var end = token;
                while (end < limit && IsNameWord(text, tokens, context, end))
                    end++;
                if (end == token || end == limit && limit < sentence.End || end < sentence.End && IsHead(text, tokens, context, end - 1, end))
                    continue;
                told.Add(new(new(token, end), type));
                token = end - 1;
            }
        if (told.Count == 0)
            return;
        names.AddRange(told);
        names.Sort((left, right) => left.Tokens.First.CompareTo(right.Tokens.First));
    }

    static NameType? TypeBefore(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, int token) =>
        tokens[token - 1].In(text) is "of" && token - 2 >= sentence.First && IsPlaceNoun(tokens[token - 2].In(text)) ? NameType.Place
        : IsOrganizationNoun(tokens[token - 1].In(text))
        && (context.Hints[token] & (NameHints.FirstName | NameHints.Title | NameHints.Nationality | NameHints.Country)) == 0
        && context.Heads[token - 1] == token ? NameType.Organization
        : null;

    // The tagger takes names that it never saw for nouns, verbs or adjectives; a capital within a sentence tells.
    static bool IsNameWord(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, int token) =>
        context.IsCapitalised(token) && tokens[token].Length > 1 && (context.Hints[token] & (NameHints.Calendar | NameHints.Nationality | NameHints.Title)) == 0
        && context.Tags[token] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.X
        && !NameLexicon.IsNoName(tokens[token].In(text));

    // "the company Christmas party": the words are about a noun behind them.
    static bool IsHead(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, int last, int behind) =>
        context.Heads[last] == behind && char.IsLower(text[tokens[behind].Start]);

    // "Davis Cup", the song "Geronimo", the Treaty of Nanking.
    static bool IsTitleOfWork(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Name name)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        var behind = end < tokens.Length ? tokens[end].In(text) : [];
        return name.Type switch
        {
            NameType.Person => name.Tokens.Count == 1 && Is(behind, "other-noun")
                || first > 1 && IsMark(tokens[first - 1].In(text)) && IsMark(behind) && Is(tokens[first - 2].In(text), "work-noun"),
            NameType.Organization => name.Tokens.Count > 2 && Is(tokens[first].In(text), "other-first"),
            _ => false,
        };

        static bool IsMark(ReadOnlySpan<char> mark) => mark is "\"" or "“" or "”" or "``" or "''";
    }

    static void RemoveOthers(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, List<Name> names)
    {
        for (var index = names.Count - 1; index >= 0; index--)
            if (IsTitleOfWork(text, tokens, names[index]))
                names.RemoveAt(index);
        HashSet<uint>? others = null;
        foreach (var name in names)
            if (IsOther(text, tokens, name))
                (others ??= []).Add(context.Forms[name.Tokens.End - 1]);
        if (others is null)
            return;
        for (var index = names.Count - 1; index >= 0; index--)
            if (IsOther(text, tokens, names[index]) || names[index].Tokens.Count == 1 && others.Contains(context.Forms[names[index].Tokens.First]))
                names.RemoveAt(index);
    }

    static bool IsOther(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Name name) =>
        name.Tokens.Count > 1 && Is(tokens[name.Tokens.First].In(text), "other-word")
            || name.Tokens.First > 0 && Is(tokens[name.Tokens.First - 1].In(text), "other-word");

    static bool Is(ReadOnlySpan<char> word, string clue) => s_clues.TryGetValue(word, out var found) && found == clue;
}
