namespace Dateline.Language;

/// <summary>Gender as far as pronouns show it.</summary>
public enum Gender : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>"she".</summary>
    Female,
    /// <summary>"he".</summary>
    Male,
    /// <summary>"it".</summary>
    Neuter,
}
