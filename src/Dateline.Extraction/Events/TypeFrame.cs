using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>What the phrases about the word of an event are, by its type (<c>event-frames.tsv</c>).</summary>
/// <param name="Subject">Who its subject is.</param>
/// <param name="Object">What its object is.</param>
/// <param name="Prepositions">Prepositions whose phrases are parties; null where any may be.</param>
sealed record TypeFrame(SubjectPart Subject, ObjectPart Object, FrozenSet<string>? Prepositions)
{
    static readonly FrozenDictionary<string, TypeFrame> s_frames = Lexicon.Rows("event-frames.tsv")
        .ToFrozenDictionary(row => row[0], Parse, StringComparer.Ordinal);

    static readonly TypeFrame s_untyped = new(SubjectPart.Actor, ObjectPart.Party, null);

    /// <summary>The frame of a type; that of a plain verb for null.</summary>
    /// <exception cref="KeyNotFoundException">The type is not listed.</exception>
    public static TypeFrame Of(string? type) => type is null ? s_untyped : s_frames[type];

    /// <summary>The types, as listed.</summary>
    public static IEnumerable<string> Types => s_frames.Keys;

    /// <summary>Whether a party may also be found by whose the object is or what it is about ("attacked a convoy of the army").</summary>
    public bool LeadsOn => Object is ObjectPart.Party or ObjectPart.Target && Subject == SubjectPart.Actor;

    static TypeFrame Parse(string[] row) => new(
        row[1] switch { "actor" => SubjectPart.Actor, "victim" => SubjectPart.Victim, _ => SubjectPart.Cause },
        row[2] switch { "party" => ObjectPart.Party, "target" => ObjectPart.Target, "named" => ObjectPart.Named, _ => ObjectPart.Thing },
        row[3] switch { "any" => null, "none" => FrozenSet<string>.Empty, var prepositions => prepositions.Split('|').ToFrozenSet(StringComparer.Ordinal) });
}

/// <summary>What the subject of an event's verb is.</summary>
enum SubjectPart : byte
{
    /// <summary>Who acts.</summary>
    Actor,
    /// <summary>Whom it happens to.</summary>
    Victim,
    /// <summary>What brings it about, no party.</summary>
    Cause,
}

/// <summary>What the object of an event's verb is.</summary>
enum ObjectPart : byte
{
    /// <summary>A person, group or state, or something of theirs.</summary>
    Party,
    /// <summary>Whatever it is, a thing too.</summary>
    Target,
    /// <summary>A party only where it is one itself: a company bought.</summary>
    Named,
    /// <summary>No party.</summary>
    Thing,
}
