using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads how the text describes somebody it names: the title before the name or the apposition behind it, as written.</summary>
static class DescriptionReader
{
    /// <summary>The description about a name, or null.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="name">Tokens of the name.</param>
    /// <param name="head">The token of it that stands in the tree.</param>
    public static string? Of(Reading reading, TokenRange name, int head)
    {
        var analysis = reading.Analysis;
        var first = name.First;
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent < name.First
                && analysis.Relations[dependent] is DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Amod
                or DependencyRelation.Flat or DependencyRelation.NmodPoss
                && !IsAdjectiveAlone(analysis, dependent))
                first = Math.Min(first, analysis.SubtreeOf(dependent).First);
        if (first < name.First && IsRole(analysis, new(first, name.First)))
            return Words(reading, new(first, name.First));
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent >= name.End && analysis.Relations[dependent] == DependencyRelation.Appos && ActorNouns.KindOf(analysis[dependent]) is not null)
                return Words(reading, NounPhrase.Of(analysis, dependent));
        return analysis.Relations[head] == DependencyRelation.Appos && analysis.Heads[head] is >= 0 and var described
            && analysis.PartsOfSpeech[described] == PartOfSpeech.Noun && ActorNouns.KindOf(analysis[described]) is EntityType.Person
            ? Words(reading, NounPhrase.Of(analysis, described))
            : null;
    }

    static bool IsAdjectiveAlone(Analysis analysis, int token) =>
        analysis.Relations[token] == DependencyRelation.Amod && CountryCatalog.OfNationality(analysis[token].Form) is null;

    static bool IsRole(Analysis analysis, TokenRange words)
    {
        for (var token = words.First; token < words.End; token++)
            if (ActorNouns.KindOf(analysis[token]) is not null)
                return true;
        return false;
    }

    static string? Words(Reading reading, TokenRange words)
    {
        var (first, end) = (words.First, words.End);
        while (end > first && reading.Analysis.PartsOfSpeech[end - 1] is PartOfSpeech.Punct)
            end--;
        if (end > first && reading.Analysis[first].Is("a") || end > first && reading.Analysis[first].Is("an"))
            first++;
        var text = end > first ? reading.PassageOf(new TokenRange(first, end)).Text : "";
        return text.Length is 0 or > 120 || text.Contains('\n', StringComparison.Ordinal) ? null : text;
    }
}
