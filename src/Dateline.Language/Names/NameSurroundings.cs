namespace Dateline.Language;

/// <summary>What the words about a name tell of its type: "near Karabilah", "Idlib province", "the city of Mosul".</summary>
static class NameSurroundings
{
    static readonly string[] s_endings = [.. Lexicon.Rows("place-endings.tsv").Select(row => row[0])];

    /// <summary>Whether a word ends as places do: "Kupiansk", "Jalalabad".</summary>
    public static bool EndsAsPlace(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_endings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether the words about a name say that it is a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="name">The name.</param>
    /// <param name="sentence">Its sentence.</param>
    public static bool TellPlace(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name, TokenRange sentence)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        var behind = end < sentence.End ? tokens[end].In(text) : [];
        if (NameClues.IsPlaceNoun(behind) && !(end + 1 < sentence.End && context.IsCapitalised(end + 1)))
            return true;
        if (first == sentence.First)
            return IsCalledPlace(text, tokens, context, name);
        var before = tokens[first - 1].In(text);
        return before is "of" && first - 1 > sentence.First && NameClues.IsPlaceNoun(tokens[first - 2].In(text))
            || IsHeldOrFled(text, tokens, first)
            || before is "near" or "Near" or "in" or "In" or "outside" or "around" or "across" or "inside" or "throughout" && !IsModifier(context, name)
            || IsCalledPlace(text, tokens, context, name);
    }

    /// <summary>Whether the noun right before a name says that it is an organisation: "the Icelandic band Sigur Rós".</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="context">What is known of the tokens.</param>
    /// <param name="name">The name.</param>
    public static bool TellOrganization(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name) =>
        name.Tokens.First > 0 && (context.Hints[name.Tokens.First] & (NameHints.FirstName | NameHints.Title)) == 0
            && NameClues.IsOrganizationNoun(tokens[name.Tokens.First - 1].In(text));

    // "insurgent-held Karamlesh", "fled Karamlesh".
    static bool IsHeldOrFled(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, int first) =>
        tokens[first - 1].In(text) is "fled" or "flee"
            || tokens[first - 1].In(text) is "held" or "controlled" or "occupied" && first > 1 && tokens[first - 2].In(text) is "-";

    // "Hibhib is a village".
    static bool IsCalledPlace(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, Name name)
    {
        for (var token = name.Tokens.First; token < name.Tokens.End; token++)
            if (context.Relations[token] == DependencyRelation.Nsubj && context.Heads[token] is >= 0 and var said
                && NameClues.IsPlaceNoun(tokens[said].In(text)))
                return true;
        return false;
    }

    // "in Obama administration circles" says nothing of Obama.
    static bool IsModifier(NameContext context, Name name)
    {
        for (var token = name.Tokens.First; token < name.Tokens.End; token++)
            if (context.Relations[token] is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Amod
                && !name.Tokens.Contains(context.Heads[token]))
                return true;
        return false;
    }
}
