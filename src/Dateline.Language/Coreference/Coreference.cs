using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>The mentions of one text and which of them mean the same. Immutable.</summary>
public sealed class Coreference
{
    readonly Lazy<Dictionary<int, int>> _mentionOfHead;

    internal Coreference(ImmutableArray<Mention> mentions, ImmutableArray<Chain> chains)
    {
        Mentions = mentions;
        Chains = chains;
        _mentionOfHead = new(() => mentions.Index().ToDictionary(pair => pair.Item.Head, pair => pair.Index));
    }

    /// <summary>All mentions, by first token; no two have the same head.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>The chains, in the order of their first mentions.</summary>
    public ImmutableArray<Chain> Chains { get; }

    /// <summary>The mention whose head is a token; null where the token heads none.</summary>
    public Mention? MentionAt(int head) => _mentionOfHead.Value.TryGetValue(head, out var index) ? Mentions[index] : null;

    /// <summary>The chain of the mention whose head is a token; null where the token heads none.</summary>
    public Chain? ChainAt(int head) => MentionAt(head) is { } mention ? Chains[mention.Chain] : null;
}
