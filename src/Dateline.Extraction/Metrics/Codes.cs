using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Tells runs of digits that form a code, not a quantity: clock times, dates, scores, seasons, telephone numbers.</summary>
static class Codes
{
    static readonly FrozenSet<string> s_behindClock = MetricWords.Named("clock-behind");
    static readonly FrozenSet<string> s_zones = MetricWords.Named("zone");

    /// <summary>The lexeme behind a code that starts at <paramref name="at"/>: "5:25 a.m.", "2-2", "+1-222-2222", "2019-09-01"; <paramref name="at"/> itself
    /// where none starts.</summary>
    public static int Skip(LexemeSequence line, int at)
    {
        if (!line.Is(at, LexemeKind.Number))
            return at;
        var (end, hyphens, colons, slashes) = (at + 1, 0, 0, 0);
        while (line.Glued(end) && line.Is(end, LexemeKind.Sign) && line.Word(end) is "-" or ":" or "/" or "–" && line.Glued(end + 1)
            && line.Is(end + 1, LexemeKind.Number))
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
        if (IsDashedDate(line, at))
            return at + 5;
        return IsSplitClock(line, at) ? at + 3 : IsClock(line, at) || IsHours(line, at) ? at + 2 : at;
    }

    // "24/7", "9/11", "12/05": a fraction is proper and its lower part is a usual one.
    static bool IsNoFraction(LexemeSequence line, int at, int end) =>
        line[at].Value is not { } upper || line[end - 1].Value is not { } lower || upper >= lower || lower > 1000 || line.Word(at) is "9"
            && line.Word(end - 1) is "11" || line.Form(end - 1)[0] == '0';

    // "2-2", "2018-19", "5-3": a range ascends, and a small one has a unit or noun behind it.
    static bool IsScoreOrSeason(LexemeSequence line, int at, int end)
    {
        if (line[at].Value is not { } first || line[end - 1].Value is not { } second)
            return true;
        if (YearNumbers.IsYear(line, at) && (YearNumbers.IsYear(line, end - 1) || line.Form(end - 1).Length == 2))
            return true;
        if (UnitMatcher.MatchSimple(line, end) is not null || NumberWords.Suffix(line.Form(end)) is not null || NumberWords.Find(line.Word(end)) is not null
            || UnitMatcher.MatchSign(line, at - 1) is not null)
            return false;
        return first >= second || first % 1 == 0 && second < 20 && !(line.Is(end, LexemeKind.Word) && Plural.IsPlural(line.Word(end)))
            || line.Form(at)[0] == '0' && first >= 1 || line.IsHyphen(at - 1);
    }

    // "19-Nov-12", "3-May-2024"
    static bool IsDashedDate(LexemeSequence line, int at) =>
        line.IsHyphen(at + 1) && YearNumbers.IsMonth(line.Word(at + 2)) && line.IsHyphen(at + 3) && line.Is(at + 4, LexemeKind.Number);

    static bool IsClock(LexemeSequence line, int at) =>
        line.Word(at + 1) is "pm" ? line[at].Value is <= 22.59m && (line.Word(at - 1) is not ("is" or "of") || line[at].Value % 1 == 0
            && line.Word(at - 1) is "at") : s_behindClock.Contains(line.Word(at + 1)) && line.Word(at + 1) is not "hrs";

    // "06: 31GMT": a clock that was cut into words and joined again.
    static bool IsSplitClock(LexemeSequence line, int at) =>
        IsTwoDigits(line, at, 24) && line.Word(at + 1) == ":" && IsTwoDigits(line, at + 2, 59) && s_behindClock.Contains(line.Word(at + 3));

    static bool IsTwoDigits(LexemeSequence line, int at, int most) =>
        line.Is(at, LexemeKind.Number) && line[at].End - line[at].Start == 2 && line[at].Value <= most;

    // "at 1353 (1023 GMT)", "1800 hrs"
    static bool IsHours(LexemeSequence line, int at) =>
        IsFourDigitClock(line, at) && (line.Word(at + 1) is "hrs" || s_zones.Contains(line.Word(at + 1))
            || line.Word(at + 1) == "(" && line.Is(at + 2, LexemeKind.Number) && (s_zones.Contains(line.Word(at + 3)) || line.Word(at + 3) == ":"
                && s_zones.Contains(line.Word(at + 5))));

    static bool IsFourDigitClock(LexemeSequence line, int at) =>
        line[at].End - line[at].Start == 4 && line[at].Value is >= 0 and < 2400 and var value && value % 100 < 60 && value % 1 == 0;
}
