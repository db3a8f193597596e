namespace Dateline.Cli.Failures;

/// <summary>The work cannot be completed now; the message says what is missing and what to do.</summary>
sealed class IncompleteException(string message) : Exception(message);
