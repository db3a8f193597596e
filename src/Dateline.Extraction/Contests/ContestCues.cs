using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Words by which one statement answers another (<c>contest-cues.tsv</c>).</summary>
static class ContestCues
{
    static readonly FrozenDictionary<(string Lemma, string Kind), string> s_cues = Lexicon.Rows("contest-cues.tsv")
        .ToFrozenDictionary(row => (row[0], row[2]), row => row[1]);

    /// <summary>How a denial with that lemma answers what it denies: <c>denies</c> or <c>disputes</c>; null when it is no denial of a statement.</summary>
    public static string? RelationOf(string lemma) => s_cues.GetValueOrDefault((lemma, "speaker"));

    /// <summary>How a verb whose subject is itself a statement or event answers its object; null when it does not.</summary>
    public static string? ContradictionOf(string lemma) => s_cues.GetValueOrDefault((lemma, "statement"));

    /// <summary>How a predicate that calls its subject false answers it: "bogus", "unfounded"; null when it does not.</summary>
    public static string? DisbeliefOf(string lemma) => s_cues.GetValueOrDefault((lemma, "predicate"));

    /// <summary>How a word that opens a sentence objects to the one before: "but"; null when it does not.</summary>
    public static string? ObjectionOf(string lemma) => s_cues.GetValueOrDefault((lemma, "opening"));

    /// <summary>Whether a verb of saying leaves what is said to the speaker: "asserts", "claims"; null when it does not.</summary>
    public static string? ClaimOf(string lemma) => s_cues.GetValueOrDefault((lemma, "claim"));

    /// <summary>
    /// The noun of a quote whose content is no more than a word for somebody's claim: "these allegations", "the union's claim"; -1 where it is more, or a
    /// request or offer.
    /// </summary>
    public static int ClaimNamed(Analysis analysis, Quote quote)
    {
        var first = analysis.TokenAtOrAfter(quote.At.Start);
        for (var token = first; token < Math.Min(first + 4, analysis.TokenCount) && analysis.TokenSpans[token].Start < quote.At.End; token++)
            if (CueLexicon.Find(analysis, token) is { Kind: CueKind.Noun } entry)
                return analysis.TokenSpans[token].End >= quote.At.End - 1
                    && entry.Stance is Stance.State or Stance.Accuse or Stance.Claim or Stance.Believe or Stance.Suggest or Stance.Deny or Stance.Question
                    ? token : -1;
        return -1;
    }
}
