using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A speaker's share of what is quoted.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Direct">Statements with words in quotation marks.</param>
/// <param name="Indirect">Statements in other words.</param>
/// <param name="Bar">Both as a bar.</param>
sealed record VoiceView(EntityLink Speaker, int Direct, int Indirect, Html Bar)
{
    public int Total => Direct + Indirect;
    public string Words => Phrase.Count(Total, "statement");

    /// <summary>Counts statements by speaker, most quoted first; the pieces and inner quotes of a statement are not counted again.</summary>
    public static IReadOnlyList<VoiceView> Of(IEnumerable<QuoteView> quotes)
    {
        var counts = new VoiceCounts();
        counts.Add(quotes);
        return counts.Views();
    }
}
