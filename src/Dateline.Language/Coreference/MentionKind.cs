namespace Dateline.Language;

/// <summary>How a mention refers.</summary>
public enum MentionKind : byte
{
    /// <summary>By a proper name: "Emmanuel Macron", "Macron", "NATO".</summary>
    Name,
    /// <summary>By a common noun: "the French president", "the company".</summary>
    Nominal,
    /// <summary>By a personal or possessive pronoun: "he", "their".</summary>
    Pronoun,
}
