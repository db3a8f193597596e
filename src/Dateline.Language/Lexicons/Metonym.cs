namespace Dateline.Language;

/// <summary>A seat or building that stands for a government or institution.</summary>
/// <param name="Name">As written.</param>
/// <param name="Institution">What it stands for.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code; null for none.</param>
/// <param name="Always">False where it stands for the institution only as an actor or source, and as a place stays the place.</param>
public sealed record Metonym(string Name, string Institution, string? Country, bool Always);
