using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A switch that shows or hides the rows of a list that have a code.</summary>
/// <param name="Code">The code; the rows carry it as a class behind the prefix of the list.</param>
/// <param name="Word">The code in words.</param>
/// <param name="Count">Rows of the whole list that have it.</param>
sealed record FilterView(string Code, string Word, string Count)
{
    /// <summary>The codes that occur, the most frequent first.</summary>
    public static IReadOnlyList<FilterView> Of(IEnumerable<string?> codes, Func<string, string> word) =>
        [.. codes.Where(code => code is not null).GroupBy(code => code!, StringComparer.Ordinal).OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FilterView(group.Key, word(group.Key), Phrase.Number(group.Count())))];
}
