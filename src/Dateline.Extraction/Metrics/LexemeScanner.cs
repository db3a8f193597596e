using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Cuts a sentence into lexemes.</summary>
static class LexemeScanner
{
    /// <summary>Adds the lexemes of a sentence, in order.</summary>
    public static void Scan(Analysis analysis, Sentence sentence, List<Lexeme> lexemes)
    {
        var text = analysis.Text.AsSpan(0, sentence.Span.End);
        var token = sentence.Tokens.First;
        var spans = analysis.TokenSpans.AsSpan();
        var (spaced, behindNumber) = (true, false);
        for (var at = sentence.Span.Start; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                spaced = true;
                at++;
                continue;
            }
            while (token + 1 < sentence.Tokens.End && spans[token].End <= at)
                token++;
            var lexeme = Next(text, at, spaced, token, behindNumber);
            lexemes.Add(lexeme);
            at = lexeme.End;
            (spaced, behindNumber) = (false, lexeme.Kind == LexemeKind.Number);
        }
    }

    static Lexeme Next(ReadOnlySpan<char> text, int at, bool spaced, int token, bool behindNumber)
    {
        if (char.IsAsciiLetter(text[at]) && PlainWord(text, at, out var use) is > 0 and var plain)
            return new(at, plain, LexemeKind.Word, spaced, null, token, use);
        if (DigitNumber.StartsAt(text, at))
        {
            // A digit behind a letter belongs to a name ("S8") and is read with it; one behind a sign of money does not.
            var value = DigitNumber.Read(text, at, out var end);
            var code = CodeEnd(text, at, end);
            return code > end ? new(at, code, LexemeKind.Word, spaced, null, token) : new(at, end, LexemeKind.Number, spaced, value, token);
        }
        if (!char.IsLetter(text[at]) && !char.IsSurrogate(text[at]))
            return new(at, at + 1, LexemeKind.Sign, spaced, null, token);
        var wordEnd = WordEnd(text, at, spaced || !behindNumber);
        return new(at, wordEnd, LexemeKind.Word, spaced, null, token, FigureWords.Of(WordTable<FigureUse>.Key(text[at..wordEnd]), text[at..wordEnd]));
    }

    // The end of a run of A to Z that nothing can prolong; 0 where a point, apostrophe, digit or another script stands behind it.
    static int PlainWord(ReadOnlySpan<char> text, int start, out FigureUse use)
    {
        var (at, key) = (start, 0ul);
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            if (at - start < 8)
                key = key << 8 | (uint)(text[at] | 0x20);
            at++;
        }
        var ends = at >= text.Length || text[at] is ' ' or ',' or '-' or '\n' or '"' or ')' or ';' or ':';
        use = ends ? FigureWords.Of(key, text[start..at]) : FigureUse.None;
        return ends ? at : 0;
    }

    // "24703L202", "21st", "1990s": digits that are part of a name or an ordinal.
    static int CodeEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var letters = end;
        while (letters < text.Length && char.IsLetter(text[letters]))
            letters++;
        if (letters == end)
            return end;
        var suffix = text[end..letters];
        if (suffix is "st" or "nd" or "rd" or "th"
            || suffix is "s" && text[start..end].IndexOfAnyExceptInRange('0', '9') < 0
            && (text[end - 1] == '0' && end - start == 2 || end - start == 4 && text[start] is '1' or '2'))
            return letters;
        if (letters >= text.Length || !char.IsDigit(text[letters]))
            return end;
        var unit = letters + 1 >= text.Length || !char.IsLetterOrDigit(text[letters + 1]);
        return unit && text[letters] is '2' or '3' ? end : AlphanumericEnd(text, letters);
    }

    static int AlphanumericEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    // Letters with inner points ("U.S.") and apostrophes; digits behind letters stay with them unless the letters are a sign of money ("EUR50m", "Rs500").
    static int WordEnd(ReadOnlySpan<char> text, int start, bool startsWord)
    {
        var at = start;
        while (at < text.Length)
        {
            if (char.IsLetter(text[at])
                || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                || char.IsSurrogate(text[at]))
                at++;
            else if (text[at] is '.' && at - start >= 1 && (at - start == 1 || text[at - 2] == '.') && at + 1 < text.Length && char.IsLetter(text[at + 1])
                && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
                at++;
            else if (text[at] is '.' && at - start >= 3 && text[at - 2] == '.')
                return at + 1;
            else if (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                at++;
            else
                break;
        }
        if (at >= text.Length || !char.IsDigit(text[at]))
            return at;
        if (!startsWord && text[at] is '2' or '3' && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])))
            return at + 1;
        return startsWord && UnitLexicon.Default.IsSignOfMoney(text[start..at]) ? at : AlphanumericEnd(text, at);
    }
}
