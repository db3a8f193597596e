using Dateline.Extraction;

namespace Dateline.Linking.Statements;

/// <summary>Who is named as the speaker of a quotation, in a form that two documents can differ in.</summary>
static class Speakers
{
    /// <summary>
    /// The surname of a speaker who is a person named in full, in lower case; null for any other: "police" and "a spokesman" may be the same man.
    /// </summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="extract">What was read out of its document.</param>
    public static string? SurnameOf(Quote quote, Extract extract) =>
        quote.SpeakerId is { } id && extract.Entities.FirstOrDefault(entity => entity.Id == id) is { Type: EntityType.Person } person
        && person.Name.LastIndexOf(' ') is > 0 and var cut
            ? person.Name[(cut + 1)..].ToLowerInvariant()
            : null;
}
