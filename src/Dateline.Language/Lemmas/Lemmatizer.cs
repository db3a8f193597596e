using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Gives every token its dictionary form: that of a list of verb forms, else by the learned rules.</summary>
static class Lemmatizer
{
    const int LongestVerb = 32;

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_verbForms = Lexicon.Pairs("verb-forms.tsv");

    static readonly Lazy<LemmaRules> s_rules = new(() => LemmaRules.Read(ModelReader.OpenEmbedded("lemmas.bin", LemmaRules.Kind)));

    /// <summary>Lemmas of tagged tokens.</summary>
    /// <exception cref="ModelException">The embedded tables are missing or damaged.</exception>
    public static string[] Lemmatize(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<PartOfSpeech> partsOfSpeech,
        ReadOnlySpan<string> pennTags)
    {
        var rules = s_rules.Value;
        var letters = new Dictionary<(PartOfSpeech, string), char>();
        var lemmas = new string[tokens.Length];
        var lower = new char[LongestVerb];
        for (var token = 0; token < lemmas.Length; token++)
        {
            var pair = (partsOfSpeech[token], pennTags[token]);
            var form = tokens[token].In(text);
            // No verb keeps the capitals of a headline or of the start of a sentence.
            if (pair.Item1 == PartOfSpeech.Verb && form.Length <= LongestVerb && pair.Item2.StartsWith('V'))
                form = lower.AsSpan(0, form.ToLowerInvariant(lower));
            if (pair is (PartOfSpeech.Verb, "VBD" or "VBN" or "VBG") && s_verbForms.TryGetValue(form, out var known))
            {
                lemmas[token] = known;
                continue;
            }
            if (!letters.TryGetValue(pair, out var letter))
                letters[pair] = letter = rules.LetterOf(pair.Item1, pair.Item2);
            lemmas[token] = rules.Lemma(form, letter);
        }
        return lemmas;
    }
}
