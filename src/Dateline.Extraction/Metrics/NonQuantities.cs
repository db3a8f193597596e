using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells numbers that count or measure nothing: years, dates, clock times, scores, telephone numbers, parts of names.</summary>
static class NonQuantities
{
    static readonly FrozenSet<string> s_numberedNames = Lexicon.Rows("numbered-names.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> s_months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lexeme behind a run of digits that is no quantity and starts at <paramref name="at"/>: "5:25 a.m.", "2-2", "+1-222-2222", "2019-09-01"; <paramref name="at"/> itself where none starts.</summary>
    public static int SkipCode(LexemeSequence line, int at)
    {
        if (!line.Is(at, LexemeKind.Number))
            return at;
        var (end, hyphens, colons, slashes) = (at + 1, 0, 0, 0);
        while (line.Glued(end) && line.Is(end, LexemeKind.Sign) && line.Word(end) is "-" or ":" or "/" or "–" && line.Glued(end + 1) && line.Is(end + 1, LexemeKind.Number))
        {
            if (line.Word(end) is "-" or "–")
                hyphens++;
            else if (line.Word(end) is ":")
                colons++;
            else
                slashes++;
            end += 2;
        }
        if (colons > 0 || hyphens > 1 || hyphens + slashes > 1 || slashes == 1 && IsNoFraction(line, at, end) || hyphens == 1 && IsScoreOrSeason(line, at, end))
            return end;
        return IsClock(line, at) ? at + 2 : at;
    }

    // "24/7", "9/11", "12/05": a fraction is proper and its lower part is a usual one.
    static bool IsNoFraction(LexemeSequence line, int at, int end) =>
        line[at].Value is not { } upper || line[end - 1].Value is not { } lower || upper >= lower || lower > 1000 || line.Word(at) is "9" && line.Word(end - 1) is "11" || line.Form(end - 1)[0] == '0';

    // "2-2", "2018-19", "5-3": a range ascends, and a small one has a unit or noun behind it.
    static bool IsScoreOrSeason(LexemeSequence line, int at, int end)
    {
        if (line[at].Value is not { } first || line[end - 1].Value is not { } second)
            return true;
        if (IsYear(line, at) && (IsYear(line, end - 1) || line.Form(end - 1).Length == 2))
            return true;
        if (UnitMatcher.MatchSimple(line, end) is not null || NumberWords.Suffix(line.Form(end)) is not null || NumberWords.Find(line.Word(end)) is not null || UnitMatcher.MatchSign(line, at - 1) is not null)
            return false;
        return first >= second || first % 1 == 0 && second < 20 && !(line.Is(end, LexemeKind.Word) && Plural.IsPlural(line.Word(end)))
            || line.Form(at)[0] == '0' && first >= 1 || line.IsHyphen(at - 1);
    }

    static bool IsClock(LexemeSequence line, int at) =>
        line.Word(at + 1) is "am" or "a.m" or "a.m." or "p.m" or "p.m." or "o'clock" or "o’clock" or "gmt" or "bst" or "utc" or "est" or "edt"
        || line.Word(at + 1) is "pm" && line[at].Value is <= 22.59m && (line.Word(at - 1) is not ("is" or "of") || line[at].Value % 1 == 0 && line.Word(at - 1) is "at");

    /// <summary>Whether a lower-case word is the name of a month.</summary>
    public static bool IsMonth(string word) => s_months.Contains(word);

    /// <summary>Whether a lexeme is a plain figure of four digits between 1000 and 2100.</summary>
    public static bool IsYear(LexemeSequence line, int at) => line.Is(at, LexemeKind.Number) && line[at].End - line[at].Start == 4 && line[at].Value is >= 1000 and < 2200 and var value && value % 1 == 0;

    /// <summary>Whether a quantity that was read counts and measures nothing.</summary>
    public static bool IsNoQuantity(LexemeSequence line, Quantity quantity)
    {
        var (at, number) = (quantity.First, quantity.NumberFirst);
        var digits = line.Is(number, LexemeKind.Number);
        if (line.Glued(at) && line.Word(at - 1) is "." or "/" or "@" or "_" or "#" or "^" or "+" && !(line.Word(at - 1) == "+" && !line.Glued(at - 1)) && !(line.Word(at - 1) == "." && quantity.Unit is not null))
            return true;
        // "COVID-19", "F-16", "scp-173m"; "sub-300", "minus-130" and "now-18" are figures.
        if (line.IsHyphen(at - 1) && line.Is(at - 2, LexemeKind.Word) && line.Word(at - 2) is not ("sub" or "now" or "then" or "nearly" or "over" or "under" or "mid" or "roughly" or "non" or "minus" or "to" or "and" or "or" or "pre" or "post" or "estimated") && digits)
            return true;
        if (IsIdentifier(line, quantity) || IsNamedModel(line, quantity))
            return true;
        if (quantity.Unit is not null)
            return quantity.Unit.Kind == "duration" && line.Word(quantity.UnitAt.First) is "second" or "seconds" && quantity.Value is 1 && line.Word(quantity.End) is "half" or "place" or "time"
                || digits && quantity.UnitAt.First > 0 && line.Form(quantity.UnitAt.First) is "G" or "D" or "K" && line.Glued(quantity.UnitAt.First) && quantity.Value is < 10 && quantity.Unit.Code is not "°C";
        if (digits && quantity.Magnitude == 1 && quantity.Form == NumeralForm.Digits)
            return IsDayOfMonth(line, quantity) || IsYear(line, number) && IsDateContext(line, quantity) || IsNameNumber(line, quantity) || IsCodeBehind(line, quantity) || IsListNumber(line, quantity);
        return false;
    }

    // "Model 3s", "during 2016 Stone": a figure behind a name, or a year, with what only looks like a unit.
    static bool IsNamedModel(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is not null && quantity.UnitAt.First == quantity.NumberEnd && quantity.Magnitude == 1
        && (line.Word(quantity.UnitAt.First) is "s" && line.Glued(quantity.UnitAt.First) && line.IsCapitalized(quantity.First - 1)
            || IsYear(line, quantity.NumberFirst) && line.Word(quantity.First - 1) is "in" or "during" or "since" && quantity.Unit.Kind is not ("percent" or "money") && line.IsCapitalized(quantity.UnitAt.First));

    // "Oct. 31", "1 May"
    static bool IsDayOfMonth(LexemeSequence line, Quantity quantity) =>
        quantity.Value is >= 1 and <= 31 && (s_months.Contains(line.Word(quantity.First - 1)) && line.Word(quantity.First - 1) is not "may" || line.Word(quantity.First - 1) is "may" && !line.Is(quantity.End, LexemeKind.Word)
            || line.Word(quantity.First - 1) == "." && s_months.Contains(line.Word(quantity.First - 2)) || quantity.First == 0 && FollowsMonth(line) || s_months.Contains(line.Word(quantity.End)));

    // The point of "Sept." may have ended a sentence.
    static bool FollowsMonth(LexemeSequence line)
    {
        var token = line.Sentence.Tokens.First - 1;
        if (token >= 1 && line.Analysis[token].Is("."))
            token--;
        return token >= 0 && s_months.Contains(line.Analysis[token].Form.TrimEnd('.').ToString().ToLowerInvariant());
    }

    // "5G", "3D", "4K", "737F"
    static bool IsCodeBehind(LexemeSequence line, Quantity quantity) => line.Glued(quantity.End) && line.Is(quantity.End, LexemeKind.Word);

    // "1) explains", "2. Open"
    static bool IsListNumber(LexemeSequence line, Quantity quantity) =>
        quantity.First == 0 && line.Word(quantity.End) is ")" or "." && line.Glued(quantity.End) && quantity.End + 1 < line.Count
        || line.Word(quantity.End) == ")" && line.Word(quantity.First - 1) is ";" or "," or "what" && quantity.Value is < 20;

    // "No. 5", "#5", "category 4", "S&P 500", "Rule 10b"
    static bool IsIdentifier(LexemeSequence line, Quantity quantity)
    {
        var (at, before) = (quantity.First, line.Word(quantity.First - 1));
        if (before == "#" || before == "." && line.Word(at - 2) is "no" or "nos" or "nr" or "nrs" or "vol" or "fig" or "art" && line.Glued(at - 1))
            return true;
        if (quantity.Unit is not null || quantity.Form != NumeralForm.Digits && quantity.Form != NumeralForm.Words || quantity.Magnitude > 1)
            return false;
        if (before == "." && line.Word(at - 2) is "d" && line.Word(at - 4) is "a")
            return true;
        return s_numberedNames.Contains(before) && before is not ("level" or "levels") && quantity.Form == NumeralForm.Digits
            || line.Word(at - 1) is "p" && line.Word(at - 3) is "s";
    }

    // "FTSE -0.6%" has a unit; "Apple Watch 5" and "Lang 20" have a name before them.
    static bool IsNameNumber(LexemeSequence line, Quantity quantity)
    {
        var at = quantity.First;
        if (at == 0 || !line.IsCapitalized(at - 1) || line.Form(at).Contains(',') || quantity.Value is null)
            return false;
        if (line.Tag(at - 1) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Part)
            return false;
        var functionWord = line.Word(at - 1) is "about" or "some" or "around" or "nearly" or "almost" or "over" or "under" or "only" or "just" or "the" or "these" or "those" or "in" or "at" or "on" or "for" or "of" or "with"
            or "by" or "from" or "to" or "all" or "and" or "or" or "but" or "that" or "this" or "we" or "i" or "he" or "she" or "they" or "it" or "up" or "is" or "are" or "was" or "another" or "roughly" or "approximately" or "between" or "than";
        return !functionWord && !(at == 1 && line.Tag(0) is not PartOfSpeech.Propn and not PartOfSpeech.X);
    }

    static bool IsDateContext(LexemeSequence line, Quantity quantity)
    {
        var (at, before, behind) = (quantity.First, line.Word(quantity.First - 1), line.Word(quantity.End));
        if (s_months.Contains(before) || before == "." && s_months.Contains(line.Word(at - 2)) || before == "," && line.Is(at - 2, LexemeKind.Number) && (s_months.Contains(line.Word(at - 3)) || line.Word(at - 4).Length > 0 && s_months.Contains(line.Word(at - 4))))
            return true;
        if (before is "in" or "since" or "until" or "till" or "during" or "before" or "after" or "circa" or "early" or "late" or "mid" or "year" or "summer" or "spring" or "autumn" or "fall" or "winter" or "fiscal" or "season" or "©" or "between" or "from" or "by")
            return before is not ("from" or "between" or "in" or "by") || line[at].Value is >= 1500 and < 2200 || !Plural.IsPlural(behind);
        // "2005 levels", "the 2016 elections": a count of that size is written with a comma, or said to be one.
        if (quantity.Value is >= 1950 and <= 2050 && line.Is(quantity.End, LexemeKind.Word) && before is not ("than" or "about" or "nearly" or "least" or "some" or "to" or "over" or "almost" or "around" or "are" or "were" or "has" or "have"))
            return true;
        var plural = line.Is(quantity.End, LexemeKind.Word) && !line.IsCapitalized(quantity.End) && (Plural.IsPlural(behind) || line.Is(quantity.End + 1, LexemeKind.Word) && Plural.IsPlural(line.Word(quantity.End + 1)));
        return quantity.Value is >= 1900 and <= 2100 && !(plural && before is not ("the" or "its" or "their" or "his" or "this" or "of" or "by"));
    }
}
