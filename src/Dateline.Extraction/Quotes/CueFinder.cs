using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds every attribution that the trees show, cue by cue.</summary>
sealed class CueFinder
{
    /// <summary>Sentences longer than this are lists or broken text; the cost of nested content would grow with the square of their length.</summary>
    const int LongestSentence = 1000;

    readonly Analysis _analysis;
    readonly VerbCues _verbs;
    readonly NounCues _nouns;
    readonly AdjectiveCues _adjectives;
    readonly AccordingCues _according;

    public CueFinder(Analysis analysis, ContentWords words)
    {
        _analysis = analysis;
        _nouns = new(analysis, words);
        _verbs = new(analysis, words, _nouns);
        _adjectives = new(analysis, words);
        _according = new(analysis, words);
    }

    /// <summary>The attributions, by the place of their cues.</summary>
    public List<Attribution> Find()
    {
        var found = new List<Attribution>();
        foreach (var sentence in _analysis.Sentences)
            if (sentence.Tokens.Count <= LongestSentence)
                for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
                    if (Read(token) is { } attribution)
                        found.Add(attribution);
        RemoveSupportVerbs(found);
        return found;
    }

    Attribution? Read(int token)
    {
        if (_according.Read(token) is { } according)
            return according;
        return CueLexicon.Find(_analysis, token) is { } entry ? entry.Kind switch
        {
            CueKind.Verb => _verbs.Read(token, entry),
            CueKind.Noun => _nouns.Read(token, entry),
            _ => _adjectives.Read(token, entry),
        } : null;
    }

    /// <summary>Of "voiced his suspicion that …" the noun's reading stays; the verb's, with the suspicion itself as content, goes.</summary>
    void RemoveSupportVerbs(List<Attribution> found)
    {
        var supports = new HashSet<int>();
        foreach (var attribution in found)
            if (attribution.Entry is { Kind: CueKind.Noun, Stance: not Stance.Want } && attribution.Cue.First < attribution.CueHead)
                supports.Add(_analysis.Heads[attribution.CueHead]);
        found.RemoveAll(attribution => attribution is { Entry.Kind: CueKind.Verb, Pattern: "object" or "clause" } && supports.Contains(attribution.CueHead));
    }
}
