namespace Dateline.Language;

/// <summary>What a lemma does with the capitals of its form.</summary>
enum LemmaCase : byte
{
    /// <summary>All lower case.</summary>
    Lower,
    /// <summary>As written.</summary>
    Keep,
    /// <summary>First letter upper case, the rest lower case.</summary>
    Title,
}
