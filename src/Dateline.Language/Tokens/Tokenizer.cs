using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Cuts a text into tokens after the conventions of Universal Dependencies for English.</summary>
/// <remarks>
/// One pass, every look ahead bounded, so the time grows with the length of the text whatever stands in it. No character is lost but white space.
/// Order of trials at a place: address, figure, word with its clitics and its stop, mark.
/// </remarks>
static class Tokenizer
{
    // No prefix or ending of the lists is longer.
    const int MaxPrefix = 8;

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_contractions = Lexicon.Pairs("contractions.tsv");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_prefixes = Lexicon.Words("hyphen-prefixes.tsv");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_suffixes = Lexicon.Words("hyphen-suffixes.tsv");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_openers = Lexicon.Words("sentence-openers.tsv");

    // "plan B. Smith": nouns whose letter is no initial.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_letterNouns = Lexicon.Words("letter-nouns.tsv");

    /// <summary>Appends the tokens of one block; their spans count through the whole text.</summary>
    public static void Tokenize(string text, TextSpan block, List<TextSpan> tokens)
    {
        var words = block.In(text);
        var first = tokens.Count;
        for (var at = 0; at < words.Length;)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }
            var last = tokens.Count > first ? new TextSpan(tokens[^1].Start - block.Start, tokens[^1].End - block.Start) : default;
            var end = Addresses.End(words, at);
            if (end == at)
                end = char.IsAsciiDigit(words[at]) || IsSignedFigure(words, at) ? Figures.End(words, at)
                    : ApostropheEnd(words, at, last) is var leaning && leaning > at ? leaning
                    : Characters.WordPartLength(words, at) > 0 ? WordEnd(words, at, last)
                    : Marks.End(words, at);
            var cut = CutOf(words[at..end]);
            if (cut > 0)
                tokens.Add(new(block.Start + at, block.Start + at + cut));
            tokens.Add(new(block.Start + at + cut, block.Start + end));
            at = end;
        }
    }

    // ".5", "+44": a sign at the start of a word and a digit behind it.
    static bool IsSignedFigure(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or '+' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
            && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(');

    // "'s" behind a word, "'90s" and "'em" behind white space.
    static int ApostropheEnd(ReadOnlySpan<char> text, int at, TextSpan last)
    {
        if (!Characters.IsApostrophe(text[at]) && text[at] != '‘')
            return at;
        if (at > 0 && last.End == at)
            return at + Clitics.LengthAt(text, at);
        var end = at + 1;
        while (end < text.Length && end - at < 6 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return text[(at + 1)..end] is "em" or "til" or "cause" or "n" or "bout" or "tis" or "twas" or [>= '0' and <= '9', >= '0' and <= '9']
            or [>= '0' and <= '9', >= '0' and <= '9', 's']
            && Characters.IsBoundary(text, end) ? end : at;
    }

    static int WordEnd(ReadOnlySpan<char> text, int at, TextSpan last)
    {
        if (InitialsEnd(text, at) is var initials && initials > at)
            return initials;
        var end = at;
        while (end < text.Length)
        {
            if (Characters.WordPartLength(text, end) is > 0 and var length)
                end += length;
            else if (JoinsWord(text, at, end))
            {
                end++;
                if (text[end - 1] == '$')
                    return end;
            }
            else if (Clitics.IsNegation(text, end) && end - 1 > at)
                return end - 1;
            else
                break;
        }
        if (end == at + 1 && text[at] is 'n' or 'N' && Clitics.IsNegation(text, end))
            return end + 2;
        return end < text.Length && text[end] == '.' && TakesStop(text, at, end, last) ? end + 1 : end;
    }

    // Marks that stand inside a word: apostrophes that open no clitic, hyphens behind a prefix, "AT&T", "US$5", "C++", "sn*w", "a_b".
    static bool JoinsWord(ReadOnlySpan<char> text, int at, int end)
    {
        if (end == at || end + 1 >= text.Length)
            return false;
        var next = text[end + 1];
        switch (text[end])
        {
            case '\'' or '’' or 'ʼ':
                return char.IsLetter(next) && Clitics.LengthAt(text, end) == 0 && !Clitics.IsNegation(text, end);
            case '-' or '‑':
                return Characters.IsWordPart(next) && (end - at <= MaxPrefix && s_prefixes.Contains(text[at..end]) || IsSuffix(text, end + 1));
            case '&':
                return char.IsUpper(next) && char.IsUpper(text[end - 1]) && end - at <= 4;
            case '$':
                return char.IsAsciiDigit(next) && end - at <= 3 && !text[at..end].ContainsAnyExceptInRange('A', 'Z');
            case '*':
                return char.IsLetter(next) && (char.IsLetter(text[end - 1]) || text[end - 1] == '*')
                    || next == '*' && char.IsLetter(text[end - 1]) && end + 2 < text.Length && char.IsLetter(text[end + 2]);
            case '/':
                // "w/o", "c/o", "I/C"
                return end == at + 1 && char.IsLetter(next) && char.IsLetter(text[at]) && Characters.IsBoundary(text, end + 2);
            case '_':
                return Characters.IsWordPart(next);
            default:
                return false;
        }
    }

    static bool IsSuffix(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= MaxPrefix && char.IsAsciiLetter(text[end]))
            end++;
        return s_suffixes.Contains(text[at..end]) && Characters.IsBoundary(text, end);
    }

    // "U.S.", "a.m.", "J.K.", "Ph.D.": letters with a stop behind each; the last stop may be missing.
    static int InitialsEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at..].StartsWith("Ph.D", StringComparison.Ordinal) && Characters.IsBoundary(text, at + 4))
            return at + 4 < text.Length && text[at + 4] == '.' ? at + 5 : at + 4;
        var end = at;
        var letters = 0;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            letters++;
            end += 2;
        }
        if (letters == 0)
            return at;
        if (end < text.Length && char.IsLetter(text[end]) && Characters.IsBoundary(text, end + 1) && char.IsUpper(text[end]) == char.IsUpper(text[end - 2]))
            return end + 1;
        // An ellipsis behind the last letter is a token of its own.
        return letters < 2 ? at : end < text.Length && text[end] == '.' ? end - 1 : end;
    }

    static bool TakesStop(ReadOnlySpan<char> text, int at, int stop, TextSpan last)
    {
        var word = text[at..stop];
        var next = stop + 1;
        if (next < text.Length && text[next] == '.')
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        var following = next < text.Length ? text[next] : ' ';
        if (word.Length == 1 && !(char.IsLower(word[0]) && char.IsAsciiDigit(following)))
            return char.IsUpper(word[0]) && char.IsUpper(following) && IsInitial(text, word[0], next, last);
        return Abbreviations.KindOf(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => char.IsAsciiDigit(following),
            AbbreviationKind.State => last.Length == 1 && text[last.Start] == ',',
            AbbreviationKind.Title or AbbreviationKind.Lean => next < text.Length,
            AbbreviationKind.Lower => next < text.Length && !char.IsUpper(following),
            _ => true,
        };
    }

    // "John F. Kennedy" and "J. Smith", but not "plan B. The".
    static bool IsInitial(ReadOnlySpan<char> text, char letter, int next, TextSpan last)
    {
        var end = next;
        while (end < text.Length && end - next < 16 && char.IsLetter(text[end]))
            end++;
        var before = last.IsEmpty ? default : text[last.Start];
        return letter != 'I' && !s_openers.Contains(text[next..end]) && (last.IsEmpty || !char.IsLower(before) || !s_letterNouns.Contains(last.In(text)));
    }

    /// <summary>Whether a run of letters is one of the words that are cut without an apostrophe, such as <c>cannot</c>.</summary>
    public static bool IsContraction(ReadOnlySpan<char> word) => CutOf(word) > 0;

    static int CutOf(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 7 && s_contractions.TryGetValue(word, out var parts) ? parts.IndexOf('|') : 0;
}
