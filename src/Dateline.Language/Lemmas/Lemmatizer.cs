using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Gives every token its dictionary form: that of a list of verb forms, else by the learned rules.</summary>
static class Lemmatizer
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_verbForms = Lexicon.Pairs("verb-forms.tsv");

    static readonly Lazy<LemmaRules> s_rules = new(() => LemmaRules.Read(ModelReader.OpenEmbedded("lemmas.bin", LemmaRules.Kind)));

    /// <summary>Lemmas of tagged tokens.</summary>
    /// <exception cref="ModelException">The embedded tables are missing or damaged.</exception>
    public static string[] Lemmatize(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<PartOfSpeech> partsOfSpeech, ReadOnlySpan<string> pennTags)
    {
        var rules = s_rules.Value;
        var letters = new Dictionary<(PartOfSpeech, string), char>();
        var lemmas = new string[tokens.Length];
        for (var token = 0; token < lemmas.Length; token++)
        {
            var pair = (partsOfSpeech[token], pennTags[token]);
            if (pair is (PartOfSpeech.Verb, "VBD" or "VBN" or "VBG") && s_verbForms.TryGetValue(tokens[token].In(text), out var known))
            {
                lemmas[token] = known;
                continue;
            }
            if (!letters.TryGetValue(pair, out var letter))
                letters[pair] = letter = rules.LetterOf(pair.Item1, pair.Item2);
            lemmas[token] = rules.Lemma(tokens[token].In(text), letter);
        }
        return lemmas;
    }
}
