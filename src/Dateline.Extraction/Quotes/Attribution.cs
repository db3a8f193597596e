using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Content attributed to a source, while it is being put together; places are token indices.</summary>
sealed class Attribution
{
    /// <summary>Name of the pattern that found it: the rule's name without the quote type.</summary>
    public required string Pattern { get; set; }

    /// <summary>The cue's lexicon entry; null for speech without a known cue.</summary>
    public CueEntry? Entry { get; init; }

    /// <summary>Head word of the cue, -1 when there is none.</summary>
    public int CueHead { get; init; } = -1;

    /// <summary>The words of the cue; empty when there is none.</summary>
    public TokenRange Cue { get; init; }

    /// <summary>The source; null when nobody is named.</summary>
    public SourcePhrase? Source { get; set; }

    /// <summary>Whether the cue is negated: "did not deny".</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether the content says what its object is blamed or praised for: "accused Rome of delay".</summary>
    public bool IsGrounded { get; init; }

    /// <summary>Whether the content is somebody's own words although no marks stand around it: a signed post.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>The pieces of the content, by place, never overlapping.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>Numbers of the quoted regions that the content holds, ascending.</summary>
    public SortedSet<int> Regions { get; } = [];

    /// <summary>Regions of the content that a nearer cue attributes to somebody else.</summary>
    public HashSet<int> HandedOn { get; } = [];
}

/// <summary>A source as written.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Head">Head word of the phrase.</param>
/// <param name="Referent">The word that names who is meant: the head, or what a relative pronoun stands for.</param>
readonly record struct SourcePhrase(TokenRange Tokens, int Head, int Referent);
