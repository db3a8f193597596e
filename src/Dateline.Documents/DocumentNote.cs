namespace Dateline.Documents;

/// <summary>Something that reading a document found out, and that its publisher should look at; it costs no row.</summary>
/// <param name="Code">Short stable name, such as <c>date</c> or <c>replaced-letters</c>.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Place">File and line it stands at.</param>
public sealed record DocumentNote(string Code, string Message, string Advice, string Place)
{
    /// <summary>Words that should be a date and are none, or two.</summary>
    internal static DocumentNote OfDate(string words, bool isAmbiguous, string place) => new("date",
        isAmbiguous ? $"'{Short(words)}' may be two days, since day and month are not told apart." : $"'{Short(words)}' is no day.",
        "The document is published without a date; write it as 2025-12-02, here or in sources.csv.", place);

    static string Short(string words) => words.Length <= 60 ? words : $"{words[..60]}…";
}
