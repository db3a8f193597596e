namespace Dateline.Language;

/// <summary>Grammatical number.</summary>
public enum GrammaticalNumber : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>One.</summary>
    Singular,
    /// <summary>Several.</summary>
    Plural,
}
