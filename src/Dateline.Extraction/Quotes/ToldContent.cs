using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Tells reported content from the mere object of an action: "denied the claims" tells something, "attacked the airport" and "wants to stay" do not.
/// </summary>
/// <remarks>Content in quotation marks is always told; only attributions without any are judged.</remarks>
sealed class ToldContent(Analysis analysis, EntityIndex entities)
{
    /// <summary>Objects up to this many words tell something only below cues that deny or foresee.</summary>
    const int ShortObject = 3;

    /// <summary>Whether the content of an attribution is something told rather than something done to.</summary>
    public bool Contains(Attribution attribution)
    {
        if (attribution.Regions.Count > 0 || attribution.Entry is not { } entry)
            return true;
        var words = 0;
        foreach (var piece in attribution.Content)
            for (var token = piece.First; token < piece.End; token++)
                words += analysis.IsPunctuation(token) ? 0 : 1;
        return attribution.Pattern switch
        {
            "infinitive" => IsUttered(entry) || entry.Stance == Stance.Believe && IsOfOthers(attribution.CueHead),
            "infinitive-passive" => IsUttered(entry),
            "noun-infinitive" => entry.Stance is Stance.Demand or Stance.Warn or Stance.Promise,
            "adjective-infinitive" => false,
            "adjective-preposition" => entry.Stance is Stance.Accuse or Stance.Praise && Opener(attribution) == "of",
            "noun-preposition" => entry.Stance is Stance.Accuse or Stance.Claim or Stance.Deny or Stance.Warn && entry.Allows(CueFrames.Clause)
                && Opener(attribution) == "of",
            "object" or "object-passive" => !entry.Allows(CueFrames.Act) && IsToldObject(entry, words) && !IsActor(attribution),
            "accusation" => !entry.Allows(CueFrames.Act) || attribution.IsGrounded,
            "preposition" => IsToldTopic(entry, Opener(attribution), words),
            "predicate-passive" => attribution.Source is not null,
            "as" or "beside" => false,
            _ => true,
        };
    }

    /// <summary>Infinitives that are uttered: promises, demands, threats, advice; plans and wishes are not.</summary>
    static bool IsUttered(CueEntry entry) =>
        entry.Stance is Stance.Promise or Stance.Demand or Stance.Warn or Stance.Suggest or Stance.Claim or Stance.Confirm or Stance.State;

    /// <summary>"expects prices to rise" foresees what others do; "expects to win" is a wish as much.</summary>
    bool IsOfOthers(int cue) => analysis.Dependent(cue, DependencyRelation.Obj) >= 0 || analysis.Dependent(cue, DependencyRelation.Ccomp) >= 0;

    /// <summary>An object is content below a verb of speech or denial; short ones only where they are denied, foreseen or demanded.</summary>
    static bool IsToldObject(CueEntry entry, int words) => entry.Stance switch
    {
        Stance.Deny => entry.Allows(CueFrames.Quote | CueFrames.Clause) || words > ShortObject,
        Stance.Want => false,
        Stance.Promise => true,
        Stance.Confirm => entry.Allows(CueFrames.Quote) && words > 1,
        Stance.Demand => entry.Allows(CueFrames.Clause) && !entry.Allows(CueFrames.Addressee),
        Stance.Believe or Stance.Suggest => entry.Allows(CueFrames.Clause) && words > ShortObject,
        _ => words > ShortObject,
    };

    /// <summary>Whether the content is no more than somebody who is acted on: "recalled the ambassador".</summary>
    bool IsActor(Attribution attribution)
    {
        var head = HeadOf(attribution.Content[0]);
        return ActorNouns.KindOf(analysis[head]) is not (null or EntityType.Other) || analysis.PartsOfSpeech[head] == PartOfSpeech.Propn
            && entities.ActorAt(head) is not null;
    }

    /// <summary>The word of a piece whose head stands outside of it.</summary>
    int HeadOf(TokenRange piece)
    {
        for (var token = piece.First; token < piece.End; token++)
            if (!piece.Contains(analysis.Heads[token]) && !analysis.IsPunctuation(token))
                return token;
        return piece.First;
    }

    /// <summary>What stands behind a preposition is content where it is called for or warned of; what is merely talked about is a topic.</summary>
    static bool IsToldTopic(CueEntry entry, string opener, int words) => opener switch
    {
        "for" or "of" or "against" => entry.Stance is not (Stance.Want or Stance.Believe),
        "to" => entry.Stance == Stance.Confirm && entry.Allows(CueFrames.Quote),
        _ => words > ShortObject && entry.Stance is not (Stance.Want or Stance.Believe) && entry.Allows(CueFrames.Quote),
    };

    string Opener(Attribution attribution) => analysis[attribution.Cue.End - 1].Form.ToString().ToLowerInvariant();
}
