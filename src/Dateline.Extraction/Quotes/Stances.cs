namespace Dateline.Extraction;

/// <summary>What a speaker does with content: the class of the cue, turned round by a negation.</summary>
static class Stances
{
    /// <summary>The stance of an attribution; null when the cue is unknown, or when a negated cue leaves open what the speaker holds.</summary>
    public static Stance? Of(Attribution attribution) => (attribution.Entry?.Stance, attribution.IsNegated) switch
    {
        (null, _) => attribution.CueHead < 0 ? null : Stance.State,
        (var stance, false) => stance,
        (Stance.Deny, true) => Stance.Confirm,
        (Stance.Confirm or Stance.Believe or Stance.Promise or Stance.Claim, true) => Stance.Deny,
        (Stance.Praise, true) => Stance.Accuse,
        (Stance.Want or Stance.Demand, true) => Stance.Deny,
        _ => null,
    };
}
