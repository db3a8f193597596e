using System.Text;
using Dateline.Documents;
using Dateline.Documents.Warnings;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Fuzz;

/// <summary>What holds for every document, however broken.</summary>
static class Promises
{
    /// <summary>Checks them all.</summary>
    /// <exception cref="InvalidOperationException">One is broken; the message says which.</exception>
    public static void Check(Document document, Analysis analysis, Extract extract)
    {
        CheckText(document);
        var last = 0;
        foreach (var span in analysis.TokenSpans)
        {
            That(span.Start >= last && span.End > span.Start, "tokens ascend and are not empty");
            That(document.Text.AsSpan(last, span.Start - last).IsWhiteSpace() || IsInvisible(document.Text.AsSpan(last, span.Start - last)),
                "no character but white space stands between tokens");
            last = span.End;
        }
        foreach (var sentence in analysis.Sentences)
            That(analysis.Heads[sentence.Root] < 0, "a sentence has its root");
        foreach (var passage in extract.Sentences.Select(row => row.At)
            .Concat(extract.Quotes.Select(row => row.At)).Concat(extract.Quotes.Select(row => row.Speaker).OfType<Passage>())
            .Concat(extract.Quotes.Select(row => row.Cue).OfType<Passage>())
            .Concat(extract.Metrics.Select(row => row.At)).Concat(extract.Metrics.Select(row => row.Measured).OfType<Passage>())
            .Concat(extract.Times.Select(row => row.At))
            .Concat(extract.Events.Select(row => row.At)).Concat(extract.Events.Select(row => row.Trigger))
            .Concat(extract.Events.SelectMany(row => row.Participants).Select(part => part.At).OfType<Passage>())
            .Concat(extract.Mentions.Select(row => row.At)).Concat(extract.Contests.Select(row => row.Cue).OfType<Passage>()))
            That(passage.Start < passage.End && passage.End <= document.Text.Length
                && document.Text.AsSpan(passage.Start, passage.End - passage.Start).SequenceEqual(passage.Text),
                $"a row's words stand where it says: '{passage.Text}'");
        var sentences = Unique(extract.Sentences.Select(row => row.Id), "sentences");
        var entities = Unique(extract.Entities.Select(row => row.Id), "entities");
        var quotes = Unique(extract.Quotes.Select(row => row.Id), "quotes");
        var times = Unique(extract.Times.Select(row => row.Id), "times");
        var events = Unique(extract.Events.Select(row => row.Id), "events");
        Unique(extract.Metrics.Select(row => row.Id), "metrics");
        Unique(extract.Mentions.Select(row => row.Id), "mentions");
        Unique(extract.Contests.Select(row => row.Id), "contests");
        Refer(extract.Quotes.Select(row => row.SentenceId).Concat(extract.Metrics.Select(row => row.SentenceId))
            .Concat(extract.Times.Select(row => row.SentenceId)).Concat(extract.Events.Select(row => row.SentenceId))
            .Concat(extract.Mentions.Select(row => row.SentenceId)), sentences, "sentence");
        Refer(extract.Quotes.Select(row => row.SpeakerId).Concat(extract.Mentions.Select(row => row.EntityId))
            .Concat(extract.Metrics.SelectMany(row => new[] { row.SubjectId, row.SourceId }))
            .Concat(extract.Events.SelectMany(row => new[] { row.PlaceId, row.SourceId }))
            .Concat(extract.Events.SelectMany(row => row.Participants).Select(part => part.EntityId)), entities, "entity");
        Refer(extract.Quotes.Select(row => row.ParentId).Concat(extract.Metrics.Select(row => row.QuoteId)).Concat(extract.Events.Select(row => row.QuoteId))
            .Concat(extract.Contests.SelectMany(row => new[] { row.ClaimQuoteId, row.CounterQuoteId })), quotes, "quote");
        Refer(extract.Events.Select(row => row.TimeId), times, "time");
        Refer(extract.Contests.SelectMany(row => new[] { row.ClaimEventId, row.CounterEventId }), events, "event");
        foreach (var time in extract.Times)
            That(time.StartsOn is null == time.EndsOn is null && (time.StartsOn is null || time.StartsOn <= time.EndsOn),
                $"a time begins before it ends: '{time.At.Text}'");
        foreach (var metric in extract.Metrics)
            That(metric.ValueLow is null || metric.ValueHigh is null || metric.ValueLow <= metric.ValueHigh, $"a range is in order: '{metric.At.Text}'");
    }

    static void CheckText(Document document)
    {
        That(document.Text.IsNormalized(), "canonical text is NFC");
        That(!document.Text.AsSpan().ContainsAny('\0', '\r', '\uFFFE') && !document.Text.StartsWith('\uFEFF'),
            "canonical text holds no NUL and no carriage return and begins with no byte order mark");
        for (var at = 0; at < document.Text.Length; at += char.IsSurrogate(document.Text[at]) ? 2 : 1)
            That(!char.IsSurrogate(document.Text[at]) || at + 1 < document.Text.Length && char.IsSurrogatePair(document.Text[at], document.Text[at + 1]),
                "canonical text holds no half of a surrogate pair");
        var last = 0;
        foreach (var block in document.Blocks)
        {
            That(block.Start >= last && block.End > block.Start && block.End <= document.Text.Length, "blocks ascend, are not empty and do not overlap");
            last = block.End;
        }
        var lines = document.Text.Split('\n');
        var bytes = Encoding.UTF8.GetBytes(document.Text);
        foreach (var warning in TextWarnings.Of(document))
        {
            That(warning.Line >= 1 && warning.Line <= lines.Length && warning.Column >= 1, $"a warning stands in a line of the text: {warning}");
            var before = string.Concat(lines.Take(warning.Line - 1).Select(line => line + "\n"))
                + string.Concat(lines[warning.Line - 1].EnumerateRunes().Take(warning.Column - 1));
            That(Encoding.UTF8.GetByteCount(before) == warning.Byte && warning.Byte < bytes.Length,
                $"a warning's line, column and byte are one place: {warning}");
        }
    }

    static HashSet<string> Unique(IEnumerable<string> keys, string table)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
            That(seen.Add(key), $"keys of {table} are unique: {key}");
        return seen;
    }

    static void Refer(IEnumerable<string?> keys, HashSet<string> known, string what)
    {
        foreach (var key in keys)
            That(key is null || known.Contains(key), $"a {what} that is referred to exists: {key}");
    }

    static bool IsInvisible(ReadOnlySpan<char> gap)
    {
        foreach (var character in gap)
            if (!char.IsWhiteSpace(character) && !char.IsControl(character)
                && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format)
                return false;
        return true;
    }

    static void That(bool holds, string promise)
    {
        if (!holds)
            throw new InvalidOperationException($"Broken promise: {promise}.");
    }
}
