using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Posts and comments that an account signs in a line of its own: "Give her a break." and, below it, "@fred".</summary>
sealed class SignedBlocks(Analysis analysis)
{
    const int LongestSignature = 12;

    /// <summary>Adds an attribution for each block that the next one signs.</summary>
    public void Find(List<Attribution> found)
    {
        for (var sentence = 1; sentence < analysis.Sentences.Length; sentence++)
        {
            var block = analysis.Sentences[sentence].Block;
            if (analysis.Sentences[sentence - 1].Block == block || sentence + 1 < analysis.Sentences.Length && analysis.Sentences[sentence + 1].Block == block
                || Handle(analysis.Sentences[sentence].Tokens) is not { Count: > 0 } handle)
                continue;
            var first = sentence - 1;
            while (first > 0 && analysis.Sentences[first - 1].Block == analysis.Sentences[sentence - 1].Block)
                first--;
            var content = new TokenRange(analysis.Sentences[first].Tokens.First, analysis.Sentences[sentence - 1].Tokens.End);
            if (Handle(content).Count > 0)
                continue;
            var attribution = new Attribution { Pattern = "signed", CueHead = -1, Source = new(handle, handle.End - 1, handle.End - 1), IsVerbatim = true };
            attribution.Content.Add(content);
            found.Add(attribution);
        }
    }

    /// <summary>The account that a block consists of, with the name or dash before it: "@fred", "— Fred Ames (@fred)"; empty where it says more.</summary>
    TokenRange Handle(TokenRange tokens)
    {
        var (first, end) = (tokens.First, tokens.End);
        while (first < end && analysis[first].Form is "-" or "—" or "–" or "--" or "~")
            first++;
        while (end > first && analysis[end - 1].Form is ".")
            end--;
        if (end - first is < 1 or > LongestSignature || tokens.Count > LongestSignature)
            return default;
        var words = analysis.SpanOf(new(first, end)).In(analysis.Text);
        return words.Length > 1 && words[0] == '@' && !words.ContainsAny(' ', '\n') ? new(first, end) : default;
    }
}
