using Dateline.Linking.Terms;

namespace Dateline.Linking.Stories;

/// <summary>What is kept of a document to find its story.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Day">Day number of its publication; null where none is known.</param>
/// <param name="Counts">Its terms.</param>
sealed record StoryDocument(string Id, int? Day, TermCounts Counts);
