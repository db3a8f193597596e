namespace Dateline.Publishing.Reports.Views;

/// <summary>A time expression as the document page shows it.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="Text">The expression as written.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Meaning">The days meant in words; null when they cannot be told.</param>
sealed record TimeView(string Id, string Text, string Type, string Value, string? Meaning);
