using System.Collections.Frozen;
using System.Globalization;
using Dateline.Linking.Lists;

namespace Dateline.Linking.Terms;

/// <summary>
/// In how many documents of ordinary prose a term stands (<c>term-frequencies.tsv</c>): the ground on which a corpus of ten documents can be weighed as one of
/// ten thousand.
/// </summary>
static class TermFrequencies
{
    static readonly FrozenDictionary<uint, int> s_terms = LinkingList.Rows("term-frequencies.tsv")
        .ToFrozenDictionary(row => Term.Key(row[0]), row => int.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>The documents that were counted: the row of the list without a term.</summary>
    public static int Documents { get; } = s_terms[Term.Key("")];

    /// <summary>The documents that hold a term; 0 for one that was not seen often enough to be listed.</summary>
    public static int Of(uint term) => s_terms.GetValueOrDefault(term);
}
