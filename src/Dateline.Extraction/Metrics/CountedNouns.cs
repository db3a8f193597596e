using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the noun that a number counts: "5,660 missiles", "28-point", "tens of thousands of civilians", "two of his deputies".</summary>
static class CountedNouns
{
    const int LongestPhrase = 9;

    /// <summary>The quantity with its noun as unit; unchanged where none follows.</summary>
    public static Quantity Attach(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not null || quantity.Form == NumeralForm.Fraction)
            return quantity;
        var at = quantity.End;
        if (line.IsHyphen(at) && line.Is(at + 1, LexemeKind.Word))
            return With(line, quantity, at + 1, at + 1, quantity.End);
        if (line.Word(at) == "of")
        {
            if (quantity.Form != NumeralForm.Vague && !(line.Word(at + 1) is "the" or "its" or "his" or "her" or "their" or "our" or "my" or "these" or "those" or "your" || line.IsCapitalized(at + 1)))
                return quantity;
            at++;
        }
        while (line.Word(at) is "the" or "its" or "his" or "her" or "their" or "our" or "my" or "these" or "those" or "your" or "more" or "other" && at > quantity.End && line.Word(at) is not ("other"))
            at++;
        return Head(line, quantity, at) is >= 0 and var head ? With(line, quantity, at, head, quantity.End) : quantity;
    }

    // The head by the tree where the number hangs on it, else the last noun of the run behind the number.
    static int Head(LexemeSequence line, Quantity quantity, int at)
    {
        var head = -1;
        for (var index = at; index < at + LongestPhrase && index < line.Count; index++)
        {
            if (line.IsHyphen(index) || line.IsHyphen(index - 1) && line.Is(index, LexemeKind.Word))
            {
                if (head == index - 2 && line.Is(index, LexemeKind.Word) && line.Tag(index) is PartOfSpeech.Noun or PartOfSpeech.Propn)
                    head = index;
                continue;
            }
            var tag = line.Tag(index);
            // "737 Max jets", "Model 3 sedans": a number within a name goes with it.
            if (tag == PartOfSpeech.Num && (index > at ? line.IsCapitalized(index - 1) : line.IsCapitalized(index + 1)))
                continue;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                head = index;
            else if (tag is PartOfSpeech.Part && line.Word(index) is "'s" or "’s" or "'" or "’" || line.Word(index) is "'s" or "’s")
                head = -1;
            else if (head >= 0 && tag is PartOfSpeech.Adj && line.Tag(index + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || !Modifies(line, index, tag, head))
                break;
        }
        if (head >= 0 && IsTime(line, at, head))
            return -1;
        var number = line[quantity.NumberEnd - 1].Token;
        var tree = line.Analysis.Heads[number];
        if (head >= 0 && line.Analysis.Relations[number] == DependencyRelation.Nummod && tree > line[head].Token && tree - number <= LongestPhrase
            && line.Analysis.PartsOfSpeech[tree] is PartOfSpeech.Noun or PartOfSpeech.Propn && line.AtOrAfter(line.Analysis.TokenSpans[tree].Start) is var far && NoBreak(line, head, far))
            return far;
        return head;
    }

    static bool Modifies(LexemeSequence line, int index, PartOfSpeech tag, int head) => tag switch
    {
        PartOfSpeech.Adj => true,
        PartOfSpeech.Adv => head < 0 && line.Tag(index + 1) is PartOfSpeech.Adj or PartOfSpeech.Verb,
        PartOfSpeech.Verb => head < 0 && line.PennTag(index) is "VBN" or "VBG" or "JJ",
        PartOfSpeech.X => head < 0,
        _ => false,
    };

    static bool NoBreak(LexemeSequence line, int first, int last)
    {
        for (var index = first + 1; index < last; index++)
            if (line.Tag(index) is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Punct or PartOfSpeech.Pron or PartOfSpeech.Sconj && !line.IsHyphen(index))
                return false;
        return true;
    }

    // "sold 300 last year" counts no years.
    static bool IsTime(LexemeSequence line, int first, int head) =>
        line.Word(first) is "last" or "next" or "this" or "each" or "every" && UnitLexicon.Default.Named(Plural.Singular(line.Word(head))) is { Kind: "duration" } or null && line.Word(head) is "year" or "month" or "week" or "quarter" or "night" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "season";

    static Quantity With(LexemeSequence line, Quantity quantity, int first, int head, int end)
    {
        var words = line.Analysis.Text[line[first].Start..line[head].Start].ToLowerInvariant().ReplaceLineEndings(" ");
        var noun = line.Word(head);
        var unit = Unit.Counted(words + (line.Tag(head) == PartOfSpeech.Propn && noun.EndsWith("ss", StringComparison.Ordinal) ? noun : Plural.Singular(noun)));
        return quantity with
        {
            Unit = unit,
            UnitAt = (first, head + 1),
            Noun = head,
            End = first == end + 1 && line.IsHyphen(end) ? head + 1 : quantity.End,
            Rule = quantity.Form == NumeralForm.Vague ? "metrics/vague-count" : "metrics/count",
        };
    }
}
