using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>One decision a word a document: what capitals mean where the tagger took them wrongly is told by the same word elsewhere.</summary>
static class CapitalRepair
{
    /// <summary>
    /// Tags a capitalised word within a sentence as a proper noun where the tagger took it for a function word ("that Witkoff might be pressed") and for a name
    /// elsewhere.
    /// </summary>
    /// <remarks>Where a verb behind it has no subject, the word becomes its subject.</remarks>
    public static void FindNames(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, Prediction prediction)
    {
        Dictionary<string, bool>? isName = null;
        foreach (var sentence in sentences)
            for (var token = sentence.First + 1; token < sentence.End; token++)
                if (IsDoubtful(text, tokens[token], prediction.PartsOfSpeech[token]))
                    (isName ??= new(StringComparer.OrdinalIgnoreCase))[tokens[token].In(text).ToString()] = false;
        if (isName is null)
            return;
        var byForm = isName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < tokens.Length; token++)
            if (prediction.PartsOfSpeech[token] == PartOfSpeech.Propn && byForm.ContainsKey(tokens[token].In(text)))
                byForm[tokens[token].In(text)] = true;
        // Written small anywhere, it is the function word.
        for (var token = 0; token < tokens.Length; token++)
            if (char.IsLower(text[tokens[token].Start]))
                byForm.Remove(tokens[token].In(text));
        foreach (var sentence in sentences)
            for (var token = sentence.First + 1; token < sentence.End; token++)
                if (IsDoubtful(text, tokens[token], prediction.PartsOfSpeech[token]) && byForm.TryGetValue(tokens[token].In(text), out var known) && known)
                {
                    (prediction.PartsOfSpeech[token], prediction.PennTags[token]) = (PartOfSpeech.Propn, "NNP");
                    if (prediction.Heads[token] is var verb && verb > token && prediction.PartsOfSpeech[verb] == PartOfSpeech.Verb)
                        MakeSubject(prediction, sentence, token, verb);
                }
    }

    /// <summary>Makes a surname of what the parser took for an auxiliary within a person's name: "Helen May said", "May said".</summary>
    /// <remarks>Alone it becomes the subject of the verb, where that has none.</remarks>
    public static void FindSurnames(ReadOnlySpan<TokenRange> sentences, ImmutableArray<Name> names, Prediction prediction)
    {
        var sentence = 0;
        foreach (var name in names)
        {
            var last = name.Tokens.End - 1;
            if (name.Type != NameType.Person || prediction.Relations[last] != DependencyRelation.Aux && prediction.PartsOfSpeech[last] != PartOfSpeech.Aux)
                continue;
            while (sentences[sentence].End <= last)
                sentence++;
            (prediction.PartsOfSpeech[last], prediction.PennTags[last]) = (PartOfSpeech.Propn, "NNP");
            if (name.Tokens.Count > 1)
                (prediction.Heads[last], prediction.Relations[last]) = (name.Tokens.First, DependencyRelation.Flat);
            else if (prediction.Heads[last] is var verb && verb > last && prediction.PartsOfSpeech[verb] == PartOfSpeech.Verb)
                MakeSubject(prediction, sentences[sentence], last, verb);
        }
    }

    /// <summary>Tags a word of a headline that is no name as the noun that the text writes small elsewhere.</summary>
    public static void FindNouns(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, ImmutableArray<Name> names,
        Prediction prediction)
    {
        var candidates = Candidates(text, tokens, sentences, names, prediction);
        if (candidates.Count == 0)
            return;
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in candidates)
            tags[Lower(text, tokens[token])] = "";
        var byForm = tags.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < tokens.Length; token++)
            if (prediction.PartsOfSpeech[token] == PartOfSpeech.Noun && byForm.TryGetValue(tokens[token].In(text), out var known) && known.Length == 0)
                byForm[tokens[token].In(text)] = prediction.PennTags[token];
        foreach (var token in candidates)
            if (tags[Lower(text, tokens[token])] is { Length: > 0 } tag)
                (prediction.PartsOfSpeech[token], prediction.PennTags[token]) = (PartOfSpeech.Noun, tag);
    }

    static List<int> Candidates(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, ImmutableArray<Name> names,
        Prediction prediction)
    {
        var found = new List<int>();
        var name = 0;
        foreach (var sentence in sentences)
        {
            if (!Headlines.IsHeadline(text, tokens.Slice(sentence.First, sentence.Count)))
                continue;
            for (var token = sentence.First; token < sentence.End; token++)
            {
                while (name < names.Length && names[name].Tokens.End <= token)
                    name++;
                if (prediction.PartsOfSpeech[token] == PartOfSpeech.Propn && !(name < names.Length && names[name].Tokens.First <= token))
                    found.Add(token);
            }
        }
        return found;
    }

    static string Lower(ReadOnlySpan<char> text, TextSpan token)
    {
        Span<char> lower = token.Length <= 64 ? stackalloc char[token.Length] : new char[token.Length];
        token.In(text).ToLowerInvariant(lower);
        return new(lower);
    }

    static bool IsDoubtful(ReadOnlySpan<char> text, TextSpan token, PartOfSpeech partOfSpeech) =>
        partOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Det or PartOfSpeech.Part && token.Length > 1
        && char.IsUpper(text[token.Start]) && char.IsLower(text[token.Start + 1]);

    static void MakeSubject(Prediction prediction, TokenRange sentence, int token, int verb)
    {
        var isPassive = false;
        for (var other = sentence.First; other < sentence.End; other++)
            if (prediction.Heads[other] == verb)
            {
                if (prediction.Relations[other].Universal() is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Expl)
                    return;
                isPassive |= prediction.Relations[other] == DependencyRelation.AuxPass;
            }
        prediction.Relations[token] = isPassive ? DependencyRelation.NsubjPass : DependencyRelation.Nsubj;
    }
}
