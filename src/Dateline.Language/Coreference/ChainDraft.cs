using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>A chain while it grows.</summary>
sealed class ChainDraft
{
    List<Role>? _roles;

    /// <summary>Its mentions, in the order they were added.</summary>
    public List<MentionDraft> Mentions { get; } = new(1);

    /// <summary>Type, once something tells.</summary>
    public NameType? Type { get; set; }

    /// <summary>Gender, once something tells.</summary>
    public Gender Gender { get; private set; }

    /// <summary>What showed the gender; the surest of what did.</summary>
    public GenderBasis GenderBasis { get; private set; }

    /// <summary>Number.</summary>
    public GrammaticalNumber Number { get; set; }

    /// <summary>Roles known from titles, appositions and predicates.</summary>
    public ReadOnlySpan<Role> Roles => CollectionsMarshal.AsSpan(_roles);

    /// <summary>Country (alpha-3) known from titles and appositions; null for none.</summary>
    public string? Country { get; set; }

    /// <summary>The last mention so far, walking through the text; null before the first.</summary>
    public MentionDraft? Last { get; set; }

    /// <summary>Mentions so far, walking through the text.</summary>
    public int Seen { get; set; }

    /// <summary>The pronoun for which the chain was weighed last; null before the first.</summary>
    public MentionDraft? WeighedFor { get; set; }

    /// <summary>Whether some known role lets a mention with a role stand for the bearer.</summary>
    public bool Fits(Role role)
    {
        foreach (var known in Roles)
            if (Dateline.Language.Roles.Fit(role, known))
                return true;
        return false;
    }

    /// <summary>Whether some known role has that noun.</summary>
    public bool HasRole(string noun)
    {
        foreach (var known in Roles)
            if (known.Noun == noun)
                return true;
        return false;
    }

    /// <summary>Whether some mention is a name.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Adds a mention and what it tells.</summary>
    public void Add(MentionDraft mention)
    {
        Mentions.Add(mention);
        mention.Chain = this;
        IsNamed |= mention.Kind == MentionKind.Name;
        Type ??= mention.Type;
        Learn(mention.Gender, mention.GenderBasis);
        if (Number == GrammaticalNumber.Unknown)
            Number = mention.Number;
        if (mention.Role is { } role)
            Learn(role, mention.Country);
    }

    /// <summary>Learns a role and a country of its bearer.</summary>
    public void Learn(Role role, string? country)
    {
        _roles ??= new(1);
        if (!_roles.Contains(role))
            _roles.Add(role);
        Learn(role.Gender, GenderBasis.Title);
        Country ??= country;
    }

    void Learn(Gender gender, GenderBasis basis)
    {
        if (gender == Gender.Unknown || Gender != Gender.Unknown && Gender != gender)
            return;
        Gender = gender;
        if (basis > GenderBasis)
            GenderBasis = basis;
    }
}
