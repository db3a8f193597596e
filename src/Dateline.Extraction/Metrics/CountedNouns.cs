using System.Collections.Frozen;
using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the noun that a number counts: "5,660 missiles", "28-point", "tens of thousands of civilians", "two of his deputies".</summary>
static class CountedNouns
{
    static readonly FrozenSet<string> s_determiner = MetricWords.Named("determiner");
    static readonly FrozenSet<string> s_countTimeNoun = MetricWords.Named("count-time-noun");

    const int LongestPhrase = 9;

    /// <summary>The quantity with its noun as unit; unchanged where none follows.</summary>
    public static Quantity Attach(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not null || quantity.Form == NumeralForm.Fraction)
            return quantity;
        var at = quantity.End;
        if (line.IsHyphen(at) && line.Is(at + 1, LexemeKind.Word) && line.Tag(at + 1) is not PartOfSpeech.Adp)
            return With(line, quantity, at + 1, at + 1, quantity.End);
        if (line.Word(at) == "of")
        {
            if (quantity.Form != NumeralForm.Vague && !(s_determiner.Contains(line.Word(at + 1)) || line.IsCapitalized(at + 1)))
                return quantity;
            at++;
        }
        while (at > quantity.End && s_determiner.Contains(line.Word(at)))
            at++;
        return Phrase(line, quantity, at) is { } phrase ? With(line, quantity, phrase.First, phrase.Head, quantity.End) : quantity;
    }

    // The run of nouns and their modifiers behind the number; the tree may lead on to a later head ("Kia and Hyundai vehicles").
    static (int First, int Head)? Phrase(LexemeSequence line, Quantity quantity, int at)
    {
        var (first, head) = (at, -1);
        for (var index = at; index < first + LongestPhrase && index < line.Count; index++)
        {
            if (line.IsHyphen(index))
                continue;
            if (IsOpenPrefix(line, index))
            {
                head = -1;
                continue;
            }
            var tag = line.Tag(index);
            if (line.Is(index, LexemeKind.Number))
            {
                if (BehindNumber(line, index) is not { } behind)
                    break;
                index = behind;
                continue;
            }
            // "coal-fired plants": what stands before a hyphen modifies.
            if (line.IsHyphen(index - 1) && head == index - 2 && tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
                head = -1;
            else if (line.Word(index) is "'s" or "’s" || IsPossessive(line.Word(index)) && tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                (first, head) = (index + 1, -1);
            else if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                head = index;
            else if (tag == PartOfSpeech.Cconj && Joins(line, quantity, index, head))
                continue;
            else if (tag == PartOfSpeech.Cconj || head >= 0 && tag is PartOfSpeech.Adj && (Plural.IsPlural(line.Word(head)) && !line.IsHyphen(index - 1)
                || line.Tag(index + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) || !Modifies(line, index, tag, head))
                break;
        }
        if (head < 0 || IsTime(line, first, head))
            return null;
        // "a 12 page document" counts pages.
        if (head > first && quantity.Value > 1 && line.Tag(first) is PartOfSpeech.Noun && !Plural.IsPlural(line.Word(head))
            && !Plural.IsPlural(line.Word(first)) && line.Tag(head) is PartOfSpeech.Noun && first == quantity.End)
            return (first, first);
        while (first < head && line.Tag(first) is PartOfSpeech.Adv)
            first += line.Tag(first + 1) is PartOfSpeech.Verb or PartOfSpeech.Adj && first + 1 < head ? 2 : 1;
        return (first, head);
    }

    // "coal- and gas-fired plants"
    static bool IsOpenPrefix(LexemeSequence line, int index) => line.Word(index) == "-" && line.Glued(index) && line.Word(index + 1) is "and" or "or";

    // "737 Max jets", "Model 3 sedans", "250ml bottles": a number within the phrase goes with it. Null where it starts another quantity.
    static int? BehindNumber(LexemeSequence line, int index) =>
        UnitMatcher.Match(line, index + 1) is { } inner ? inner.End - 1 : line.IsCapitalized(index - 1) || line.IsCapitalized(index + 1) ? index : null;

    static bool Joins(LexemeSequence line, Quantity quantity, int index, int head) =>
        !(head >= 0 && (quantity.Value is 1 || Plural.IsPlural(line.Word(head)))) && LeadsToPlural(line, index + 1);

    static bool IsPossessive(string word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';

    // "digital and physical sales": modifiers are joined before their plural noun.
    static bool LeadsToPlural(LexemeSequence line, int at)
    {
        for (var index = at; index < at + 4 && line.Is(index, LexemeKind.Word); index++)
            if (line.Tag(index) is PartOfSpeech.Noun or PartOfSpeech.Propn && Plural.IsPlural(line.Word(index)))
                return index > at;
            else if (line.Tag(index) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj))
                return false;
        return false;
    }

    static bool Modifies(LexemeSequence line, int index, PartOfSpeech tag, int head) => tag switch
    {
        PartOfSpeech.Adj => true,
        PartOfSpeech.Adv => head < 0 && line.Tag(index + 1) is PartOfSpeech.Adj or PartOfSpeech.Verb,
        PartOfSpeech.Verb => head < 0 && line.PennTag(index) is "VBN" or "VBG" or "JJ",
        PartOfSpeech.X => head < 0,
        PartOfSpeech.Punct => line.Word(index) is "\"" or "“" or "”" or "'" or "‘" && head < 0,
        _ => false,
    };

    // "sold 300 last year" counts no years.
    static bool IsTime(LexemeSequence line, int first, int head) =>
        line.Word(first) is "last" or "next" or "this" or "each" or "every"
            && UnitLexicon.Default.Named(Plural.Singular(line.Word(head))) is { Kind: "duration" } or null && s_countTimeNoun.Contains(line.Word(head));

    static Quantity With(LexemeSequence line, Quantity quantity, int first, int head, int end)
    {
        var noun = line.Word(head);
        if (noun is "time" or "times" && UnitMatcher.WithPer(line, new(Unit.Counted("time"), first, head + 1, false)) is var rate && rate.End > head + 1)
            return quantity with { Unit = rate.Unit, UnitAt = (first, rate.End), End = rate.End, Rule = "unit-name" };
        var unit = Unit.Counted(Name(line, first, head));
        return quantity with
        {
            Unit = unit,
            UnitAt = (first, head + 1),
            Noun = head,
            End = first == end + 1 && line.IsHyphen(end) ? head + 1 : quantity.End,
            Rule = quantity.Form == NumeralForm.Vague ? "vague-count" : line.IsHyphen(end) ? "hyphen-count" : "count",
        };
    }

    // The phrase with its noun in the singular; names keep their capitals.
    static string Name(LexemeSequence line, int first, int head)
    {
        var name = new StringBuilder();
        for (var at = first; at <= head; at++)
        {
            if (line.Word(at) is "\"" or "“" or "”" or "'" or "‘" or "’")
                continue;
            if (name.Length > 0 && !line.Glued(at))
                name.Append(' ');
            var isName = line.Tag(at) == PartOfSpeech.Propn || line.IsCapitalized(at) && at > 0;
            var word = at == head ? Plural.Singular(line.Word(at)) : line.Word(at);
            if (isName)
                name.Append(line.Form(at)[..Math.Min(word.Length, line.Form(at).Length)]).Append(word.AsSpan(Math.Min(word.Length, line.Form(at).Length)));
            else
                name.Append(word);
        }
        return name.ToString();
    }
}
