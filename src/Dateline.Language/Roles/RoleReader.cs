using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>Finds predicates with their arguments and whether they happened. Safe to use from many threads.</summary>
/// <remarks>
/// A hidden layer over the states that the parsing network leaves and hashed features of tree, lemmas, names and frames. Candidates come from the tree
/// (<see cref="ArgumentCandidates"/>), so what it costs grows with the predicates.
/// </remarks>
sealed class RoleReader(RoleModel model)
{
    static readonly Lazy<RoleReader> s_default = new(() => new(RoleModel.Read(ModelReader.OpenEmbedded(RoleModel.FileName, RoleModel.Kind))));

    // States of more tokens are not kept through the other layers; they are computed once more, some sentences at a time.
    const int SliceTokens = 20_000;

    readonly System.Collections.Concurrent.ConcurrentBag<Arena> _arenas = [];

    /// <summary>The reader over the model embedded in this assembly, loaded at first use.</summary>
    /// <exception cref="ModelException">The embedded model is missing or damaged.</exception>
    public static RoleReader Default => s_default.Value;

    /// <summary>The predicates of a text, in order.</summary>
    /// <param name="analysis">The text with all other layers.</param>
    /// <param name="states">States of the parsing network, a row a token; empty for a text whose states were not kept.</param>
    /// <param name="given">Whether a token is a predicate, for measurements; null: the model decides.</param>
    public ImmutableArray<Predicate> Read(Analysis analysis, byte[] states, bool[]? given = null)
    {
        if (!_arenas.TryTake(out var arena))
            arena = new();
        var context = new RoleContext(analysis, NameRecognizer.Default.Classes, model.Frames);
        var predicates = ImmutableArray.CreateBuilder<Predicate>();
        var slice = new TokenRange(0, states.Length == 0 ? 0 : analysis.TokenCount);
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.Tokens.End > slice.End)
                (slice, states) = ReadAgain(analysis, sentence.Index);
            new RolePass(model, arena, context, states, slice.First, sentence.Tokens, given).Run(predicates);
        }
        _arenas.Add(arena);
        return predicates.ToImmutable();
    }

    static (TokenRange Tokens, byte[] States) ReadAgain(Analysis analysis, int sentence)
    {
        var first = analysis.Sentences[sentence].Tokens.First;
        var ranges = new List<TokenRange>();
        for (; sentence < analysis.Sentences.Length && (ranges.Count == 0 || analysis.Sentences[sentence].Tokens.End - first <= SliceTokens); sentence++)
            ranges.Add(new(analysis.Sentences[sentence].Tokens.First - first, analysis.Sentences[sentence].Tokens.End - first));
        var tokens = new TokenRange(first, first + ranges[^1].End);
        return (tokens, NeuralParser.Default.Parse(analysis.Text, analysis.TokenSpans.AsSpan()[tokens.First..tokens.End],
            CollectionsMarshal.AsSpan(ranges)).States);
    }
}
