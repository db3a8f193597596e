namespace Dateline.Publishing;

/// <summary>Another build is at work on the same output folder.</summary>
public sealed class OutputBusyException(string message) : Exception(message);
