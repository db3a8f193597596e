using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Reads one number with its unit: "$1.762bn", "640bhp", "28-point", "two years old", "5 feet 2 inches".</summary>
static class QuantityReader
{
    static readonly FrozenSet<string> s_moneyWordOrElse = MetricWords.Named("money-word-or-else");
    static readonly FrozenSet<string> s_priceWord = MetricWords.Named("price-word");
    static readonly FrozenSet<string> s_beforeMeasure = MetricWords.Named("before-measure");

    /// <summary>Reads the quantity that starts at a lexeme; null where no number starts.</summary>
    public static Quantity? Read(LexemeSequence line, int at) =>
        ReadMoney(line, at) ?? ReadAge(line, at) ?? (NumberReader.Read(line, at) is { } number ? Behind(line, number) : null);

    // "$1.762bn", "US$5", "-$50m", "EUR 50m", "$-50.8bn"
    static Quantity? ReadMoney(LexemeSequence line, int at)
    {
        var negative = line.Word(at) is "-" or "−" && line.Glued(at + 1) && (!line.Glued(at) || line.Word(at - 1) == "(")
            || line.Word(at) is "minus" or "negative" && !line.IsHyphen(at + 1);
        var signAt = negative ? at + 1 : at;
        if (signAt >= line.Count || line.Is(signAt, LexemeKind.Number) || line.Glued(signAt) && line.Is(signAt, LexemeKind.Word)
            && !line.Is(signAt - 1, LexemeKind.Sign)
            || (UnitMatcher.MatchSign(line, signAt) ?? OldPoundSign(line, signAt)) is not { } sign || !line.Is(sign.End, LexemeKind.Number)
                && line.Word(sign.End) is not ("-" or "−")
            || NumberReader.Read(line, sign.End) is not { } number)
            return null;
        number = WithSuffix(line, number, money: true);
        var end = number.End;
        // "$10 dollars", "$31.20 US", "$75 U.S. per barrel": the currency once more.
        if (UnitMatcher.MatchSimple(line, end) is { Unit.Kind: "money" } again && (again.Unit.Code == sign.Unit.Code || again.IsSymbol is false))
            end = again.End;
        else if (line.Form(end) is "US" or "U.S." or "U.S")
            end++;
        var whole = UnitMatcher.WithPer(line, sign with { End = end });
        return new()
        {
            First = at,
            End = whole.End,
            NumberFirst = number.First,
            NumberEnd = number.End,
            Value = negative ? -number.Value : number.Value,
            Low = number.Low,
            High = number.High,
            Form = number.Form,
            Magnitude = number.Magnitude,
            Unit = whole.Unit,
            UnitAt = (sign.First, sign.End),
            UnitText = TextOf(line, sign.First, sign.End) + (whole.End > number.End ? $" {TextOf(line, number.End, whole.End)}" : ""),
            Rule = "money-sign",
        };
    }

    // "#300 million": news wires of the last century had no other pound sign; a numbered thing has no magnitude.
    static UnitMatcher.Found? OldPoundSign(LexemeSequence line, int at) =>
        line.Word(at) == "#" && line.Glued(at + 1) && line.Is(at + 1, LexemeKind.Number)
            && NumberWords.Find(line.Word(at + 2), NumberWordKind.Scale) is >= 1000000
            ? new(UnitLexicon.Default.Named("pound sterling")!, at, at + 1, true) : null;

    static string TextOf(LexemeSequence line, int first, int end) => line.SpanOf(first, end).In(line.Analysis.Text).ToString();

    // "aged 25", "age 87", "age of 5"
    static Quantity? ReadAge(LexemeSequence line, int at)
    {
        if (!IsAgeOfPerson(line, at) && !IsApposedAge(line, at) && line.Word(at - 1) is not ("aged" or "age") && !(line.Word(at - 1) == "of"
            && line.Word(at - 2) == "age") || NumberReader.ReadCardinal(line, at) is not { Value: > 0 and < 130 } number)
            return null;
        var age = Behind(line, number);
        return age.Unit is { Kind: not "duration" } || line.Word(at - 1) == "of" && line.Word(at - 2) == "age"
            && line.Word(at - 3) is "stone" or "golden" or "bronze"
            ? age : age with { Unit = age.Unit is { } unit ? unit with { Kind = "age" } : Age(UnitLexicon.Default.Named("year")!), Rule = "age" };
    }

    // "Jamie Armstrong, 25, said"
    static bool IsApposedAge(LexemeSequence line, int at) =>
        line.Is(at, LexemeKind.Number) && line[at].Value is > 0 and < 120 and var years && years % 1 == 0 && line[at].End - line[at].Start <= 3
            && line.Word(at - 1) == "," && line.IsCapitalized(at - 2) && line.Tag(at - 2) == Language.PartOfSpeech.Propn
        && (line.Word(at + 1) is "," or "—" or "―" || line.Word(at + 1) is "-" or "–" && !line.Glued(at + 1)) && !YearNumbers.IsMonth(line.Word(at - 2));

    // "who was 10", "she is 25,"
    static bool IsAgeOfPerson(LexemeSequence line, int at) =>
        line.Is(at, LexemeKind.Number) && line[at].Value is > 0 and < 120 && line[at].End - line[at].Start <= 3 && !line.Is(at + 1, LexemeKind.Number)
            && line.Word(at + 1) is "." or "," or "" or "and" or "when" or ";" or ")"
        && line.Word(at - 1) is "was" or "is" or "turned" or "turns" && line.Word(at - 2) is "who" or "he" or "she";

    static Unit Age(Unit unit) => unit with { Kind = "age" };

    static Quantity Behind(LexemeSequence line, Numeral number)
    {
        number = WithSuffix(line, number, money: false);
        var bare = new Quantity
        {
            First = number.First,
            End = number.End,
            NumberFirst = number.First,
            NumberEnd = number.End,
            Value = number.Value,
            Low = number.Low,
            High = number.High,
            Form = number.Form,
            Magnitude = number.Magnitude,
            Rule = number.Form == NumeralForm.Vague ? "vague-number" : "bare-number",
        };
        var at = line.IsHyphen(number.End) ? number.End + 1 : number.End;
        if (number.Form == NumeralForm.Vague && line.Word(at) == "of")
            at++;
        else if (number.Form == NumeralForm.Fraction && line.Word(at) is "of" or "a" or "an" && line.Word(at + 1) is "a" or "an"
            && UnitMatcher.MatchSimple(line, at + 2) is { Unit.Kind: not "money" })
            at += 2;
        else if (number.Form == NumeralForm.Fraction && line.Word(at) is "a" or "an")
            at++;
        // "120 MEUR"
        if (line.Form(at) is ['M', _, _, _] && UnitLexicon.Default.SymbolAt(line.Form(at)[1..]) is { Unit.Kind: "money", Length: 3 } millions)
            return bare with { End = at + 1, Value = NumberReader.Multiply(bare.Value, 1000000), Magnitude = 1000000, Unit = millions.Unit, UnitAt = (at,
                at + 1), Rule = "money-name" };
        if (UnitContexts.Settle(line, at, UnitMatcher.MatchSimple(line, at)) is not { } simple || !Accepts(line, number, simple))
            return bare;
        if (simple.Unit.Kind == "money" && (simple.Unit.Code == "GBP" || simple.Unit.Code == "lb") && simple.IsSymbol && line.Is(simple.End, LexemeKind.Number)
            && line.Glued(simple.End))
            return bare;
        var found = Disambiguate(line, number, UnitMatcher.WithPer(line, simple));
        // "75 USD million"
        if (found.Unit.Kind == "money" && number.Magnitude == 1 && NumberWords.Find(line.Word(found.End), NumberWordKind.Scale) is { } scale)
            (bare, found) = (bare with { Value = NumberReader.Multiply(bare.Value, scale), Magnitude = scale }, found with { End = found.End + 1 });
        var quantity = bare with { End = found.End, Unit = found.Unit, UnitAt = (found.First, found.End), Rule = found.Unit.Kind == "money" ? "money-name"
            : found.IsSymbol ? "unit-symbol" : "unit-name" };
        return WithSmallerUnit(line, WithAge(line, quantity));
    }

    // A sign of money between two numbers belongs to the one it is glued to; a bare verb "won" is no currency.
    static bool Accepts(LexemeSequence line, Numeral number, UnitMatcher.Found unit) =>
        unit.Unit.Kind != "money" ? !(unit.IsSymbol && number.Form == NumeralForm.Fraction && unit.End == unit.First + 1 && line.Form(unit.First).Length == 1)
        : unit.IsSymbol ? !(line.Is(unit.End, LexemeKind.Number) && line.Glued(unit.End)) && !(line.Form(unit.First) is "p" or "c" && !line.Glued(unit.First))
            && !IsScreen(line, number, unit)
        : !s_moneyWordOrElse.Contains(line.Word(unit.First)) || number.Magnitude > 1 || number.Value is >= 100
            || line.Tag(unit.First) is Language.PartOfSpeech.Noun or Language.PartOfSpeech.Propn;

    // "1080p" is a picture, not money.
    static bool IsScreen(LexemeSequence line, Numeral number, UnitMatcher.Found unit) => line.Form(unit.First) is "p"
        && number.Value is 240 or 360 or 480 or 720 or 1080 or 1440 or 2160 or 4320;

    // "25 pounds" is a weight, "25 million pounds" and "pounds" that are paid are money.
    static UnitMatcher.Found Disambiguate(LexemeSequence line, Numeral number, UnitMatcher.Found found)
    {
        if (found.Unit.Code != "lb" || found.IsSymbol || line.Word(found.First) is not ("pound" or "pounds"))
            return found;
        var money = number.Magnitude >= 1000;
        for (var at = Math.Max(0, number.First - 6); at < number.First && !money; at++)
            money = s_priceWord.Contains(line.Word(at));
        return money ? found with { Unit = UnitLexicon.Default.Named("pound sterling")! } : found;
    }

    // "ten years old", "15-year-old", "95 years of age", "87 yo"
    static Quantity WithAge(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not { Kind: "duration" } unit)
            return quantity;
        var end = quantity.End;
        var next = line.IsHyphen(end) ? end + 1 : end;
        if (line.Word(next) is "old" or "olds")
            return quantity with { End = next + 1, UnitAt = (quantity.UnitAt.First, next + 1), Unit = Age(unit), Rule = "age" };
        return line.Word(end) == "of" && line.Word(end + 1) == "age"
            ? quantity with { End = end + 2, UnitAt = (quantity.UnitAt.First, end + 2), Unit = Age(unit), Rule = "age" } : quantity;
    }

    // "5 feet 2 inches", "3 dollars and 50 cents": one figure in the larger unit; "3 hours and 20 minutes": one in the smallest.
    static Quantity WithSmallerUnit(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not { } unit || Smaller(unit) is not { } part || quantity.Value is not { } value || value % 1 != 0)
            return quantity;
        var at = line.Word(quantity.End) == "and" || line.Word(quantity.End) == "," && unit.Kind != "duration" ? quantity.End + 1 : quantity.End;
        if (unit.Kind == "money" && line.Is(at, LexemeKind.Number) && line[at].End - line[at].Start == 2 && line[at].Value is > 0 and < 100 and var coins
            && line.Word(at + 1) is "." or "" or ")" && coins % 1 == 0)
            return quantity with { End = at + 1, Value = NumberReader.Add(value, coins / 100), Rule = "two-units" };
        if (NumberReader.ReadCardinal(line, at) is not { Value: >= 0 and var more } number || more >= part.Count
            || UnitMatcher.MatchSimple(line, line.IsHyphen(number.End) ? number.End + 1 : number.End) is not { } smaller || smaller.Unit.Code != part.Code)
            return quantity;
        if (unit.Kind != "duration")
            return quantity with { End = smaller.End, Value = NumberReader.Add(value, (value < 0 ? -1 : 1) * more / part.Count), Rule = "two-units" };
        var sum = quantity with
        {
            End = smaller.End,
            Value = NumberReader.Add(NumberReader.Multiply(value, part.Count), more),
            Unit = smaller.Unit,
            UnitAt = (smaller.First, smaller.End),
            Rule = "two-units",
        };
        return WithSmallerUnit(line, sum);
    }

    static (string Code, decimal Count)? Smaller(Unit unit) => unit.Code switch
    {
        "ft" => ("in", 12),
        "lb" => ("oz", 16),
        "stone" => ("lb", 14),
        "USD" or "EUR" or "CAD" or "AUD" or "NZD" or "HKD" or "SGD" => ("cent", 100),
        "GBP" => ("penny", 100),
        "year" => ("mo", 12),
        "wk" => ("day", 7),
        "day" => ("h", 24),
        "h" => ("min", 60),
        "min" => ("s", 60),
        _ => null,
    };

    // "25k", "4.3M", "$1.762bn", "8 B", "12.3m tonnes"
    static Numeral WithSuffix(LexemeSequence line, Numeral number, bool money)
    {
        if (number.Form == NumeralForm.Vague || NumberWords.Suffix(line.Form(number.End)) is not { } suffix || number.Form == NumeralForm.Fraction
            || number.Form == NumeralForm.Words && suffix.Value < 1000)
            return number;
        var end = number.End + 1;
        var form = line.Form(number.End);
        // "110 b. Euro"
        if (line.Word(end) == "." && line.Glued(end) && UnitMatcher.MatchSimple(line, end + 1) is { Unit.Kind: "money" })
            end++;
        var behind = money || UnitMatcher.MatchSimple(line, end) is { } unit && (unit.Unit.Kind == "money" || !unit.IsSymbol);
        var takes = suffix.Use switch
        {
            "any" => form is not "K" || money || number.Value % 1 is 0 or 0.5m,
            "money" => behind || form is "m" or "b" && CountsPlural(line, number, end),
            _ => number.Value >= 10 && UnitMatcher.MatchSimple(line, end) is null,
        };
        if (!takes || line.Form(number.End) is "M" or "MM" or "B" or "K" or "T" or "G" && !line.Glued(number.End) && line.IsCapitalized(end) && !money)
            return number;
        return number with { End = end, Value = NumberReader.Multiply(number.Value, suffix.Value), Magnitude = suffix.Value, MagnitudeAt = number.End };
    }

    // "35m of its devices", "2.7m combined sales" are millions; "a 50m pool", "10m deep" are metres.
    static bool CountsPlural(LexemeSequence line, Numeral number, int end)
    {
        if (line.Word(number.First - 1) is "a" or "an" || line.Word(end) is "high" or "long" or "deep" or "wide" or "tall" or "away" or "x" or "×")
            return false;
        if (line.Word(end) == "of")
            return true;
        for (var at = end; at < end + 6 && line.Is(at, LexemeKind.Word) && !line.Glued(at); at++)
        {
            if (s_beforeMeasure.Contains(line.Word(at)))
                return false;
            if (line.Word(at) is not ("and" or "or" or "plus" or "has" or "is") && Plural.IsPlural(line.Word(at)))
                return true;
        }
        return false;
    }
}
