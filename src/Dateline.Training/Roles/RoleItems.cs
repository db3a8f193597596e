using Dateline.Language;

namespace Dateline.Training;

/// <summary>What the scorers learn from, by sentence.</summary>
sealed class RoleItems
{
    readonly Dictionary<string, int> _labels;
    readonly FrameLexicon _frames;

    /// <summary>Gathers the items of documents.</summary>
    /// <param name="documents">The documents; their tokens' states lie one behind the other in this order.</param>
    /// <param name="gold">Annotations.</param>
    /// <param name="labels">Roles by class; the first is none.</param>
    /// <param name="frames">Frames.</param>
    public RoleItems(IEnumerable<RoleDocument> documents, RoleCorpus gold, string[] labels, FrameLexicon frames)
    {
        _labels = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index, StringComparer.Ordinal);
        _frames = frames;
        var offset = 0;
        foreach (var document in documents)
        {
            var context = new RoleContext(document.Analysis, NameRecognizer.Default.Classes, frames);
            foreach (var sentence in document.Analysis.Sentences)
            {
                var id = document.Ids[sentence.Index];
                if (gold.Predicates.TryGetValue(id, out var predicates))
                {
                    Words.Add(WordsOf(context, sentence.Tokens, offset, predicates));
                    Pairs.Add(PairsOf(context, sentence.Tokens, offset, predicates));
                }
                if (gold.Events.TryGetValue(id, out var events))
                    Events.Add(EventsOf(context, sentence.Tokens, offset, events));
            }
            offset += document.Analysis.TokenCount;
        }
    }

    /// <summary>Words that are predicates or not.</summary>
    public List<RoleItem[]> Words { get; } = [];

    /// <summary>Pairs of predicate and candidate.</summary>
    public List<RoleItem[]> Pairs { get; } = [];

    /// <summary>Events that happened or not.</summary>
    public List<RoleItem[]> Events { get; } = [];

    static RoleItem[] WordsOf(RoleContext context, TokenRange sentence, int offset, List<GoldPredicate> predicates)
    {
        var items = new List<RoleItem>();
        var features = new uint[RoleFeatures.MaxCount];
        for (var token = sentence.First; token < sentence.End; token++)
            if (RolePass.MayBePredicate(context, token))
            {
                var number = token - sentence.First + 1;
                items.Add(new(offset + token, -1, Rows(features.AsSpan(0, RoleFeatures.OfWord(context, token, features)), RoleSizes.WordRows),
                    predicates.Exists(predicate => predicate.Word == number) ? 1 : 0));
            }
        return [.. items];
    }

    RoleItem[] PairsOf(RoleContext context, TokenRange sentence, int offset, List<GoldPredicate> predicates)
    {
        var items = new List<RoleItem>();
        var candidates = new List<ArgumentCandidate>();
        var features = new uint[RoleFeatures.MaxCount];
        foreach (var predicate in predicates)
        {
            var token = sentence.First + predicate.Word - 1;
            var traits = new PredicateTraits(context, token, _frames);
            ArgumentCandidates.Gather(context, token, candidates);
            foreach (var candidate in candidates)
            {
                var number = candidate.Token - sentence.First + 1;
                var role = predicate.Arguments.FirstOrDefault(argument => argument.Head == number).Role ?? "";
                items.Add(new(offset + token, offset + candidate.Token,
                    Rows(features.AsSpan(0, RoleFeatures.OfPair(context, traits, candidate, features)), RoleSizes.PairRows), _labels.GetValueOrDefault(role)));
            }
        }
        return [.. items];
    }

    static RoleItem[] EventsOf(RoleContext context, TokenRange sentence, int offset, List<GoldEvent> events)
    {
        var items = new List<RoleItem>();
        var features = new uint[RoleFeatures.MaxCount];
        foreach (var answers in events)
        {
            var token = sentence.First + answers.Word - 1;
            var head = context.Analysis.Heads[token];
            items.Add(new(offset + token, offset + (head >= 0 ? head : token),
                Rows(features.AsSpan(0, RoleFeatures.OfEvent(context, token, features)), RoleSizes.EventRows), answers.Class, answers));
        }
        return [.. items];
    }

    static int[] Rows(ReadOnlySpan<uint> features, int rows)
    {
        var found = new int[features.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = (int)(features[i] & (uint)(rows - 1));
        return found;
    }
}
