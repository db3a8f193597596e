namespace Dateline.Language;

/// <summary>What an argument is to its predicate: the roles of PropBank, without the marks that <see cref="ArgumentForm"/> holds.</summary>
/// <remarks>
/// What a numbered role means depends on the roleset; ARG0 is the one who acts, ARG1 the one or the thing that it happens to. ARG2 is often the recipient, the
/// instrument, the extent or the end of a change.
/// </remarks>
public enum SemanticRole : byte
{
    /// <summary><c>ARG0</c>: who acts or causes.</summary>
    Arg0,
    /// <summary><c>ARG1</c>: whom or what it happens to; what is said.</summary>
    Arg1,
    /// <summary><c>ARG2</c>: by roleset: recipient, instrument, extent, attribute.</summary>
    Arg2,
    /// <summary><c>ARG3</c>: by roleset: start, beneficiary, attribute.</summary>
    Arg3,
    /// <summary><c>ARG4</c>: by roleset: end point.</summary>
    Arg4,
    /// <summary><c>ARG5</c>: by roleset; rare.</summary>
    Arg5,
    /// <summary><c>ARGA</c>: who makes another act; rare.</summary>
    ArgA,
    /// <summary><c>ARGM-ADJ</c>: adjective of a noun.</summary>
    Adjectival,
    /// <summary><c>ARGM-ADV</c>: adverbial: condition, contrast and what has no class of its own.</summary>
    Adverbial,
    /// <summary><c>ARGM-CAU</c>: cause.</summary>
    Cause,
    /// <summary><c>ARGM-COM</c>: with whom.</summary>
    Companion,
    /// <summary><c>ARGM-CXN</c>: part of a construction ("so ... that").</summary>
    Construction,
    /// <summary><c>ARGM-DIR</c>: direction.</summary>
    Direction,
    /// <summary><c>ARGM-DIS</c>: discourse: "however", "and" at the start, who is addressed.</summary>
    Discourse,
    /// <summary><c>ARGM-EXT</c>: extent: how far, how much.</summary>
    Extent,
    /// <summary><c>ARGM-GOL</c>: goal, beneficiary.</summary>
    Goal,
    /// <summary><c>ARGM-LOC</c>: where.</summary>
    Location,
    /// <summary><c>ARGM-LVB</c>: light verb of a noun ("<c>take</c> a walk").</summary>
    LightVerb,
    /// <summary><c>ARGM-MNR</c>: manner.</summary>
    Manner,
    /// <summary><c>ARGM-MOD</c>: modal verb.</summary>
    Modal,
    /// <summary><c>ARGM-NEG</c>: negation.</summary>
    Negation,
    /// <summary><c>ARGM-PRD</c>: secondary predication.</summary>
    Predication,
    /// <summary><c>ARGM-PRP</c>: purpose.</summary>
    Purpose,
    /// <summary><c>ARGM-PRR</c>: the noun that carries the meaning of a light verb.</summary>
    PredicatingNoun,
    /// <summary><c>ARGM-REC</c>: reciprocal.</summary>
    Reciprocal,
    /// <summary><c>ARGM-TMP</c>: when, how long, how often.</summary>
    Time,
}
