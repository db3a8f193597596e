namespace Dateline.Extraction;

/// <summary>Type and mode of an event.</summary>
/// <param name="Type">PLOVER type or one of our own.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
sealed record EventCode(string Type, string? Mode);
