using System.Collections.Frozen;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Attributions by a label: "RAY: We will …" of transcripts, "Ray: We will win" of headlines.</summary>
sealed class ColonLabels(Reading reading, ContentWords words)
{
    const int LongestLabel = 6;

    static readonly FrozenSet<string> s_noSpeakers = Lexicon.Rows("label-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly Analysis _analysis = reading.Analysis;

    /// <summary>Adds the attributions of all labelled blocks.</summary>
    public void Find(List<Attribution> found)
    {
        for (var sentence = 0; sentence < _analysis.Sentences.Length; sentence++)
            if (sentence == 0 || _analysis.Sentences[sentence].Block != _analysis.Sentences[sentence - 1].Block)
                if (Read(sentence) is { } attribution)
                    found.Add(attribution);
    }

    Attribution? Read(int sentence)
    {
        var first = _analysis.Sentences[sentence].Tokens.First;
        while (first < _analysis.TokenCount && _analysis[first].Form is "\"" or "“" or "``")
            first++;
        var colon = first;
        while (colon < _analysis.TokenCount && colon - first <= LongestLabel && _analysis[colon].Form is not ":")
            colon++;
        if (colon - first is < 1 or > LongestLabel || colon >= _analysis.TokenCount || colon >= EndOf(sentence))
            return null;
        var isHeadline = reading.KindOf(sentence) is BlockKind.Title or BlockKind.Heading || sentence == 0;
        var head = -1;
        for (var token = first; token < colon; token++)
        {
            if (!IsLabel(token, isHeadline))
                return null;
            if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Propn or PartOfSpeech.Noun)
                head = token;
        }
        var content = words.Trim(new(colon + 1, EndOf(sentence)));
        if (head < 0 || content.Count < 3)
            return null;
        var attribution = new Attribution
        {
            Pattern = isHeadline ? "headline" : "transcript",
            CueHead = colon,
            Cue = new(colon, colon + 1),
            Source = new(new(first, colon), head, head),
        };
        attribution.Content.Add(content);
        return attribution;
    }

    /// <summary>Whether a word may stand in a label: in a headline any name, in running text only one in capitals.</summary>
    bool IsLabel(int token, bool isHeadline)
    {
        var form = _analysis[token].Form;
        if (s_noSpeakers.Contains(form.ToString()))
            return false;
        if (_analysis.IsPunctuation(token))
            return form is "." or "-" or "," or "(" or ")" or "’" or "'";
        return char.IsUpper(form[0])
            && (isHeadline ? _analysis.PartsOfSpeech[token] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj : IsAllCapitals(form));
    }

    static bool IsAllCapitals(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
            if (char.IsLower(character))
                return false;
        return true;
    }

    /// <summary>The end of the block that a sentence opens.</summary>
    int EndOf(int sentence)
    {
        var block = _analysis.Sentences[sentence].Block;
        while (sentence + 1 < _analysis.Sentences.Length && _analysis.Sentences[sentence + 1].Block == block)
            sentence++;
        return _analysis.Sentences[sentence].Tokens.End;
    }
}
