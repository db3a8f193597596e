namespace Dateline.Extraction;

/// <summary>TimeML event classes.</summary>
public enum EventClass : byte
{
    /// <summary>Something that happens.</summary>
    Occurrence,
    /// <summary>A state or circumstance.</summary>
    State,
    /// <summary>Somebody says something.</summary>
    Reporting,
    /// <summary>Intensional action: tries, promises, prevents another event.</summary>
    IAction,
    /// <summary>Intensional state: believes, wants another event.</summary>
    IState,
    /// <summary>Begins, goes on, ends.</summary>
    Aspectual,
    /// <summary>Sees, hears.</summary>
    Perception,
}
