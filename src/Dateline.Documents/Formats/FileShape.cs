namespace Dateline.Documents.Formats;

/// <summary>What a format found out about a file while it listed it, and needs to read its documents. It does not change afterwards.</summary>
abstract class FileShape;
