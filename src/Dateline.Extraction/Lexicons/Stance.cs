namespace Dateline.Extraction;

/// <summary>What a speaker does with the content: the class of the cue.</summary>
public enum Stance : byte
{
    /// <summary>Says it, neutrally.</summary>
    State,
    /// <summary>Denies or rejects it.</summary>
    Deny,
    /// <summary>Accuses or criticises with it.</summary>
    Accuse,
    /// <summary>Demands, asks or orders it.</summary>
    Demand,
    /// <summary>Warns or threatens with it.</summary>
    Warn,
    /// <summary>Promises or plans it.</summary>
    Promise,
    /// <summary>Confirms, agrees or admits it.</summary>
    Confirm,
    /// <summary>Asks or doubts it.</summary>
    Question,
    /// <summary>Believes, thinks, fears or hopes it.</summary>
    Believe,
    /// <summary>Claims it against doubt.</summary>
    Claim,
    /// <summary>Praises or welcomes it.</summary>
    Praise,
    /// <summary>Proposes or advises it.</summary>
    Suggest,
    /// <summary>Wants or wishes it.</summary>
    Want,
}
