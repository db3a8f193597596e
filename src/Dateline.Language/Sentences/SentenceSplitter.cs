using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Cuts the tokens of one block into sentences by rule.</summary>
/// <remarks>
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing quotes and brackets that touch it, when white space
/// follows and what comes next can open a sentence. The dateline of a report stands alone. A sentence longer than <see cref="MaxTokens"/> is cut at its best
/// marks.
/// </remarks>
static class SentenceSplitter
{
    /// <summary>No sentence has more tokens.</summary>
    public const int MaxTokens = 256;

    // A stop before a lower-case word ends a sentence all the same (careless writing) once so many tokens have passed.
    const int MinCareless = 3;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_openers = Lexicon.Words("sentence-openers.tsv");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_speech = Lexicon.Words("speech-verbs.tsv");

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to the end of the list, all of one block.</summary>
    public static void Split(string text, List<TextSpan> tokens, int first, List<TokenRange> sentences)
    {
        var start = Datelines.EndOf(text, tokens, first);
        if (start > first)
            Add(text, tokens, first, start, sentences);
        for (var token = start; token < tokens.Count; token++)
        {
            var end = EndOf(text, tokens, start, token);
            if (end == 0)
                continue;
            Add(text, tokens, start, end, sentences);
            start = end;
            token = end - 1;
        }
        if (start < tokens.Count)
            Add(text, tokens, start, tokens.Count, sentences);
    }

    // Index behind the last token of the sentence that the token ends; 0 when it ends none.
    static int EndOf(string text, List<TextSpan> tokens, int start, int token)
    {
        var form = tokens[token].In(text);
        var abbreviation = AbbreviationKind.None;
        if (IsTimeStampEnd(text, tokens, start, token))
            return token + 1;
        if (!IsTerminator(form) && (abbreviation = Abbreviations.KindOfToken(form)) == AbbreviationKind.None)
            return 0;
        var end = Closed(text, tokens, token + 1);
        if (end >= tokens.Count)
            return end;
        if (abbreviation == AbbreviationKind.None && Trailing(text, tokens, end) is var trailing && trailing > end)
            return trailing;
        if (tokens[end].Start == tokens[end - 1].End)
            return 0;
        return abbreviation == AbbreviationKind.None
            ? EndsBefore(text, tokens, start, token, end) ? end : 0
            : EndsAfterAbbreviation(text, tokens, token, end, abbreviation) ? end : 0;
    }

    // "03/15/2001 04:03 PM": the head of a forwarded message ends with its time.
    static bool IsTimeStampEnd(string text, List<TextSpan> tokens, int start, int token) =>
        token >= start + 2 && tokens[token].In(text) is "AM" or "PM" && token + 1 < tokens.Count && char.IsUpper(text[tokens[token + 1].Start])
        && tokens[token - 1].In(text).Contains(':') && tokens[token - 2].In(text) is { Length: >= 6 } date && char.IsAsciiDigit(date[0]) && date.Contains('/');

    // Behind the closing quotes and brackets that touch a terminator.
    static int Closed(string text, List<TextSpan> tokens, int end)
    {
        while (end < tokens.Count && tokens[end].Start == tokens[end - 1].End
            && IsCloser(tokens[end].In(text), end + 1 >= tokens.Count || tokens[end].End < tokens[end + 1].Start))
            end++;
        return end;
    }

    // Faces and the figures of notes ("[12]") behind a stop belong to the sentence that it ends.
    static int Trailing(string text, List<TextSpan> tokens, int end)
    {
        while (end < tokens.Count)
            if (end + 2 < tokens.Count && tokens[end].In(text) is "[" && tokens[end + 2].In(text) is "]" && tokens[end + 1].Length <= 3
                && char.IsAsciiDigit(text[tokens[end + 1].Start]))
                end += 3;
            else if (Marks.IsFace(tokens[end].In(text)))
                end++;
            else
                break;
        return end;
    }

    static bool EndsBefore(string text, List<TextSpan> tokens, int start, int token, int next)
    {
        var form = tokens[token].In(text);
        var quoted = next > token + 1;
        var opener = OpenerBehind(text, tokens, next);
        var c = text[tokens[opener].Start];
        if (IsListNumber(text, tokens, start, token))
            return false;
        // A dash behind a stop leads to the name of the author or to a remark.
        if (opener == next && IsMark(c))
            return c is '-' && !quoted || c is '•' or '*' or '<' or '>' or '_' or '=' or '^' or '#' or '@' or '&' or '$' or '~';
        if (char.IsLower(c))
            return !quoted && (form.Length == 1 && form[0] != '…' && opener == next || form[0] == '.' && form.Length == 1 && text[tokens[next].Start] == '(')
                && next - start >= MinCareless;
        // A cry or question within quotes whose speaker follows: "Why?" Smith asked.
        return !(quoted && form[^1] is '?' or '!' && quoted && SpeakerFollows(text, tokens, next));
    }

    static bool EndsAfterAbbreviation(string text, List<TextSpan> tokens, int token, int next, AbbreviationKind kind)
    {
        if (kind is AbbreviationKind.Title or AbbreviationKind.Lean or AbbreviationKind.Number)
            return false;
        var form = tokens[token].In(text);
        if (kind == AbbreviationKind.Initials && form.Length == 2)
            return false;
        var opener = OpenerBehind(text, tokens, next);
        var word = tokens[opener].In(text);
        return char.IsUpper(word[0]) && (s_openers.Contains(word) || opener > next && form.Length > 2);
    }

    // "1." or "a." at the start of a line or sentence counts the items of a list.
    static bool IsListNumber(string text, List<TextSpan> tokens, int start, int token) =>
        token > start && tokens[token].Length == 1 && text[tokens[token].Start] == '.' && tokens[token - 1].Length <= 2
        && tokens[token - 1].End == tokens[token].Start
        && (token == start + 1 ? char.IsAsciiLetterOrDigit(text[tokens[token - 1].Start])
        : char.IsAsciiDigit(text[tokens[token - 1].Start]) && text[tokens[token - 2].Start] is ':' or '*');

    static bool SpeakerFollows(string text, List<TextSpan> tokens, int next)
    {
        for (var token = next; token < tokens.Count && token < next + 6; token++)
        {
            var word = tokens[token].In(text);
            if (s_speech.Contains(word))
                return char.IsLower(word[0]);
            if (!char.IsLetter(word[0]) && word is not "-")
                return false;
        }
        return false;
    }

    static int OpenerBehind(string text, List<TextSpan> tokens, int next)
    {
        var opener = next;
        while (opener + 1 < tokens.Count && opener < next + 3 && tokens[opener].Length <= 2
            && text[tokens[opener].Start] is '"' or '“' or '\'' or '‘' or '’' or '(' or '[' or '`' or '«' or '*')
            opener++;
        return opener;
    }

    static bool IsTerminator(ReadOnlySpan<char> form) => form[0] is '.' or '!' or '?' or '…' && form[^1] is '.' or '!' or '?' or '…'
        && !(form.Length > 1 && char.IsLetterOrDigit(form[1]));

    static bool IsCloser(ReadOnlySpan<char> form, bool spaceBehind) =>
        form is ")" or "]" or "”" or "»" or "''" or "’’" || form is "\"" or "'" or "’" or "*" or "**" && spaceBehind;

    static bool IsMark(char c) => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);

    static void Add(string text, List<TextSpan> tokens, int start, int end, List<TokenRange> sentences)
    {
        while (end - start > MaxTokens)
        {
            var cut = BestCut(text, tokens, start);
            sentences.Add(new(start, cut));
            start = cut;
        }
        sentences.Add(new(start, end));
    }

    // Behind the last of the strongest marks in the second half of what may be one sentence, so that every piece is at least half the limit.
    static int BestCut(string text, List<TextSpan> tokens, int start)
    {
        var (best, strength) = (start + MaxTokens, -1);
        for (var token = start + MaxTokens / 2; token < start + MaxTokens; token++)
        {
            var mark = tokens[token].Length > 3 ? 0 : text[tokens[token].Start] switch
            {
                '.' or '!' or '?' or '…' => 4,
                ';' => 3,
                ':' or '—' or '–' => 2,
                ',' or ')' or '|' or '•' => 1,
                _ => 0,
            };
            if (mark >= strength)
                (best, strength) = (token + 1, mark);
        }
        return best;
    }
}
