using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Finds the unit behind a number, or the sign of money before it.</summary>
static class UnitMatcher
{
    static readonly FrozenSet<string> s_dimensionAdjective = MetricWords.Named("dimension-adjective");
    static readonly FrozenSet<string> s_notPer = MetricWords.Named("not-per");

    // How far back an opening quotation mark is looked for.
    const int Lookback = 200;

    /// <summary>A unit in lexemes [First, End).</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="First">First lexeme.</param>
    /// <param name="End">End, exclusive.</param>
    /// <param name="IsSymbol">Whether it is written as a symbol.</param>
    public readonly record struct Found(Unit Unit, int First, int End, bool IsSymbol);

    /// <summary>The unit that starts at a lexeme, "per" parts included.</summary>
    public static Found? Match(LexemeSequence line, int at) => MatchSimple(line, at) is { } found ? WithPer(line, found) : null;

    /// <summary>The currency whose sign starts at a lexeme and stands before a number.</summary>
    public static Found? MatchSign(LexemeSequence line, int at)
    {
        if (at < 0 || at >= line.Count || UnitLexicon.Default.SignAt(Rest(line, at)) is not { } sign)
            return null;
        var end = EndAt(line, line[at].Start + sign.Length);
        return end < 0 ? null : new(sign.Unit, at, end, true);
    }

    /// <summary>The unit that starts at a lexeme, without "per" parts.</summary>
    public static Found? MatchSimple(LexemeSequence line, int at)
    {
        if (at >= line.Count)
            return null;
        // "100° Celsius"
        if (line.Word(at) is "°" or "º" && UnitLexicon.Default.Named($"degree {line.Word(at + 1)}") is { } degrees)
            return new(degrees, at, at + 2, false);
        var name = MatchName(line, at);
        var symbol = MatchSymbol(line, at);
        return symbol is { } s && (name is not { } n || s.End > n.End) ? s : name;
    }

    /// <summary>The unit whose name starts at a lexeme.</summary>
    public static Found? MatchName(LexemeSequence line, int at)
    {
        if (!line.Is(at, LexemeKind.Word) || !UnitLexicon.Default.BeginsName(Plural.Singular(line.Word(at))) && !UnitLexicon.Default.BeginsName(line.Word(at)))
            return null;
        var name = Plural.Singular(line.Word(at));
        Found? longest = UnitLexicon.Default.Named(name) is { } first ? new(first, at, at + 1, false) : null;
        var end = at + 1;
        for (var words = 1; words < UnitLexicon.LongestName; words++)
        {
            if (line.IsHyphen(end) || line.Word(end) == "." && name == "u.s")
                end++;
            if (!line.Is(end, LexemeKind.Word) && !line.Is(end, LexemeKind.Number))
                break;
            name = $"{name} {Plural.Singular(line.Word(end++))}";
            if (UnitLexicon.Default.Named(name) is { } unit)
                longest = new(unit, at, end, false);
        }
        return longest;
    }

    static Found? MatchSymbol(LexemeSequence line, int at)
    {
        if (UnitLexicon.Default.SymbolAt(Rest(line, at)) is not { } symbol)
            return null;
        var end = EndAt(line, line[at].Start + symbol.Length);
        if (end < 0 || !IsSymbol(line, at, end, symbol.Unit))
            return null;
        return new(symbol.Unit, at, end, true);
    }

    // Short symbols that are also words or signs: "in", "a", quotation marks.
    static bool IsSymbol(LexemeSequence line, int at, int end, Unit unit)
    {
        var form = line.Form(at);
        var glued = line.Glued(at);
        if (end == at + 1 && form is "in" or "min" or "at")
            return form is "min" || glued || line.Word(end) is "thick" or "wide" or "long" or "tall" or "deep" or "high" or "x" or "." or "" or ")" or ",";
        if (end == at + 1 && form is "\"" or "”" or "″" or "′")
            return glued && line[at - 1].Value is < 1000 && (form is "″" or "′" || !InsideQuotation(line, at)) || form is "\""
                && s_dimensionAdjective.Contains(line.Word(end));
        if (form is "'")
            return glued && end == at + 1 && (!line.Glued(end) || !line.Is(end, LexemeKind.Word)) && line[at - 1].Value is < 1000 && !OpensApostrophe(line, at);
        if (line.IsHyphen(end) && line.Is(end + 1, LexemeKind.Number))
            return false;
        if (end == at + 1 && form.Length == 1 && char.IsLetter(form[0]))
            return glued || form is "W" or "V" || form is "m" or "g" or "t" or "L" or "l" or "J" or "K" or "N" or "C" or "F" or "s" or "h" or "b" or "B" or "d"
                && !StartsPhrase(line, end, form[0]);
        // "PS", "ATM", "NM" glued or behind a space alike; "as", "am" never.
        return form is not ("ps" or "mas" or "am" or "bar" or "ac" or "as" or "ms") || glued || form is "ms";
    }

    static bool StartsPhrase(LexemeSequence line, int end, char letter) => char.IsUpper(letter) ? line.IsCapitalized(end) : letter is 's' or 'd' or 'h'
        && line.Is(end, LexemeKind.Word);

    static bool OpensApostrophe(LexemeSequence line, int at)
    {
        for (var index = Math.Max(0, at - Lookback); index < at; index++)
            if (line.Word(index) is "'" or "‘" && !line.Glued(index))
                return true;
        return false;
    }

    static bool InsideQuotation(LexemeSequence line, int at)
    {
        var open = 0;
        for (var index = Math.Max(0, at - Lookback); index < at; index++)
            if (line.Word(index) is "\"" or "“" or "”")
                open++;
        return open % 2 == 1;
    }

    /// <summary>The unit with what it counts by: "a barrel", "per game".</summary>
    public static Found WithPer(LexemeSequence line, Found found)
    {
        var end = found.End;
        var (next, hyphens) = (end, line.IsHyphen(end));
        if (hyphens)
            next++;
        if (line.Word(next) is "annually" or "yearly" && !hyphens && found.Unit.Kind is not "duration")
            return found;
        if (line.Word(next) == "per" || line.Word(next) == "/" && line.Glued(next) || line.Word(next) == "p" && line.Word(next + 1) == "/")
        {
            next += line.Word(next) == "p" ? 2 : 1;
            if (line.IsHyphen(next))
                next++;
            return PerUnit(line, next) is { } below ? found with { Unit = found.Unit.Per(below.Unit), End = below.End } : found;
        }
        if (line.Word(next) is "a" or "an" or "each" or "every")
        {
            var noun = line.IsHyphen(next + 1) ? next + 2 : next + 1;
            if (!s_notPer.Contains(line.Word(noun + 1)) && PerNouns.IsAfterArticle(line.Word(noun)) && PerUnit(line, noun) is { } below)
                return found with { Unit = found.Unit.Per(below.Unit), End = below.End };
        }
        return found;
    }

    static Found? PerUnit(LexemeSequence line, int at)
    {
        if (line.Word(at) == "annum")
            return new(UnitLexicon.Default.Named("year")!, at, at + 1, false);
        if (MatchSimple(line, at) is { } unit)
            return unit;
        return line.Is(at, LexemeKind.Word) ? new(Unit.Counted(Plural.Singular(line.Word(at))), at, at + 1, false) : null;
    }

    static ReadOnlySpan<char> Rest(LexemeSequence line, int at) => line.Analysis.Text.AsSpan(line[at].Start, line.Sentence.Span.End - line[at].Start);

    // The lexeme behind an offset; -1 where the offset cuts one.
    static int EndAt(LexemeSequence line, int offset)
    {
        var end = line.AtOrAfter(offset - 1) + 1;
        return line[end - 1].End == offset ? end : -1;
    }
}
