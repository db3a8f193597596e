namespace Dateline.Training;

/// <summary>A command was called in a way it cannot be.</summary>
sealed class UsageException(string message) : Exception(message);
