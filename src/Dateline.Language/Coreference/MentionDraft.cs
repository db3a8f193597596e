namespace Dateline.Language;

/// <summary>A mention while chains are being made.</summary>
/// <param name="tokens">Its tokens.</param>
/// <param name="head">Its head.</param>
/// <param name="kind">How it refers.</param>
/// <param name="type">What it refers to, as far as the mention tells.</param>
/// <param name="gender">Gender, as far as the mention tells.</param>
/// <param name="number">Number.</param>
sealed class MentionDraft(TokenRange tokens, int head, MentionKind kind, NameType? type, Gender gender, GrammaticalNumber number)
{
    public TokenRange Tokens => tokens;

    public int Head => head;

    public MentionKind Kind => kind;

    public NameType? Type => type;

    public Gender Gender => gender;

    public GrammaticalNumber Number => number;

    /// <summary>What showed the gender.</summary>
    public GenderBasis GenderBasis { get; init; } = kind == MentionKind.Pronoun ? GenderBasis.Pronoun : kind == MentionKind.Nominal ? GenderBasis.Title
        : GenderBasis.FirstName;

    /// <summary>The chain it belongs to, once known.</summary>
    public ChainDraft? Chain { get; set; }

    /// <summary>The role of a nominal.</summary>
    public Role? Role { get; init; }

    /// <summary>Alpha-3 code of the nationality that modifies a nominal ("the French president"); null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether a nominal is definite: "the", "this", a possessor.</summary>
    public bool IsDefinite { get; init; }
}
