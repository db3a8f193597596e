using System.Text.Json;

namespace Dateline.Training;

/// <summary>Annotations of predicates, arguments and factuality, by sentence; words count from 1.</summary>
/// <param name="Predicates">Predicates of each annotated sentence.</param>
/// <param name="Events">Readers' answers of each sentence that has some.</param>
sealed record RoleCorpus(Dictionary<string, List<GoldPredicate>> Predicates, Dictionary<string, List<GoldEvent>> Events)
{
    /// <summary>Reads the annotations of a part of the corpus.</summary>
    /// <param name="folder">Holds <c>roles-PART.jsonl.gz</c> and <c>factuality-PART.jsonl.gz</c>.</param>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static RoleCorpus Read(string folder, string part)
    {
        var predicates = new Dictionary<string, List<GoldPredicate>>(StringComparer.Ordinal);
        foreach (var line in Corpus.Lines(Path.Combine(folder, $"roles-{part}.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            predicates[json.RootElement.GetProperty("sent_id").GetString()!] =
                [.. json.RootElement.GetProperty("predicates").EnumerateArray().Select(GoldPredicate.Of)];
        }
        var events = new Dictionary<string, List<GoldEvent>>(StringComparer.Ordinal);
        foreach (var line in Corpus.Lines(Path.Combine(folder, $"factuality-{part}.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("sent_id").GetString()!;
            if (!events.TryGetValue(id, out var list))
                events[id] = list = [];
            list.Add(GoldEvent.Of(json.RootElement));
        }
        return new(predicates, events);
    }
}
