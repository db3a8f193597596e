using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads when, to whom and where something is said from the words around its cue, never from the content.</summary>
sealed class SayingCircumstances(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times)
{
    static readonly FrozenSet<string> s_occasions = Lexicon.Rows("occasions.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    readonly Analysis _analysis = reading.Analysis;

    /// <summary>The day of the saying: a date that hangs on the cue itself; null where none does or it is no single day.</summary>
    public DateOnly? DayOf(Attribution attribution)
    {
        if (attribution.Entry is null || attribution.CueHead < 0)
            return null;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(attribution.CueHead)].Span;
        var found = default(DateOnly?);
        for (var index = FirstBehind(sentence.Start); index < times.Length && times[index].At.Start < sentence.End; index++)
        {
            if (times[index] is not { Type: TimexType.Date, StartsOn: { } day, EndsOn: { } last } time || day != last || !HangsOn(attribution, time))
                continue;
            if (found is { } other && other != day)
                return null;
            found = day;
        }
        return found;
    }

    int FirstBehind(int start)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].At.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    bool HangsOn(Attribution attribution, TimeExpression time)
    {
        var first = _analysis.TokenAtOrAfter(time.At.Start);
        var end = first;
        while (end < _analysis.TokenCount && _analysis.TokenSpans[end].Start < time.At.End)
            end++;
        if (IsContent(attribution, first))
            return false;
        for (var token = first; token < end; token++)
            if (_analysis.Heads[token] is >= 0 and var head && (head == attribution.CueHead
                // "told reporters on Monday", the day tied to the reporters.
                || head < first && head > attribution.CueHead && _analysis.Heads[head] == attribution.CueHead && !IsContent(attribution, head)))
                return true;
        // "said Monday that", "said on Monday": right behind the verb whatever the tree says.
        return first == attribution.Cue.End || first == attribution.Cue.End + 1 && _analysis[first - 1].Is("on");
    }

    /// <summary>To whom it is said: the object of "told" and "urged", or who stands behind "to".</summary>
    public string? AddresseeOf(Attribution attribution)
    {
        if (attribution.Entry is not { Kind: CueKind.Verb } entry || attribution.CueHead < 0 || _analysis.IsPassive(attribution.CueHead))
            return null;
        foreach (var dependent in _analysis.DependentsOf(attribution.CueHead))
        {
            if (dependent < attribution.CueHead || IsContent(attribution, dependent) || attribution.Source is { } source && source.Tokens.Contains(dependent))
                continue;
            var isAddressed = _analysis.RelationOf(dependent) switch
            {
                DependencyRelation.Obj or DependencyRelation.Iobj => entry.Allows(CueFrames.Addressee),
                DependencyRelation.Obl => entry.Allows(CueFrames.Quote) && _analysis.CaseOf(dependent) is >= 0 and var opener && _analysis[opener].Is("to"),
                _ => false,
            };
            if (isAddressed && IsSomebody(dependent))
                return UpTo(dependent);
        }
        return null;
    }

    bool IsSomebody(int token) =>
        _analysis.PartsOfSpeech[token] is PartOfSpeech.Propn || entities.ActorAt(token) is not null
            || ActorNouns.KindOf(_analysis[token]) is not (null or EntityType.Other);

    /// <summary>Where it is said: "in an interview with the paper", "at a news conference".</summary>
    public string? OccasionOf(Attribution attribution)
    {
        if (attribution.Entry is not { Kind: CueKind.Verb } || attribution.CueHead < 0)
            return null;
        foreach (var dependent in _analysis.DependentsOf(attribution.CueHead))
            if (!IsContent(attribution, dependent) && s_occasions.Contains(_analysis.Lemmas[dependent])
                && _analysis.RelationOf(dependent) == DependencyRelation.Obl
                && _analysis.CaseOf(dependent) is >= 0 and var opener && opener < dependent
                && _analysis[opener].Form is "in" or "In" or "at" or "At" or "during" or "During" or "on" or "On" or "through" or "via")
                return Words(dependent);
        return null;
    }

    // Without what the tree hangs behind the noun: the day of "told reporters on Monday".
    string UpTo(int head)
    {
        var tokens = SourceFinder.Phrase(_analysis, head).Tokens;
        var end = head + 1;
        while (end < tokens.End && _analysis.RelationOf(end) == DependencyRelation.Flat)
            end++;
        return reading.PassageOf(new TokenRange(Math.Min(tokens.First, head), end)).Text;
    }

    string Words(int head) => reading.PassageOf(SourceFinder.Phrase(_analysis, head).Tokens).Text;

    static bool IsContent(Attribution attribution, int token)
    {
        foreach (var piece in attribution.Content)
            if (piece.Contains(token))
                return true;
        return false;
    }
}
