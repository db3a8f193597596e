using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The word that names an event.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="LightVerb">The light verb that governs an event noun ("held" of "held talks"), which names no event of its own; -1 when there is none.</param>
readonly record struct Trigger(int Token, TriggerKind Kind, int LightVerb);

/// <summary>Kinds of words that name events.</summary>
enum TriggerKind : byte
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>A noun.</summary>
    Noun,
    /// <summary>A predicative adjective.</summary>
    Adjective,
}
