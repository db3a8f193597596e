using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Holds the patterns of types and modes against a trigger and its arguments.</summary>
/// <remarks>One per document; what a phrase is about and whether it names an actor is worked out once.</remarks>
sealed class PatternMatcher(Analysis analysis, EntityIndex entities)
{
    readonly int[] _essentials = new int[analysis.TokenCount];
    readonly bool?[] _isActor = new bool?[analysis.TokenCount];

    /// <summary>The first pattern of a verb that fits, or null.</summary>
    public PloverPattern? OfVerb(int verb, Arguments arguments) => First(PloverLexicon.OfVerb(analysis.Lemmas[verb]), verb, arguments);

    /// <summary>The first pattern of an event noun that fits, or null.</summary>
    public PloverPattern? OfNoun(int noun, Arguments arguments) => First(PloverLexicon.OfNoun(analysis.Lemmas[noun].ToLowerInvariant()), noun, arguments);

    /// <summary>The first pattern of an adjective that fits, or null.</summary>
    public PloverPattern? OfAdjective(int adjective, Arguments arguments) =>
        First(PloverLexicon.OfAdjective(analysis.Lemmas[adjective].ToLowerInvariant()), adjective, arguments);

    /// <summary>How an event of a type was done: the mode of the first pattern that fits, or null.</summary>
    public string? ModeOf(string type, int trigger, Arguments arguments) => First(PloverLexicon.ModesOf(type), trigger, arguments)?.Mode;

    PloverPattern? First(ReadOnlySpan<PloverPattern> patterns, int trigger, Arguments arguments)
    {
        foreach (var pattern in patterns)
            if (HoldAll(pattern.Conditions, trigger, arguments))
                return pattern;
        return null;
    }

    bool HoldAll(PloverCondition[] conditions, int verb, Arguments arguments)
    {
        foreach (var condition in conditions)
            if (!Holds(condition, verb, arguments))
                return false;
        return true;
    }

    bool Holds(PloverCondition condition, int verb, Arguments arguments)
    {
        foreach (var place in condition.Places)
            if (Holds(condition, place, verb, arguments))
                return true;
        return false;
    }

    bool Holds(PloverCondition condition, PatternPlace place, int verb, Arguments arguments) => place.Kind switch
    {
        PatternPlaceKind.Object => condition.Absent ? arguments.Patients.IsEmpty : FitsAny(condition, arguments.Patients.AsSpan()),
        PatternPlaceKind.Subject => condition.Absent ? arguments.Agents.IsEmpty : FitsAny(condition, arguments.Agents.AsSpan()),
        PatternPlaceKind.Particle => analysis.Particle(verb) is { Length: > 0 } particle && condition.Takes(particle),
        PatternPlaceKind.Negation => analysis.IsNegated(verb),
        PatternPlaceKind.Infinitive => arguments.Infinitive >= 0 && condition.Takes(analysis.Lemmas[arguments.Infinitive]),
        PatternPlaceKind.Clause => arguments.Clause >= 0,
        PatternPlaceKind.InfinitiveSubject =>
            arguments.Infinitive >= 0 && analysis.Child(arguments.Infinitive, DependencyRelation.Nsubj) >= 0
            || arguments.Clause >= 0 && analysis.HasMark(arguments.Clause, "to"),
        PatternPlaceKind.Modifier => FitsModifier(condition, verb),
        PatternPlaceKind.Sentence => FitsSentence(condition, verb),
        PatternPlaceKind.Purpose => arguments.Purpose >= 0,
        PatternPlaceKind.Governor => analysis.Heads[verb] is >= 0 and var governor && condition.Takes(analysis.Lemmas[governor]),
        PatternPlaceKind.Preposition => analysis.Preposition(verb) is { Length: > 0 } preposition && condition.Takes(preposition),
        PatternPlaceKind.Self => condition.Takes(analysis.Lemmas[verb].ToLowerInvariant()),
        _ => FitsOblique(condition, place.Preposition, arguments),
    };

    bool FitsModifier(PloverCondition condition, int trigger)
    {
        foreach (var dependent in analysis.DependentsOf(trigger))
            if (analysis.Relations[dependent] is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc
                or DependencyRelation.Advmod
                && condition.Takes(analysis.Lemmas[dependent].ToLowerInvariant()))
                return true;
        return false;
    }

    bool FitsSentence(PloverCondition condition, int trigger)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(trigger)].Tokens;
        for (var token = sentence.First; token < sentence.End; token++)
            if (token != trigger && condition.Takes(analysis.Lemmas[token].ToLowerInvariant()))
                return true;
        return false;
    }

    bool FitsOblique(PloverCondition condition, string preposition, Arguments arguments)
    {
        foreach (var oblique in arguments.Obliques)
            if (oblique.Preposition == preposition && Fits(condition, oblique.Token))
                return true;
        return false;
    }

    bool FitsAny(PloverCondition condition, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
            if (Fits(condition, token))
                return true;
        return false;
    }

    bool Fits(PloverCondition condition, int token) =>
        condition.Words is null || condition.Words.Contains(analysis.Lemmas[Essential(token)].ToLowerInvariant())
            || condition.Actor && (_isActor[token] ??= IsActor(token)) || condition.Named && entities.PlaceAt(token) is not null;

    // "a series of attacks" are attacks. Kept one higher, so that 0 stands for what was not asked yet.
    int Essential(int token)
    {
        if (_essentials[token] == 0)
            _essentials[token] = FindEssential(token) + 1;
        return _essentials[token] - 1;
    }

    int FindEssential(int token)
    {
        for (var step = 0; step < 3 && NounClasses.IsTransparent(analysis.Lemmas[token]); step++)
        {
            var inner = -1;
            foreach (var dependent in analysis.DependentsOf(token))
                if (analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.Preposition(dependent) == "of")
                    inner = dependent;
            if (inner < 0)
                break;
            token = inner;
        }
        return token;
    }

    bool IsActor(int token) => entities.ActorAt(token) is not null || ActorNouns.KindOf(analysis[token]) is not null
        || analysis.PennTags[token] is "PRP" && !analysis[token].Is("it")
        || Essential(token) is var essential && essential != token
        && (entities.ActorAt(essential) is not null || ActorNouns.KindOf(analysis[essential]) is not null);
}
