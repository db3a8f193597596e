namespace Dateline.Language;

/// <summary>Universal part-of-speech tags (UPOS), as in Universal Dependencies version 2.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Other: foreign words, typos, nothing fits.</summary>
    X,
    /// <summary>Adjective.</summary>
    Adj,
    /// <summary>Adposition.</summary>
    Adp,
    /// <summary>Adverb.</summary>
    Adv,
    /// <summary>Auxiliary verb.</summary>
    Aux,
    /// <summary>Coordinating conjunction.</summary>
    Cconj,
    /// <summary>Determiner.</summary>
    Det,
    /// <summary>Interjection.</summary>
    Intj,
    /// <summary>Common noun.</summary>
    Noun,
    /// <summary>Numeral.</summary>
    Num,
    /// <summary>Particle: the infinitive's "to", "not", the possessive "'s".</summary>
    Part,
    /// <summary>Pronoun.</summary>
    Pron,
    /// <summary>Proper noun.</summary>
    Propn,
    /// <summary>Punctuation.</summary>
    Punct,
    /// <summary>Subordinating conjunction.</summary>
    Sconj,
    /// <summary>Symbol.</summary>
    Sym,
    /// <summary>Verb.</summary>
    Verb,
}
