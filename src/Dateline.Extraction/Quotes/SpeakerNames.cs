using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Names a source: by its entity, else by its own words.</summary>
static class SpeakerNames
{
    /// <summary>The entity of a source; null when it is none.</summary>
    public static Entity? EntityOf(EntityIndex entities, SourcePhrase source) => entities.ActorAt(source.Referent) ?? entities.ActorAt(source.Head);

    /// <summary>The words of a noun phrase up to its head, without article, a common noun's capital at the start of a sentence taken back; null for a pronoun.</summary>
    public static string? Words(Analysis analysis, SourcePhrase source)
    {
        if (analysis.PartsOfSpeech[source.Referent] is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Sym))
            return null;
        var (first, last) = source.Tokens.Contains(source.Referent) ? (source.Tokens.First, source.Referent) : (source.Referent, source.Referent);
        if (!source.Tokens.Contains(source.Referent))
            first = SourceFinder.Phrase(analysis, source.Referent).Tokens.First;
        while (first < last && (analysis.PartsOfSpeech[first] is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Part || analysis.IsPunctuation(first)))
            first++;
        while (last + 1 < source.Tokens.End && analysis.Relations[last + 1] == DependencyRelation.Flat)
            last++;
        var words = new StringBuilder();
        for (var token = first; token <= last; token++)
        {
            var form = analysis[token].Form.ToString();
            var isCommon = analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Num || analysis.PartsOfSpeech[token] == PartOfSpeech.Adj && char.IsLower(analysis.Lemmas[token][0]);
            words.Append(isCommon && !IsAllCapitals(form) ? form.ToLowerInvariant() : form);
            if (token < last && analysis[token].SpaceAfter)
                words.Append(' ');
        }
        return words.Length == 0 ? null : words.ToString();
    }

    static bool IsAllCapitals(string form) => form.Length > 1 && form.All(character => !char.IsLower(character));
}
