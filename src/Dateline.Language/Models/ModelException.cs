namespace Dateline.Language;

/// <summary>A model file cannot be used: it is not one, is of another version, or was altered. The message names the file and says what to do.</summary>
public sealed class ModelException(string message) : Exception(message);
