namespace Dateline.Extraction;

/// <summary>What is known of one word: the readings that the extractors ask for.</summary>
/// <param name="Lemma">Lemma; a particle verb with its particle.</param>
/// <param name="Kind">Part of speech.</param>
sealed record WordEntry(string Lemma, WordKind Kind)
{
    /// <summary>TimeML class of the event it names; null for an occurrence.</summary>
    public EventClass? Class { get; init; }

    /// <summary>How it attributes content to a source; null when it is no cue.</summary>
    public CueEntry? Speech { get; init; }

    /// <summary>What it says of the event that hangs on it; null where it says nothing.</summary>
    public EventStatus? Governs { get; init; }

    /// <summary>Whether what governs it in turn tells what hangs on it.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>What it says of an event as its adjective, adverb or predicate; null where it says nothing.</summary>
    public EventStatus? About { get; init; }

    /// <summary>What else it does.</summary>
    public WordTraits Traits { get; init; }
}

/// <summary>Parts of speech of the words with an entry.</summary>
enum WordKind : byte
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>A noun.</summary>
    Noun,
    /// <summary>An adjective.</summary>
    Adjective,
    /// <summary>An adverb.</summary>
    Adverb,
}

/// <summary>What a word does in a clause beside its readings.</summary>
[Flags]
enum WordTraits : short
{
    /// <summary>Nothing more.</summary>
    None = 0,
    /// <summary>With an event noun as object it names that event and none of its own: "held talks".</summary>
    Light = 1,
    /// <summary>It lends a noun of speech its action, so that its subject is the source: "voiced concern".</summary>
    Support = 2,
    /// <summary>Its subject also does what the event noun behind it names: "ordered the arrest".</summary>
    Carrier = 4,
    /// <summary>It states a relation and tells no event: "includes".</summary>
    Relation = 8,
    /// <summary>"to" behind it leads to a place.</summary>
    Motion = 16,
    /// <summary>It says of an event that it takes place: "the summit will begin".</summary>
    Occurs = 32,
    /// <summary>What it speaks of is told as a fact: "condemned the attack".</summary>
    Factive = 64,
    /// <summary>Its "of" names whom it is done to: "the arrest of X".</summary>
    Transitive = 128,
}
