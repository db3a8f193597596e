namespace Dateline.Language;

/// <summary>What the features of predicates and arguments are made of, one entry a token of a text.</summary>
sealed class RoleContext
{
    /// <summary>Gathers the context of an analysed text.</summary>
    public RoleContext(Analysis analysis, WordClasses classes, FrameLexicon frames)
    {
        Analysis = analysis;
        var count = analysis.TokenCount;
        (Lemmas, Tags, Fine, Coarse) = (new uint[count], new uint[count], new uint[count], new uint[count]);
        (Markers, Frames, NameTypes) = (new uint[count], new int[count], new byte[count]);
        for (var token = 0; token < count; token++)
        {
            Lemmas[token] = NameHash.OfLower(analysis.Lemmas[token]);
            Tags[token] = NameHash.Of(analysis.PennTags[token]);
            (Fine[token], Coarse[token]) = classes.Of(NameHash.OfLower(analysis.TokenSpans[token].In(analysis.Text)));
        }
        foreach (var name in analysis.Names)
            for (var token = name.Tokens.First; token < name.Tokens.End; token++)
                NameTypes[token] = (byte)(1 + (int)name.Type);
        for (var token = 0; token < count; token++)
        {
            Markers[token] = MarkerOf(token);
            Frames[token] = FrameOf(token, frames);
        }
    }

    /// <summary>Tokens, tags, lemmas, tree and names.</summary>
    public Analysis Analysis { get; }

    /// <summary>Hash of the lemma.</summary>
    public uint[] Lemmas { get; }

    /// <summary>Hash of the Penn tag.</summary>
    public uint[] Tags { get; }

    /// <summary>Fine word class.</summary>
    public uint[] Fine { get; }

    /// <summary>Coarse word class.</summary>
    public uint[] Coarse { get; }

    /// <summary>Hash of the preposition or subordinator of a phrase ("because of" is one), 0 where it has none.</summary>
    public uint[] Markers { get; }

    /// <summary>Entry in the frames, negative where there is none.</summary>
    public int[] Frames { get; }

    /// <summary>1 + type of the name that the token is part of, 0 for none.</summary>
    public byte[] NameTypes { get; }

    /// <summary>Relation to the head.</summary>
    public DependencyRelation Relation(int token) => Analysis.Relations[token];

    /// <summary>The first dependent with a relation, or -1.</summary>
    public int Dependent(int token, DependencyRelation relation)
    {
        foreach (var dependent in Analysis.DependentsOf(token))
            if (Relation(dependent) == relation)
                return dependent;
        return -1;
    }

    /// <summary>The verb's particle, or -1.</summary>
    public int Particle(int token) => Dependent(token, DependencyRelation.CompoundPrt);

    /// <summary>Whether a verb is a passive: with its auxiliary or subject, or a participle behind or before its noun.</summary>
    public bool IsPassive(int token)
    {
        if (Analysis.PennTags[token] != "VBN")
            return false;
        var hasAuxiliary = false;
        foreach (var dependent in Analysis.DependentsOf(token))
        {
            if (Relation(dependent) is DependencyRelation.AuxPass or DependencyRelation.NsubjPass or DependencyRelation.CsubjPass)
                return true;
            hasAuxiliary |= Relation(dependent) == DependencyRelation.Aux;
        }
        return !hasAuxiliary && Relation(token) is DependencyRelation.Acl or DependencyRelation.Amod or DependencyRelation.Advcl;
    }

    /// <summary>Which arguments of the tree a word has, a bit each.</summary>
    public uint Pattern(int token)
    {
        var pattern = 0u;
        foreach (var dependent in Analysis.DependentsOf(token))
            pattern |= Relation(dependent) switch
            {
                DependencyRelation.Nsubj or DependencyRelation.Csubj => 1u,
                DependencyRelation.NsubjPass or DependencyRelation.CsubjPass => 2u,
                DependencyRelation.Obj => 4u,
                DependencyRelation.Iobj => 8u,
                DependencyRelation.Ccomp => 16u,
                DependencyRelation.Xcomp => 32u,
                DependencyRelation.OblAgent => 64u,
                DependencyRelation.Expl => 128u,
                DependencyRelation.CompoundPrt => 256u,
                _ => 0u,
            };
        return pattern;
    }

    /// <summary>The letter of a word's part of speech in the frames.</summary>
    public char FrameClass(int token) => Analysis.PartsOfSpeech[token] switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Aux => 'v',
        PartOfSpeech.Adj or PartOfSpeech.Adv => 'j',
        _ => 'n',
    };

    int FrameOf(int token, FrameLexicon frames)
    {
        if (Analysis.PartsOfSpeech[token] is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn))
            return -1;
        var kind = FrameClass(token);
        if (kind == 'v' && Particle(token) is >= 0 and var particle
            && frames.Find(FrameLexicon.Key(Lemmas[token], kind, Lemmas[particle])) is >= 0 and var found)
            return found;
        return frames.Find(FrameLexicon.Key(Lemmas[token], kind, 0));
    }

    uint MarkerOf(int token)
    {
        foreach (var dependent in Analysis.DependentsOf(token))
            if (Relation(dependent) is DependencyRelation.Case or DependencyRelation.Mark && Analysis.PennTags[dependent] != "POS")
                return Dependent(dependent, DependencyRelation.Fixed) is >= 0 and var rest ? NameHash.Feature(1, Lemmas[dependent], Lemmas[rest])
                    : Lemmas[dependent];
        return 0;
    }
}
