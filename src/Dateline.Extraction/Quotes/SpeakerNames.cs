using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>One who speaks.</summary>
/// <param name="Name">Full name, or the words of the source where it has none.</param>
/// <param name="Id">Key among the entities; null where it is none.</param>
readonly record struct Speaker(string Name, string? Id);

/// <summary>Names a source: by its entity, else by its own words; several who speak together are all named.</summary>
static class SpeakerNames
{
    /// <summary>The entity of a source, the first where several speak together; null when it is none.</summary>
    public static Entity? EntityOf(EntityIndex entities, SourcePhrase source) => NamedBehind(entities, source) ?? entities.ActorAt(source.Referent)
        ?? entities.ActorAt(source.Head);

    // "producers Craig Zadan and Neil Meron": the name behind the role says who.
    static Entity? NamedBehind(EntityIndex entities, SourcePhrase source) =>
        source.Referent == source.Head && source.Tokens.Contains(source.Head + 1) && entities.ActorAt(source.Head + 1) is { Type: EntityType.Person } named
            && entities.ActorAt(source.Head)?.Id != named.Id ? named : null;

    /// <summary>The full name of who speaks: "Ukraine and European partners"; null for a pronoun that nobody is known for.</summary>
    public static string? Of(IReadOnlyList<Speaker> speakers) => speakers.Count switch
    {
        0 => null,
        1 => speakers[0].Name,
        _ => $"{string.Join(", ", speakers.SkipLast(1).Select(speaker => speaker.Name))} and {speakers[^1].Name}",
    };

    /// <summary>Everybody who speaks, in the order of the text; none for a pronoun that nobody is known for.</summary>
    public static List<Speaker> All(Analysis analysis, EntityIndex entities, SourcePhrase source)
    {
        var found = new List<Speaker>();
        var first = EntityOf(entities, source) ?? Behind(analysis, entities, source);
        if ((first?.Name ?? Words(analysis, source)) is not { } name)
            return found;
        found.Add(new(name, first?.Id));
        if (source.Referent != source.Head)
            return found;
        AddOthers(analysis, entities, source, source.Head, found);
        if (NamedBehind(entities, source) is not null)
            AddOthers(analysis, entities, source, source.Head + 1, found);
        return found;
    }

    /// <summary>"a new report by the newspaper", "a letter from the mayor": who speaks through what is cited; null where nobody is named.</summary>
    static Entity? Behind(Analysis analysis, EntityIndex entities, SourcePhrase source)
    {
        if (!CitableSources.IsDocument(analysis.Lemmas[source.Referent]))
            return null;
        foreach (var dependent in analysis.DependentsOf(source.Referent))
            if (analysis.RelationOf(dependent) == DependencyRelation.Nmod
                && (analysis.Relations[dependent] == DependencyRelation.NmodPoss || analysis.CaseOf(dependent) is >= 0 and var opener
                && analysis[opener].Form is "by" or "from")
                && entities.ActorAt(dependent) is { Type: EntityType.Person or EntityType.Organization } author)
                return author;
        return null;
    }

    static void AddOthers(Analysis analysis, EntityIndex entities, SourcePhrase source, int head, List<Speaker> found)
    {
        foreach (var dependent in analysis.DependentsOf(head))
        {
            if (analysis.Relations[dependent] != DependencyRelation.Conj || !source.Tokens.Contains(dependent) || !IsSomebodyElse(analysis, head, dependent))
                continue;
            var entity = entities.ActorAt(dependent);
            if ((entity?.Name ?? Words(analysis, SourceFinder.Phrase(analysis, dependent))) is { } name && !found.Exists(speaker => speaker.Name == name))
                found.Add(new(name, entity?.Id));
            AddOthers(analysis, entities, source, dependent, found);
        }
    }

    // "the former secretary and current nominee" is one; "Kyiv and its partners", "regulators and groups" are two.
    static bool IsSomebodyElse(Analysis analysis, int head, int other)
    {
        if (analysis.PartsOfSpeech[other] == PartOfSpeech.Propn)
            return analysis.PartsOfSpeech[head] == PartOfSpeech.Propn || analysis.PennTags[head] == "NNS"
                || analysis.PartsOfSpeech[other - 1] == PartOfSpeech.Cconj;
        return analysis.PartsOfSpeech[other] == PartOfSpeech.Noun
            && (analysis.PennTags[other] == "NNS" || analysis.Dependent(other, DependencyRelation.Det) >= 0
            || analysis.Has(other, DependencyRelation.NmodPoss));
    }

    /// <summary>
    /// The words of a noun phrase up to its head, without article, a common noun's capital at the start of a sentence taken back; null for a pronoun.
    /// </summary>
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
            words.Append(IsRaised(analysis, token, form) ? form.ToLowerInvariant() : form);
            if (token < last && analysis[token].SpaceAfter)
                words.Append(' ');
        }
        return words.Length == 0 ? null : words.ToString();
    }

    // The first word of a sentence has its capital from there, unless a name goes on behind it.
    static bool IsRaised(Analysis analysis, int token, string form)
    {
        var isCommon = analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Num
            || analysis.PartsOfSpeech[token] == PartOfSpeech.Adj && char.IsLower(analysis.Lemmas[token][0]);
        var opens = token == 0 || analysis.SentenceOf(token - 1) != analysis.SentenceOf(token) || analysis.IsPunctuation(token - 1);
        var goesOn = token + 1 < analysis.TokenCount && char.IsUpper(analysis[token + 1].Form[0]);
        return isCommon && opens && !goesOn && !IsAllCapitals(form);
    }

    static bool IsAllCapitals(string form) => form.Length > 1 && form.All(character => !char.IsLower(character));
}
