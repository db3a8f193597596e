namespace Dateline.Language;

/// <summary>A mention while chains are being made.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Head">Its head.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Type">What it refers to, as far as the mention tells.</param>
/// <param name="Gender">Gender, as far as the mention tells.</param>
/// <param name="Number">Number.</param>
sealed record MentionDraft(TokenRange Tokens, int Head, MentionKind Kind, NameType? Type, Gender Gender, GrammaticalNumber Number)
{
    /// <summary>The role of a nominal.</summary>
    public Role? Role { get; init; }

    /// <summary>Alpha-3 code of the nationality that modifies a nominal ("the French president"); null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether a nominal is definite: "the", "this", a possessor.</summary>
    public bool IsDefinite { get; init; }
}
