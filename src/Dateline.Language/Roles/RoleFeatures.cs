namespace Dateline.Language;

/// <summary>Features of words and of pairs of predicate and candidate, as hashes.</summary>
static class RoleFeatures
{
    /// <summary>Nothing has more.</summary>
    public const int MaxCount = 64;

    const uint None = 0xFFFFFFFF;

    /// <summary>Features of a word that may be a predicate.</summary>
    public static int OfWord(RoleContext context, int token, Span<uint> features)
    {
        var count = 0;
        var (lemma, tag, relation, kind) = (context.Lemmas[token], context.Tags[token], (uint)context.Relation(token), (uint)context.FrameClass(token));
        var head = context.Analysis.Heads[token];
        features[count++] = NameHash.Feature(1, lemma, kind);
        features[count++] = NameHash.Feature(2, tag);
        features[count++] = NameHash.Feature(3, tag, relation);
        features[count++] = NameHash.Feature(4, lemma, relation);
        features[count++] = NameHash.Feature(5, context.Fine[token], kind);
        features[count++] = NameHash.Feature(6, context.Coarse[token], relation, kind);
        features[count++] = NameHash.Feature(7, context.Frames[token] < 0 ? 0u : 1u, kind);
        features[count++] = NameHash.Feature(8, context.Frames[token] < 0 ? 0u
            : context.Analysis.Lemmas[token].Length is var length && length > 3 ? NameHash.OfLower(context.Analysis.Lemmas[token].AsSpan(length - 3))
            : 1u, kind);
        features[count++] = NameHash.Feature(9, head < 0 ? None : context.Lemmas[head], relation);
        features[count++] = NameHash.Feature(10, lemma, head < 0 ? None : context.Lemmas[head]);
        features[count++] = NameHash.Feature(11, context.Markers[token], kind);
        features[count++] = NameHash.Feature(12, context.NameTypes[token], kind);
        var dependents = 0u;
        foreach (var dependent in context.Analysis.DependentsOf(token))
        {
            dependents |= 1u << ((int)context.Relation(dependent) & 31);
            if (context.Relation(dependent) is DependencyRelation.Nmod or DependencyRelation.Acl && count < 24)
                features[count++] = NameHash.Feature(13, context.Markers[dependent], lemma);
            if (context.Relation(dependent) is DependencyRelation.Det or DependencyRelation.NmodPoss or DependencyRelation.Amod && count < 24)
                features[count++] = NameHash.Feature(14, context.Lemmas[dependent], kind);
        }
        features[count++] = NameHash.Feature(15, dependents, kind);
        features[count++] = NameHash.Feature(16, dependents, lemma);
        return count;
    }

    /// <summary>Features of a predicate and a candidate.</summary>
    /// <param name="context">The text.</param>
    /// <param name="predicate">What they have in common: <see cref="PredicateTraits"/>.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="features">Receives the hashes; at least <see cref="MaxCount"/> long.</param>
    public static int OfPair(RoleContext context, in PredicateTraits predicate, in ArgumentCandidate candidate, Span<uint> features)
    {
        var count = 0;
        var token = candidate.Token;
        var path = candidate.Path;
        var (lemma, marker, tag, fine, coarse) = (context.Lemmas[token], context.Markers[token], context.Tags[token], context.Fine[token],
            context.Coarse[token]);
        var name = (uint)context.NameTypes[token];
        var (voice, kind) = (predicate.Voice, predicate.Kind);
        var side = token < predicate.Token ? 1u : 0u;
        var distance = Distance(Math.Abs(token - predicate.Token));
        var shape = NameHash.Feature(90, path, voice, kind);
        features[count++] = NameHash.Feature(1, shape);
        features[count++] = NameHash.Feature(2, shape, predicate.Lemma);
        features[count++] = NameHash.Feature(3, shape, predicate.Frame);
        features[count++] = NameHash.Feature(4, shape, predicate.Pattern);
        features[count++] = NameHash.Feature(5, shape, predicate.Pattern, predicate.Frame);
        features[count++] = NameHash.Feature(6, path, marker);
        features[count++] = NameHash.Feature(7, marker, predicate.Lemma, kind);
        features[count++] = NameHash.Feature(8, marker, lemma);
        features[count++] = NameHash.Feature(9, marker, fine);
        features[count++] = NameHash.Feature(10, marker, coarse, name);
        features[count++] = NameHash.Feature(11, lemma);
        features[count++] = NameHash.Feature(12, path, lemma);
        features[count++] = NameHash.Feature(13, path, tag);
        features[count++] = NameHash.Feature(14, path, fine);
        features[count++] = NameHash.Feature(15, predicate.Lemma, fine);
        features[count++] = NameHash.Feature(16, predicate.Lemma, lemma);
        features[count++] = NameHash.Feature(17, predicate.Lemma, kind);
        features[count++] = NameHash.Feature(18, side, distance, path);
        features[count++] = NameHash.Feature(19, side, marker, (uint)context.Relation(token));
        features[count++] = NameHash.Feature(20, shape, name);
        features[count++] = NameHash.Feature(21, predicate.Tag, path);
        features[count++] = NameHash.Feature(22, predicate.Coarse, shape);
        features[count++] = NameHash.Feature(23, predicate.Fine, shape);
        features[count++] = NameHash.Feature(24, predicate.Fine, marker, coarse);
        features[count++] = NameHash.Feature(25, predicate.Governor, predicate.Relation, path);
        features[count++] = NameHash.Feature(26, marker, predicate.Frame);
        features[count++] = NameHash.Feature(27, (uint)context.Relation(token), (uint)candidate.Levels, predicate.Pattern);
        features[count++] = NameHash.Feature(28, FirstLemma(context, token), (uint)context.Relation(token));
        features[count++] = NameHash.Feature(29, context.Pattern(token) != 0 ? 1u : 0u, path, marker);
        return count;
    }

    /// <summary>Features that tell whether the event of a word happened.</summary>
    public static int OfEvent(RoleContext context, int token, Span<uint> features)
    {
        var analysis = context.Analysis;
        var count = 0;
        var (lemma, tag, relation, marker) = (context.Lemmas[token], context.Tags[token], (uint)context.Relation(token), context.Markers[token]);
        var (helpers, tense) = Auxiliaries(context, token);
        features[count++] = NameHash.Feature(1, lemma);
        features[count++] = NameHash.Feature(2, tag, relation);
        features[count++] = NameHash.Feature(3, helpers, tag);
        features[count++] = NameHash.Feature(4, tense, tag, relation);
        features[count++] = NameHash.Feature(5, marker, relation);
        features[count++] = NameHash.Feature(6, marker, tense);
        features[count++] = NameHash.Feature(7, context.Fine[token], tense);
        features[count++] = NameHash.Feature(8, context.Coarse[token], relation);
        foreach (var dependent in analysis.DependentsOf(token))
            if (count < 40 && context.Relation(dependent) is not (DependencyRelation.Punct or DependencyRelation.Conj))
            {
                var kind = (uint)context.Relation(dependent);
                if (context.Relation(dependent) is DependencyRelation.Aux or DependencyRelation.Advmod or DependencyRelation.Mark or DependencyRelation.Cop
                    or DependencyRelation.Det
                    or DependencyRelation.Nsubj or DependencyRelation.Cc or DependencyRelation.NmodPoss or DependencyRelation.Discourse)
                    features[count++] = NameHash.Feature(9, context.Lemmas[dependent], kind);
                else
                    features[count++] = NameHash.Feature(10, context.Markers[dependent], kind);
                if (context.Relation(dependent) is DependencyRelation.Advcl)
                    features[count++] = NameHash.Feature(11, context.Markers[dependent], tense);
            }
        // Up to three words above: what governs the event says whether it is more than talk.
        var (current, path) = (token, 7u);
        for (var level = 0; level < 3 && analysis.Heads[current] is >= 0 and var head; level++, current = head)
        {
            path = NameHash.Feature(12, path, (uint)context.Relation(current));
            var (headHelpers, headTense) = Auxiliaries(context, head);
            features[count++] = NameHash.Feature(13, path, context.Lemmas[head]);
            features[count++] = NameHash.Feature(14, path, headTense);
            features[count++] = NameHash.Feature(15, path, headHelpers);
            features[count++] = NameHash.Feature(16, path, context.Fine[head]);
            features[count++] = NameHash.Feature(17, path, context.Markers[head]);
            features[count++] = NameHash.Feature(18, path, tense, headTense);
            if (level == 0)
                features[count++] = NameHash.Feature(19, lemma, context.Lemmas[head], relation);
        }
        features[count++] = NameHash.Feature(20, path, tense);
        var sentence = analysis.Sentences[analysis.SentenceOf(token)];
        var last = context.Lemmas[sentence.Tokens.End - 1];
        features[count++] = NameHash.Feature(21, last, relation);
        features[count++] = NameHash.Feature(22, context.Lemmas[sentence.Tokens.First], last, relation);
        features[count++] = NameHash.Feature(23, tense, token > sentence.Tokens.First ? context.Lemmas[token - 1] : None);
        features[count++] = NameHash.Feature(24, lemma, tense);
        return count;
    }

    /// <summary>A hash of the auxiliaries, the negation and the copula of a word in their order, and one of their kinds with the word's tag.</summary>
    static (uint Words, uint Tense) Auxiliaries(RoleContext context, int token)
    {
        var (words, tense) = (1u, context.Tags[token]);
        foreach (var dependent in context.Analysis.DependentsOf(token))
        {
            var isNegation = context.Relation(dependent) == DependencyRelation.Advmod && context.Analysis.Lemmas[dependent] is "not" or "never" or "n't";
            if (!isNegation && context.Relation(dependent) is not (DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop))
                continue;
            words = NameHash.Feature(40, words, context.Lemmas[dependent]);
            tense = NameHash.Feature(41, tense, isNegation ? 5u : context.Tags[dependent], isNegation ? 0u : (uint)context.Relation(dependent));
        }
        return (words, tense);
    }

    static uint FirstLemma(RoleContext context, int token) => context.Lemmas[context.Analysis.SubtreeOf(token).First];

    static uint Distance(int tokens) => tokens switch { < 4 => (uint)tokens, < 6 => 4, < 9 => 5, < 15 => 6, < 25 => 7, _ => 8 };
}
