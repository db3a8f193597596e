namespace Dateline.Cli.Failures;

/// <summary>The command was called in a way it does not understand; the message says what is wrong and what to write.</summary>
sealed class UsageException(string message) : Exception(message);
