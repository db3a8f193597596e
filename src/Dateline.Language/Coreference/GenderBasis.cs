namespace Dateline.Language;

/// <summary>What showed a gender, the surest last.</summary>
public enum GenderBasis : byte
{
    /// <summary>Nothing did.</summary>
    None,
    /// <summary>The first name.</summary>
    FirstName,
    /// <summary>"he", "she".</summary>
    Pronoun,
    /// <summary>A title or noun: "Mrs.", "spokeswoman".</summary>
    Title,
    /// <summary>A list of people of whom it is known.</summary>
    Authority,
}
