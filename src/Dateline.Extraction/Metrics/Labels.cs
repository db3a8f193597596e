using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells figures that are labels: parts of names, house numbers, footnotes, numbers of lists, identifiers.</summary>
static class Labels
{
    // A list of labels is short; a longer row of numbers is a table.
    const int LongestList = 6;

    // No count in the news is written in so many digits without a comma.
    const int ShortestIdentifier = 9;

    static readonly FrozenSet<string> s_numberedNames = Lexicon.Rows("numbered-names.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> s_streets = Lexicon.Rows("street-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> s_abbreviations = MetricWords.Named("label-abbreviation");
    static readonly FrozenSet<string> s_prefixes = MetricWords.Named("hyphen-prefix");
    static readonly FrozenSet<string> s_functionWords = MetricWords.Named("function-word");
    static readonly FrozenSet<string> s_measuring = MetricWords.Named("measuring-noun");
    static readonly FrozenSet<string> s_timeNouns = MetricWords.Named("time-noun");
    static readonly FrozenSet<string> s_listOpenings = MetricWords.Named("list-opening");

    /// <summary>Whether a quantity as read, with its unit if it has one, is a label.</summary>
    public static bool Is(LexemeSequence line, Quantity quantity) =>
        IsGluedBehindSign(line, quantity) || IsBehindHyphen(line, quantity) || IsFootnote(line, quantity) || IsIdentifier(line, quantity)
            || IsNamedModel(line, quantity) || IsCodeOfName(line, quantity) || IsHouse(line, quantity)
        || IsBeforeQuotationMark(line, quantity) || IsOutOf(line, quantity);

    /// <summary>Whether a bare figure in digits is a label.</summary>
    public static bool IsBare(LexemeSequence line, Quantity quantity) =>
        IsNameNumber(line, quantity) || IsCodeBehind(line, quantity) || IsListNumber(line, quantity) || IsLong(line, quantity)
            || IsBehindNoun(line, quantity.NumberFirst, quantity.End, 0);

    // "posts 250 and 251": the mark behind it closes the quotation.
    static bool IsBeforeQuotationMark(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is not null && line.Word(quantity.NumberEnd) is "\"" or "'" && quantity.UnitAt.First == quantity.NumberEnd
            && IsBehindNoun(line, quantity.NumberFirst, quantity.NumberEnd, 0);

    // "v.2", "@5", "a/3"
    static bool IsGluedBehindSign(LexemeSequence line, Quantity quantity)
    {
        var at = quantity.First;
        return line.Glued(at) && line.Word(at - 1) is "." or "/" or "@" or "_" or "#" or "^" or "+" && !(line.Word(at - 1) == "+" && !line.Glued(at - 1))
            && !(line.Word(at - 1) == "." && quantity.Unit is not null) && !(line.Word(at - 1) == "#" && quantity.Unit is not null);
    }

    // "COVID-19", "F-16", "scp-173m"; "sub-300", "minus-130" and "now-18" are figures.
    static bool IsBehindHyphen(LexemeSequence line, Quantity quantity) =>
        line.Is(quantity.NumberFirst, LexemeKind.Number) && line.IsHyphen(quantity.First - 1) && line.Is(quantity.First - 2, LexemeKind.Word)
            && !s_prefixes.Contains(line.Word(quantity.First - 2));

    // "residents.[12]": a small figure alone in brackets right behind a word.
    static bool IsFootnote(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is null && line.Word(quantity.First - 1) == "[" && line.Word(quantity.End) == "]" && quantity.Value is > 0 and < 1000
        && line[quantity.First - 1].Start is > 0 and var bracket && !char.IsWhiteSpace(line.Analysis.Text[bracket - 1]);

    // "No. 5", "#5", "category 4", "S&P 500", "Rule 10b"
    static bool IsIdentifier(LexemeSequence line, Quantity quantity)
    {
        var (at, before) = (quantity.First, line.Word(quantity.First - 1));
        if (before == "#" && quantity.Unit is not { Kind: "money" } || before == "." && s_abbreviations.Contains(line.Word(at - 2)) && line.Glued(at - 1))
            return true;
        if (quantity.Form != NumeralForm.Digits && quantity.Form != NumeralForm.Words || quantity.Magnitude > 1 || quantity.Unit is not null
            && !IsGluedLetter(line, quantity))
            return false;
        if (before == "." && line.Word(at - 2) is "d" && line.Word(at - 4) is "a")
            return true;
        return s_numberedNames.Contains(before) && before is not ("level" or "levels") && quantity.Form == NumeralForm.Digits || line.Word(at - 1) is "p"
            && line.Word(at - 3) is "s";
    }

    // "Model 3s", "during 2016 Stone": a figure behind a name, or a year, with what only looks like a unit.
    static bool IsNamedModel(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is not null && quantity.UnitAt.First == quantity.NumberEnd && quantity.Magnitude == 1
        && (line.Word(quantity.UnitAt.First) is "s" && line.Glued(quantity.UnitAt.First) && line.IsCapitalized(quantity.First - 1)
            || YearNumbers.IsYear(line, quantity.NumberFirst) && line.Word(quantity.First - 1) is "in" or "during" or "since"
                && quantity.Unit.Kind is not ("percent" or "money") && line.IsCapitalized(quantity.UnitAt.First));

    // "Suite 11g and 12c": one letter glued to a figure behind a name, or behind another such code.
    static bool IsCodeOfName(LexemeSequence line, Quantity quantity) =>
        IsGluedLetter(line, quantity) && quantity.Value is { } value && value % 1 == 0 && quantity.First > 0
        && (line.IsCapitalized(quantity.First - 1) && line.Tag(quantity.First - 1) is PartOfSpeech.Propn && quantity.First > 1
            || line.Word(quantity.First - 1) is "and" or "," or "or" or "/" && line.Is(quantity.First - 3, LexemeKind.Number) && line.Glued(quantity.First - 2)
                && line.Form(quantity.First - 2).Length == 1
                && line.IsCapitalized(quantity.First - 4) && line.Tag(quantity.First - 4) is PartOfSpeech.Propn);

    static bool IsGluedLetter(LexemeSequence line, Quantity quantity) =>
        quantity.Unit is not null && quantity.UnitAt.First == quantity.NumberEnd && quantity.UnitAt.End == quantity.NumberEnd + 1
            && line.Glued(quantity.UnitAt.First) && line.Form(quantity.UnitAt.First) is [>= 'A' and <= 'z'];

    // "1600 Pennsylvania Avenue", "4180 NE 91st Parkway", "12 High Street"; "two Wall Street banks" are two.
    static bool IsHouse(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not null && !IsDirection(line, quantity.NumberEnd) || quantity.Form != NumeralForm.Digits || quantity.Magnitude > 1
            || quantity.Value is not (> 0 and < 100000) || quantity.NumberEnd - quantity.NumberFirst != 1)
            return false;
        for (var at = quantity.NumberEnd; at < quantity.NumberEnd + 6 && (line.Is(at, LexemeKind.Word) || line.Word(at) == "." && line.Glued(at)); at++)
        {
            if (line.Word(at) == ".")
                continue;
            if (!line.IsCapitalized(at) && !char.IsDigit(line.Form(at)[0]))
                return false;
            if (at > quantity.NumberEnd && s_streets.Contains(line.Word(at)) || at == quantity.NumberEnd && line.Word(at) is "broadway")
                return !(line.Is(at + 1, LexemeKind.Word) && line.Tag(at + 1) is PartOfSpeech.Noun);
        }
        return false;
    }

    // "200 W. Main St."
    static bool IsDirection(LexemeSequence line, int at) => line.Form(at) is "N" or "S" or "W" or "E" && line.Word(at + 1) == "." && line.Glued(at + 1);

    // "29-of-34 passes"
    static bool IsOutOf(LexemeSequence line, Quantity quantity) => line.IsHyphen(quantity.NumberEnd) && line.Word(quantity.NumberEnd + 1) is "of" or "for"
        && line.IsHyphen(quantity.NumberEnd + 2);

    // "5G", "3D", "4K", "737F"
    static bool IsCodeBehind(LexemeSequence line, Quantity quantity) => line.Glued(quantity.End) && line.Is(quantity.End, LexemeKind.Word);

    // "1) explains", "2. Open"
    static bool IsListNumber(LexemeSequence line, Quantity quantity) =>
        quantity.First == 0 && line.Word(quantity.End) is ")" or "." && line.Glued(quantity.End) && quantity.End + 1 < line.Count
        || line.Word(quantity.End) == ")" && s_listOpenings.Contains(line.Word(quantity.First - 1)) && quantity.Value is < 20;

    // "post 1234567890123": so long a figure that counts nothing identifies.
    static bool IsLong(LexemeSequence line, Quantity quantity) =>
        !line.Is(quantity.End, LexemeKind.Word) && line[quantity.NumberFirst].End - line[quantity.NumberFirst].Start >= ShortestIdentifier
            && line.Form(quantity.NumberFirst).IndexOfAnyExceptInRange('0', '9') < 0;

    // "posts 542 and 543", "error 404": a figure right behind a noun names it, unless the noun measures.
    static bool IsBehindNoun(LexemeSequence line, int number, int end, int depth)
    {
        if (!line.Is(number, LexemeKind.Number) || line.Form(number).IndexOfAnyExceptInRange('0', '9') >= 0 || depth > LongestList || CountsBehind(line, end))
            return false;
        var before = line.Word(number - 1);
        if (line.Is(number - 2, LexemeKind.Number) && before is "and" or "or" or "," or "to" or "&")
            return IsBehindNoun(line, number - 2, number - 1, depth + 1);
        if (line.PennTag(number - 1) is not ("NN" or "NNS") || line.IsHyphen(number - 2) || s_measuring.Contains(Plural.Singular(before))
            || s_timeNouns.Contains(Plural.Singular(before)) || YearNumbers.IsMonth(before))
            return false;
        var (token, noun) = (line[number].Token, line[number - 1].Token);
        return line.PennTag(number - 1) is "NN" && !line.Analysis.Relations[noun].IsNominalSubject()
            || line.Analysis.Heads[token] == noun && line.Analysis.Relations[token] is not DependencyRelation.Conj;
    }

    // A noun, or a modifier with one, that the figure may count.
    static bool CountsBehind(LexemeSequence line, int end) =>
        line.Is(end, LexemeKind.Word) && line.Tag(end) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn || line.IsHyphen(end)
            || line.Word(end) is "%" or "of";

    // "FTSE -0.6%" has a unit; "Apple Watch 5" and "Lang 20" have a name before them.
    static bool IsNameNumber(LexemeSequence line, Quantity quantity)
    {
        var at = quantity.First;
        if (at == 0 || !line.IsCapitalized(at - 1) || line.Form(at).Contains(',') || quantity.Value is null || IsFunctionTag(line.Tag(at - 1)))
            return false;
        return !s_functionWords.Contains(line.Word(at - 1)) && !(at == 1 && line.Tag(0) is not PartOfSpeech.Propn and not PartOfSpeech.X);
    }

    static bool IsFunctionTag(PartOfSpeech tag) =>
        tag is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Sconj
        or PartOfSpeech.Cconj or PartOfSpeech.Part;
}
