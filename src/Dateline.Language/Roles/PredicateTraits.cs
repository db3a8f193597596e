namespace Dateline.Language;

/// <summary>What all pairs of one predicate have in common, as hashes and numbers for features.</summary>
readonly record struct PredicateTraits
{
    /// <summary>Looks at a predicate.</summary>
    public PredicateTraits(RoleContext context, int token, FrameLexicon frames)
    {
        Token = token;
        var head = context.Analysis.Heads[token];
        Voice = context.IsPassive(token) ? 1u : 0u;
        Kind = context.Relation(token) is DependencyRelation.Cop ? 'c' : context.FrameClass(token);
        var particle = context.Particle(token);
        Lemma = particle < 0 ? context.Lemmas[token] : NameHash.Feature(1, context.Lemmas[token], context.Lemmas[particle]);
        Tag = context.Tags[token];
        Fine = context.Fine[token];
        Coarse = context.Coarse[token];
        Pattern = context.Pattern(token);
        Relation = (uint)context.Relation(token);
        Governor = head < 0 ? 0 : context.Lemmas[head];
        Frame = context.Frames[token] < 0 ? 0 : frames.Signature(context.Frames[token]);
    }

    /// <summary>Index in the text.</summary>
    public int Token { get; }

    /// <summary>1 for a passive.</summary>
    public uint Voice { get; }

    /// <summary>Verb, noun, adjective or copula.</summary>
    public uint Kind { get; }

    /// <summary>Lemma, with the particle if it has one.</summary>
    public uint Lemma { get; }

    /// <summary>Penn tag.</summary>
    public uint Tag { get; }

    /// <summary>Fine word class.</summary>
    public uint Fine { get; }

    /// <summary>Coarse word class.</summary>
    public uint Coarse { get; }

    /// <summary>Which arguments the tree gives it.</summary>
    public uint Pattern { get; }

    /// <summary>Relation to its head.</summary>
    public uint Relation { get; }

    /// <summary>Lemma of its head.</summary>
    public uint Governor { get; }

    /// <summary>Signature of its frame.</summary>
    public uint Frame { get; }
}
