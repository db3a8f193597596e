using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Parts of speech that a cue's head word can have.</summary>
enum CueKind : byte
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>What may stand beside a cue as content.</summary>
[Flags]
enum CueFrames : byte
{
    None = 0,

    /// <summary>A quotation.</summary>
    Quote = 1,

    /// <summary>A clause: "that …", "whether …".</summary>
    Clause = 2,

    /// <summary>An infinitive: "to …".</summary>
    Infinitive = 4,

    /// <summary>A noun phrase.</summary>
    Object = 8,

    /// <summary>An object together with what it is called: "called the plan a hoax".</summary>
    Predicate = 16,

    /// <summary>An object together with what it is blamed or praised for: "accused Rome of delay".</summary>
    Accusation = 32,

    /// <summary>The object is who is spoken to, never content: "told reporters".</summary>
    Addressee = 64,

    /// <summary>The verb names a deed as well as speech: its object alone is no content, only with what it is blamed or praised for.</summary>
    Act = 128,
}

/// <summary>One cue of the lexicon.</summary>
/// <param name="Lemma">Lemma; a particle verb with its particle.</param>
/// <param name="Kind">Part of speech of the head word.</param>
/// <param name="Stance">What a speaker does with the content by using it.</param>
/// <param name="Frames">What may stand beside it.</param>
/// <param name="Prepositions">Prepositions that may open its content.</param>
sealed record CueEntry(string Lemma, CueKind Kind, Stance Stance, CueFrames Frames, ImmutableArray<string> Prepositions)
{
    /// <summary>Whether any of the frames is allowed.</summary>
    public bool Allows(CueFrames frames) => (Frames & frames) != 0;

    /// <summary>Whether content may open with that preposition.</summary>
    public bool Opens(ReadOnlySpan<char> preposition)
    {
        foreach (var known in Prepositions)
            if (preposition.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
