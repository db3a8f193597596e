using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Tells figures that are years or days of a date from figures that count.</summary>
static class YearNumbers
{
    static readonly FrozenSet<string> s_months = MetricWords.Named("month");
    static readonly FrozenSet<string> s_before = MetricWords.Named("year-before");
    static readonly FrozenSet<string> s_beforeCount = MetricWords.Named("year-before-count");
    static readonly FrozenSet<string> s_counts = MetricWords.Named("count-before");
    static readonly FrozenSet<string> s_countsNot = MetricWords.Named("count-not-year");

    /// <summary>Whether a lower-case word is the name of a month.</summary>
    public static bool IsMonth(string word) => s_months.Contains(word);

    /// <summary>Whether a lexeme is a plain figure of four digits between 1000 and 2200.</summary>
    public static bool IsYear(LexemeSequence line, int at) =>
        line.Is(at, LexemeKind.Number) && line[at].End - line[at].Start == 4 && line[at].Value is >= 1000 and < 2200 and var value && value % 1 == 0;

    /// <summary>Whether a bare figure is the year or the day of a date: "Oct. 31", "1 May", "in 1998", "the 2016 elections".</summary>
    public static bool IsOfDate(LexemeSequence line, Quantity quantity) => IsDay(line, quantity) || IsYear(line, quantity.NumberFirst)
        && IsYearHere(line, quantity);

    static bool IsDay(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Value is not (>= 1 and <= 31))
            return false;
        var (before, behind) = (line.Word(quantity.First - 1), line.Word(quantity.End));
        if (before is "may")
            return !line.Is(quantity.End, LexemeKind.Word) && line.Tag(quantity.First - 1) is not Language.PartOfSpeech.Aux;
        return s_months.Contains(before) || before == "." && s_months.Contains(line.Word(quantity.First - 2)) || quantity.First == 0 && FollowsMonth(line)
            || s_months.Contains(behind) && !IsModal(line, quantity.End);
    }

    // "At least 12 may have died."
    static bool IsModal(LexemeSequence line, int at) =>
        line.Word(at) is "may" && !line.IsCapitalized(at) && (line.Tag(at) is Language.PartOfSpeech.Aux || line.PennTag(at + 1) is "VB" or "RB");

    // The point of "Sept." may have ended a sentence.
    static bool FollowsMonth(LexemeSequence line)
    {
        var token = line.Sentence.Tokens.First - 1;
        if (token >= 1 && line.Analysis[token].Is("."))
            token--;
        return token >= 0 && s_months.Contains(line.Analysis[token].Form.TrimEnd('.').ToString().ToLowerInvariant());
    }

    static bool IsYearHere(LexemeSequence line, Quantity quantity)
    {
        var (at, before, behind) = (quantity.First, line.Word(quantity.First - 1), line.Word(quantity.End));
        if (FollowsMonthOrDay(line, at, before))
            return true;
        if (s_before.Contains(before))
            return !s_beforeCount.Contains(before) || line[at].Value is >= 1500 and < 2200 || !Plural.IsPlural(behind);
        // "2005 levels", "the 2016 elections": a count of that size is written with a comma, or said to be one.
        if (quantity.Value is >= 1950 and <= 2050 && line.Is(quantity.End, LexemeKind.Word) && !s_counts.Contains(before))
            return true;
        return quantity.Value is >= 1900 and <= 2100 && !(LeadsPlural(line, quantity.End) && !s_countsNot.Contains(before));
    }

    // "October 1998", "Oct. 1998", "October 13, 1998"
    static bool FollowsMonthOrDay(LexemeSequence line, int at, string before) =>
        s_months.Contains(before) || before == "." && s_months.Contains(line.Word(at - 2))
        || before == "," && line.Is(at - 2, LexemeKind.Number) && (s_months.Contains(line.Word(at - 3)) || line.Word(at - 4).Length > 0
            && s_months.Contains(line.Word(at - 4)));

    static bool LeadsPlural(LexemeSequence line, int end) =>
        line.Is(end, LexemeKind.Word) && !line.IsCapitalized(end) && (Plural.IsPlural(line.Word(end)) || line.Is(end + 1, LexemeKind.Word)
            && Plural.IsPlural(line.Word(end + 1)));
}
