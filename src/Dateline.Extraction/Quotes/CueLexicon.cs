using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The words that attribute content to a source (<c>en/words.tsv</c>).</summary>
static class CueLexicon
{
    static readonly FrozenDictionary<(CueKind, string), CueEntry> s_entries = LanguagePack.English.Words.Entries
        .Where(word => word.Speech is not null)
        .ToFrozenDictionary(word => (word.Speech!.Kind, word.Lemma), word => word.Speech!);

    /// <summary>The entry of a verb, noun or adjective in its place in the tree, a particle taken into account; null when it is no cue.</summary>
    public static CueEntry? Find(Analysis analysis, int token)
    {
        var kind = analysis.PartsOfSpeech[token] switch
        {
            PartOfSpeech.Verb => CueKind.Verb,
            PartOfSpeech.Noun => CueKind.Noun,
            PartOfSpeech.Adj => CueKind.Adjective,
            _ => default(CueKind?),
        };
        if (kind is not { } known)
            return null;
        var lemma = analysis.Lemmas[token];
        if (known == CueKind.Verb && ParticleOf(analysis, token) is >= 0 and var particle
            && s_entries.TryGetValue((known, $"{lemma} {analysis.Lemmas[particle]}"), out var phrasal))
            return phrasal;
        if (lemma == "put" && token + 1 < analysis.TokenCount && analysis[token + 1].Is("it"))
            lemma = "put it";
        if (s_entries.TryGetValue((known, lemma), out var entry))
            return entry;
        // A participle that is tagged as an adjective is still the verb's: "worried" is both.
        return known == CueKind.Adjective && analysis[token].Xpos.StartsWith("VB", StringComparison.Ordinal)
            ? s_entries.GetValueOrDefault((CueKind.Verb, lemma))
            : null;
    }

    /// <summary>The entry with that part of speech and lemma, or null.</summary>
    public static CueEntry? Find(CueKind kind, string lemma) => s_entries.GetValueOrDefault((kind, lemma));

    /// <summary>The particle of a verb, or -1.</summary>
    public static int ParticleOf(Analysis analysis, int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] == DependencyRelation.CompoundPrt)
                return dependent;
        // Parsers often take the particle for an adverb where a clause follows: "pointed out that".
        return verb + 1 < analysis.TokenCount && analysis.Heads[verb + 1] == verb
            && analysis.PartsOfSpeech[verb + 1] is PartOfSpeech.Adv or PartOfSpeech.Adp ? verb + 1 : -1;
    }
}
