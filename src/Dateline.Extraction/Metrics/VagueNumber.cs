namespace Dateline.Extraction;

/// <summary>Reads orders of magnitude: "dozens", "tens of thousands", "hundreds of millions", "several hundred". Pure.</summary>
/// <remarks>An order of magnitude reaches to just below the next one: "tens of thousands" is 10000 to 99999.</remarks>
static class VagueNumber
{
    /// <summary>Reads the vague number that starts at a lexeme.</summary>
    public static Numeral? Read(LexemeSequence line, int at)
    {
        if (line.Word(at) is "several" or "few" or "many")
            return Several(line, at);
        var first = line.Word(at) == "tens" ? 10m : NumberWords.Find(line.Word(at), NumberWordKind.Vague);
        if (first is not { } size || NumberWords.Find(line.Word(at - 1)) is not null || line.IsHyphen(at - 1))
            return null;
        var end = at + 1;
        while (line.Word(end) == "of" && NumberWords.Find(line.Word(end + 1), NumberWordKind.Vague) is { } scale && scale > 12
            && NumberReader.Multiply(size, scale) is { } product)
            (end, size) = (end + 2, product);
        if (line.Word(at) is "tens" && end == at + 1 || line.Word(at) is "scores" && line.Word(end) is not "of" || line.Word(end) is "place")
            return null;
        var (low, high) = size switch
        {
            12 => (24m, 99m),
            20 => (40m, 99m),
            _ when line.Word(at) == "dozens" => (size * 2, size / 12 * 100 - 1),
            _ => (size, size * 10 - 1),
        };
        return new(at, end, null, NumeralForm.Vague) { Low = low, High = high };
    }

    static Numeral? Several(LexemeSequence line, int at)
    {
        if (NumberWords.Find(line.Word(at + 1)) is not { Kind: NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen } first)
            return null;
        var (end, size) = (at + 2, first.Value);
        while (NumberWords.Find(line.Word(end), NumberWordKind.Scale) is { } scale && NumberReader.Multiply(size, scale) is { } product)
            (end, size) = (end + 1, product);
        return new(at, end, null, NumeralForm.Vague) { Low = size * 2, High = size * 10 - 1 };
    }
}
