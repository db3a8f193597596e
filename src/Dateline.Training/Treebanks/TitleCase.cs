namespace Dateline.Training;

/// <summary>Writes a sentence the way headlines are written, so that the network does not take every capital for a name.</summary>
static class TitleCase
{
    /// <summary>Longest sentence that could be a headline, in words.</summary>
    public const int LongestHeadline = 30;

    /// <summary>The sentence with capitals; short function words keep their case in some headlines and not in others.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Number of the sentence: each fourth has all its words capitalised.</param>
    public static CorpusSentence Of(CorpusSentence sentence, int number)
    {
        var forms = sentence.Forms.ToArray();
        for (var word = 0; word < forms.Length; word++)
        {
            var tag = word < sentence.PartsOfSpeech.Length ? sentence.PartsOfSpeech[word] : "";
            var keepsCase = word > 0 && forms[word].Length <= 4 && number % 4 != 0 && (tag is "ADP" or "DET" or "CCONJ" or "PART" or "SCONJ");
            if (!keepsCase && char.IsLower(forms[word][0]))
                forms[word] = char.ToUpperInvariant(forms[word][0]) + forms[word][1..];
        }
        return sentence with { Forms = forms };
    }
}
