namespace Dateline.Language;

/// <summary>A common noun that stands for a person, an organisation or a place.</summary>
/// <param name="Noun">Its lemma.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="Gender">The gender it shows.</param>
/// <param name="Family">Roles of one family may stand for one another; empty for none.</param>
sealed record Role(string Noun, NameType Type, Gender Gender, string Family);
