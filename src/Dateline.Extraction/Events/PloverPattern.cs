using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>
/// One line of <c>plover-verbs.tsv</c>, <c>plover-nouns.tsv</c> or <c>plover-modes.tsv</c>: what must stand about a trigger for it to be of a type, or done in
/// a mode.
/// </summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Type">The type; null where the pattern says that there is none.</param>
/// <param name="Mode">The mode; null where the type has none or it cannot be told.</param>
sealed record PloverPattern(PloverCondition[] Conditions, string? Type, string? Mode)
{
    /// <summary>Reads one line's conditions.</summary>
    public static PloverPattern Parse(string[] row) => new(
        [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PloverCondition.Parse)], row[2] == "-" ? null : row[2], row[3].Length == 0 ? null
            : row[3]);
}

/// <summary>One condition of a pattern.</summary>
/// <param name="Places">Where to look; one is enough.</param>
/// <param name="Words">Lemmas that fit; null where any does.</param>
/// <param name="Actor">Whether an actor fits.</param>
/// <param name="Named">Whether a named place fits.</param>
/// <param name="Absent">Whether nothing may stand there.</param>
sealed record PloverCondition(PatternPlace[] Places, FrozenSet<string>? Words, bool Actor, bool Named, bool Absent)
{
    /// <summary>Reads <c>place=words</c> or <c>place</c>.</summary>
    public static PloverCondition Parse(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        PatternPlace[] places = [.. (cut < 0 ? text : text[..cut]).Split('|').Select(PatternPlace.Parse)];
        var words = cut < 0 ? ["*"] : text[(cut + 1)..].Split('|');
        if (words is ["*"] or ["-"])
            return new(places, null, false, false, words[0] == "-");
        return new(places, words.Where(word => word is not ("!" or "#")).SelectMany(word => word[0] == '@' ? NounClasses.Of(word[1..]) : [word])
            .ToFrozenSet(StringComparer.Ordinal), words.Contains("!"), words.Contains("#"), false);
    }

    /// <summary>Whether a lemma fits.</summary>
    public bool Takes(string lemma) => Words is null || Words.Contains(lemma);
}

/// <summary>Where a condition looks.</summary>
/// <param name="Kind">What part of the clause it is.</param>
/// <param name="Preposition">The preposition of an oblique; empty otherwise.</param>
readonly record struct PatternPlace(PatternPlaceKind Kind, string Preposition)
{
    /// <summary>
    /// Reads <c>obj</c>, <c>subj</c>, <c>prt</c>, <c>not</c>, <c>xcomp</c>, <c>ccomp</c>, <c>xcomp-subj</c>, <c>mod</c>, <c>near</c>, <c>lemma</c>,
    /// <c>purp</c>, <c>gov</c>, <c>prep</c> or a preposition.
    /// </summary>
    public static PatternPlace Parse(string name) => name switch
    {
        "obj" => new(PatternPlaceKind.Object, ""),
        "subj" => new(PatternPlaceKind.Subject, ""),
        "prt" => new(PatternPlaceKind.Particle, ""),
        "not" => new(PatternPlaceKind.Negation, ""),
        "xcomp" => new(PatternPlaceKind.Infinitive, ""),
        "ccomp" => new(PatternPlaceKind.Clause, ""),
        "xcomp-subj" => new(PatternPlaceKind.InfinitiveSubject, ""),
        "mod" => new(PatternPlaceKind.Modifier, ""),
        "near" => new(PatternPlaceKind.Sentence, ""),
        "lemma" => new(PatternPlaceKind.Self, ""),
        "purp" => new(PatternPlaceKind.Purpose, ""),
        "gov" => new(PatternPlaceKind.Governor, ""),
        "prep" => new(PatternPlaceKind.Preposition, ""),
        _ => new(PatternPlaceKind.Oblique, name),
    };
}

/// <summary>Parts of a clause that conditions look at.</summary>
enum PatternPlaceKind : byte
{
    /// <summary>The object, or the subject of a passive.</summary>
    Object,
    /// <summary>The subject, or the agent of a passive.</summary>
    Subject,
    /// <summary>The particle of the verb.</summary>
    Particle,
    /// <summary>A word that negates the verb.</summary>
    Negation,
    /// <summary>An infinitive complement.</summary>
    Infinitive,
    /// <summary>A complement clause.</summary>
    Clause,
    /// <summary>An infinitive complement with a subject of its own.</summary>
    InfinitiveSubject,
    /// <summary>An adjective, adverb or noun that stands with the trigger.</summary>
    Modifier,
    /// <summary>Any word of the sentence.</summary>
    Sentence,
    /// <summary>The trigger itself.</summary>
    Self,
    /// <summary>A clause that says what it is done for.</summary>
    Purpose,
    /// <summary>The word that the trigger hangs on.</summary>
    Governor,
    /// <summary>The preposition before the trigger.</summary>
    Preposition,
    /// <summary>A phrase with a preposition.</summary>
    Oblique,
}
