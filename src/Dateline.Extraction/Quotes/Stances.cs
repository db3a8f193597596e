namespace Dateline.Extraction;

/// <summary>What a speaker does with content: the class of the cue, turned round by a negation.</summary>
static class Stances
{
    /// <summary>The stance of an attribution; null when the cue is unknown, or when a negated cue leaves open what the speaker does.</summary>
    public static Stance? Of(Attribution attribution) => (attribution.Entry?.Stance, attribution.IsNegated) switch
    {
        (null, _) => attribution.CueHead < 0 ? null : Stance.State,
        (var stance, false) => stance,
        (Stance.Deny, true) => Stance.Confirm,
        (Stance.Praise, true) => Stance.Accuse,
        (Stance.Believe or Stance.Want or Stance.Promise or Stance.Demand, true) => attribution.Entry!.Stance,
        _ => null,
    };

    /// <summary>Whether the speaker holds the content: a denial turns it round, and so does a negation of what one believes or promises.</summary>
    public static Polarity PolarityOf(Attribution attribution) => (attribution.Entry?.Stance == Stance.Deny) != attribution.IsNegated ? Polarity.Negative
        : Polarity.Positive;
}
