using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Marks the tokens of a text with what the word lists say about them.</summary>
static class NameLexicon
{
    // No entry of the lists has more words.
    const int MaxWords = 10;
    const int MaxLength = 64;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = Lexicon.Words("titles.tsv", exactCase: true);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_organizationWords = Lexicon.Words("organization-words.tsv", exactCase: true);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_placeWords = Lexicon.Words("place-words.tsv", exactCase: true);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_organizations = Lexicon.Words("organization-names.tsv", exactCase: true);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_regions = Lexicon.Words("regions.tsv", exactCase: true);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_calendar = Lexicon.Words("calendar.tsv", exactCase: true);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_noNames = Lexicon.Words("no-names.tsv", exactCase: true);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_degrees = Lexicon.Words("degrees.tsv", exactCase: true);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_states = Lexicon.Words("states.tsv", exactCase: true);

    /// <summary>Whether a name is that of a state or province of a country.</summary>
    public static bool IsState(ReadOnlySpan<char> name) => s_states.Contains(name);

    /// <summary>Whether a word is one that organisations are named with; a stop behind it does not count: "Inc.".</summary>
    public static bool IsOrganizationWord(ReadOnlySpan<char> word) => s_organizationWords.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word alone is no name, capital or not.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) => s_noNames.Contains(word);

    /// <summary>Whether a word is a degree or the like that stands behind a person's name: "M.D.".</summary>
    public static bool IsDegree(ReadOnlySpan<char> word) => s_degrees.Contains(word);

    /// <summary>Hints of every token.</summary>
    public static NameHints[] Mark(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences)
    {
        var hints = new NameHints[tokens.Length];
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                if (char.IsUpper(text[tokens[token].Start]))
                    MarkFrom(text, tokens, sentence, token, hints);
        MarkInText(text, tokens, sentences, hints);
        return hints;
    }

    static void MarkFrom(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange sentence, int first, NameHints[] hints)
    {
        Span<char> cased = stackalloc char[64];
        var word = Cased(tokens[first].In(text), cased);
        if (FirstNames.Contains(word))
            hints[first] |= NameHints.FirstName;
        if (s_organizationWords.Contains(word))
            hints[first] |= NameHints.OrganizationWord;
        if (s_placeWords.Contains(word))
            hints[first] |= NameHints.PlaceWord;
        if (s_calendar.Contains(word))
            hints[first] |= NameHints.Calendar;
        if (Countries.OfNationality(word) is not null)
            hints[first] |= NameHints.Nationality;
        var (length, found) = (0, NameHints.None);
        for (var end = Reach(text, tokens, sentence, first); end > first && length == 0; end--)
        {
            var span = new TextSpan(tokens[first].Start, tokens[end - 1].End);
            if (span.Length > MaxLength || end > first + 1 && !char.IsLetterOrDigit(text[tokens[end - 1].Start]))
                continue;
            var words = end == first + 1 ? word : span.In(text);
            found = (Countries.OfName(words) is not null ? NameHints.Country : 0)
                | (PlaceNames.Contains(words) || s_regions.Contains(words) ? NameHints.Place : 0)
                | (s_organizations.Contains(words) ? NameHints.Organization : 0)
                | (s_titles.Contains(words.TrimEnd('.')) ? NameHints.Title : 0);
            length = found == 0 ? 0 : end - first;
        }
        for (var token = first; token < first + length; token++)
            hints[token] |= found | (token > first ? NameHints.Continues : 0);
    }

    // An entry goes on over capitals and the short words that join them; of other words it may have one or two at its end ("Gaza strip", "prime minister").
    static int Reach(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, TokenRange sentence, int first)
    {
        var limit = Math.Min(sentence.End, first + MaxWords);
        var end = first + 1;
        for (var small = 0; end < limit; end++)
            if (char.IsLower(text[tokens[end].Start])
                && !(tokens[end].In(text) is "of" or "the" or "and" or "for" or "al" or "de" or "del" or "la" or "to" or "in" or "on" or "with") && ++small > 2)
                break;
        return end;
    }

    // "SMITH" is looked up as "Smith"; short capitals are acronyms and stay.
    static ReadOnlySpan<char> Cased(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length is <= 4 or > 64 || word.ContainsAnyExceptInRange('A', 'Z'))
            return word;
        word.ToLowerInvariant(buffer);
        buffer[0] = word[0];
        return buffer[..word.Length];
    }

    static void MarkInText(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, NameHints[] hints)
    {
        var surnames = new HashSet<uint>();
        var lower = new HashSet<uint>();
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
            {
                var word = tokens[token].In(text);
                if (char.IsLower(word[0]))
                    lower.Add(NameHash.OfLower(word));
                else if (token > sentence.First && char.IsUpper(word[0]) && (hints[token - 1] & (NameHints.FirstName | NameHints.Title)) != 0
                    && (hints[token] & (NameHints.Title | NameHints.OrganizationWord | NameHints.Calendar)) == 0)
                    surnames.Add(NameHash.OfLower(word));
            }
        for (var token = 0; token < tokens.Length; token++)
            if (char.IsUpper(text[tokens[token].Start]))
            {
                var hash = NameHash.OfLower(tokens[token].In(text));
                hints[token] |= (surnames.Contains(hash) ? NameHints.SurnameInText : 0) | (lower.Contains(hash) ? NameHints.LowerInText : 0);
            }
    }
}
