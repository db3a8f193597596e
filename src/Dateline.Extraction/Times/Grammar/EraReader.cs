namespace Dateline.Extraction;

/// <summary>Reads decades and centuries: "the 1990s", "the '80s", "the nineties", "the 20th century", "the 4th century BC".</summary>
static class EraReader
{
    /// <summary>The decade or century at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index) => ReadDecade(text, text.Skip(index, "the")) ?? ReadCentury(text, text.Skip(index, "the"));

    static TimeMatch? ReadDecade(TimeText text, int index)
    {
        if (text.Word(index).DecadeName is > 0 and var name && text.Word(index - 1).IsThe | text.Word(index - 1).Part is not null)
            return new(index + 1, new DecadeTime(1900 + name) { IsShort = true }, "decade");
        var at = text.Is(index, '\'') || text.Is(index, '\u2019') ? index + 1 : index;
        if (text[at] is not { Kind: TimeLexemeKind.Number, Number: var number, Digits: 2 or 3 or 4 } || number % 10 != 0)
            return null;
        var end = at + 1;
        if (text.Is(end, '\'') || text.Is(end, '\u2019'))
            end++;
        if (!text.Is(end, "s") || !text[end].Glued)
            return null;
        end++;
        var isBefore = text.Word(end).Era == "BC";
        if (isBefore)
            return new(end + 1, new DecadeTime(number, true), "decade");
        if (number is >= 1000 and < 2000 && number % 100 == 0)
            return new(end, new CenturyTime(number / 100 + 1), "century");
        if (number is >= 1000 and < 3000)
            return new(end, new DecadeTime(number), "decade");
        // "the 80s"; "in his 80s" is an age.
        return number is >= 10 and < 100 && (at > index || text.Word(index - 1).IsThe || text.Word(index - 1).Part is not null || text.IsHyphen(index - 1))
            ? new(end, new DecadeTime(1900 + number) { IsShort = true }, "decade") : null;
    }

    static TimeMatch? ReadCentury(TimeText text, int index)
    {
        var (number, end) = text.IsNumber(index) && CalendarReader.OrdinalEnd(text, index + 1) is var behind && behind > index + 1
            ? (text[index].Number, behind)
            : text.Word(index) is { Cardinal: 20 } && text.Word(text.SkipHyphen(index + 1)) is { Ordinal: > 0 and < 10 and var ones }
            ? (20 + ones, text.SkipHyphen(index + 1) + 1)
            : (text.Word(index).Ordinal, index + 1);
        end = text.SkipHyphen(end);
        if (number is < 1 or > 30 || text.Word(end).Unit != TimeUnit.Century)
            return null;
        var isBefore = text.Word(end + 1).Era == "BC";
        return new(isBefore ? end + 2 : end + 1, new CenturyTime(number, isBefore), "century");
    }
}
