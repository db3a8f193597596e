using System.Collections.Immutable;
using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Makes the rows of the quotes table out of attributions.</summary>
sealed class QuoteRows(Reading reading, EntityIndex entities, QuotedText quoted, SayingCircumstances circumstances)
{
    readonly List<Quote> _rows = [];
    readonly HashSet<(int, int, int)> _seen = [];

    /// <summary>Adds the rows of one attribution: a row for each piece of content; the quotations of a mixed piece are parts of its row.</summary>
    public void Add(Attribution attribution)
    {
        if (attribution.Content.Count == 0)
            return;
        attribution.Content.Sort((left, right) => left.First.CompareTo(right.First));
        var first = SpanOf(attribution.Content[0]);
        var cue = attribution.Cue.Count > 0 ? reading.PassageOf(attribution.Cue) : default(Passage?);
        var place = cue is { } words ? (words.Start - first.Start).ToString(CultureInfo.InvariantCulture) : "";
        var id = reading.Key('a', first.Start, first.End, place);
        var regions = attribution.Regions.ToArray();
        var next = 0;
        foreach (var piece in attribution.Content)
        {
            while (next < regions.Length && quoted.Tokens[regions[next]].End <= piece.First)
                next++;
            var inside = regions.Skip(next).TakeWhile(region => quoted.Tokens[region].First < piece.End).ToList();
            var type = attribution.IsVerbatim || inside.Count > 0
                && IsAllQuoted(piece, inside) ? QuoteType.Direct : inside.Count == 0 ? QuoteType.Indirect : QuoteType.Mixed;
            // "did not expect that to yield much": the pronoun alone would be no row that a reader understands.
            if (type == QuoteType.Indirect && attribution.Content.Count > 1 && piece.Count == 1
                && reading.Analysis.PartsOfSpeech[piece.First] is PartOfSpeech.Pron or PartOfSpeech.Det)
                continue;
            if (type == QuoteType.Direct && inside.Count > 0)
                foreach (var region in inside.Where(region => !attribution.HandedOn.Contains(region)))
                    Emit(attribution, Inside(attribution, region), QuoteType.Direct, id, cue, place, []);
            else
                Emit(attribution, type == QuoteType.Mixed ? Mixed(piece, inside) : SpanOf(piece), type, id, cue, place,
                    [.. inside.Where(region => !attribution.HandedOn.Contains(region)).Select(region => reading.PassageOf(Inside(attribution, region)).Text)]);
        }
    }

    /// <summary>The rows by place, each with the quote it stands in.</summary>
    public ImmutableArray<Quote> ToRows()
    {
        var rows = _rows.OrderBy(row => row.At.Start).ThenByDescending(row => row.At.End).ThenBy(row => row.Speaker is null).ThenBy(row => row.Cue?.Start
            ?? int.MaxValue).ToArray();
        var open = new Stack<Quote>();
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            while (open.TryPeek(out var outer) && outer.At.End <= row.At.Start)
                open.Pop();
            foreach (var outer in open)
                if (outer.At.End >= row.At.End && (outer.At.Start, outer.At.End) != (row.At.Start, row.At.End)
                    && (outer.AttributionId == row.AttributionId || row.Cue is { } cue && outer.At.Start <= cue.Start && cue.End <= outer.At.End))
                {
                    row = rows[index] = row with { ParentId = outer.Id };
                    break;
                }
            open.Push(row);
        }
        return [.. rows];
    }

    void Emit(Attribution attribution, TextSpan span, QuoteType type, string id, Passage? cue, string place, ImmutableArray<string> parts)
    {
        if (span.IsEmpty || !_seen.Add((span.Start, span.End, attribution.CueHead)))
            return;
        var rule = $"{Name(type)}-{attribution.Pattern}";
        var speakers = attribution.Source is { } phrase ? SpeakerNames.All(reading.Analysis, entities, phrase) : [];
        _rows.Add(new Quote
        {
            Id = reading.Key('q', span.Start, span.End, $"{Name(type)}{place}"),
            SentenceId = reading.SentenceIdAt(span.Start),
            At = reading.PassageOf(span),
            Type = type,
            QuotedParts = parts,
            Speaker = attribution.Source is { } source ? reading.PassageOf(source.Tokens) : null,
            SpeakerId = speakers is [var first, ..] ? first.Id : null,
            SpeakerName = SpeakerNames.Of(speakers),
            Speakers = [.. speakers.Select(speaker => speaker.Name)],
            SpeakerIds = [.. speakers.Select(speaker => speaker.Id).OfType<string>()],
            Cue = cue,
            CueLemma = attribution.Entry?.Lemma ?? (attribution.CueHead >= 0 ? reading.Analysis.Lemmas[attribution.CueHead] : null),
            Stance = Stances.Of(attribution),
            Polarity = Stances.PolarityOf(attribution),
            SaidOn = circumstances.DayOf(attribution),
            Addressee = circumstances.AddresseeOf(attribution),
            Occasion = circumstances.OccasionOf(attribution),
            AttributionId = id,
            Rule = rule,
            Confidence = RuleConfidence.Of("quotes", rule),
        });
    }

    /// <summary>The words between the marks; those behind the label where the label stands within them.</summary>
    TextSpan Inside(Attribution attribution, int region)
    {
        var inside = quoted.Regions[region].Inside;
        return attribution.CueHead >= 0 && quoted.RegionOf(attribution.CueHead) == region ? new(SpanOf(attribution.Content[0]).Start, inside.End) : inside;
    }

    static string Name(QuoteType type) => type switch
    {
        QuoteType.Direct => "direct",
        QuoteType.Mixed => "mixed",
        _ => "indirect",
    };

    TextSpan SpanOf(TokenRange tokens) => reading.Analysis.SpanOf(tokens);

    /// <summary>A mixed piece takes the marks of the quotations at its ends with it, so that no mark stands alone.</summary>
    TextSpan Mixed(TokenRange piece, List<int> inside)
    {
        var span = SpanOf(piece);
        foreach (var region in inside)
            span = span.Union(WithMarks(quoted.Regions[region]));
        return span;
    }

    TextSpan WithMarks(QuotedRegion region)
    {
        var text = reading.Document.Text;
        var (start, end) = (region.Inside.Start, region.Inside.End);
        while (start > 0 && region.Inside.Start - start < 2 && QuotationMarks.IsMark(text[start - 1]))
            start--;
        while (!region.IsOpen && end < text.Length && end - region.Inside.End < (region.IsSingle ? 1 : 2) && QuotationMarks.IsMark(text[end]))
            end++;
        return new(start, end);
    }

    /// <summary>Whether all words stand between marks, up to "that" and a pronoun before them: that she "could not stay".</summary>
    bool IsAllQuoted(TokenRange piece, List<int> inside)
    {
        var analysis = reading.Analysis;
        var first = piece.First;
        if (inside is [var only] && quoted.WordsIn(only) > 1)
            while (first < piece.End && quoted.RegionOf(first) < 0
                && (analysis.IsPunctuation(first) || analysis.RelationOf(first) == DependencyRelation.Mark && first == piece.First
                    || analysis.PartsOfSpeech[first] == PartOfSpeech.Pron && analysis.RelationOf(first) == DependencyRelation.Nsubj
                    && analysis.Heads[first] > first))
                first++;
        for (var token = first; token < piece.End; token++)
            if (quoted.RegionOf(token) < 0 && !analysis.IsPunctuation(token))
                return false;
        return true;
    }
}
