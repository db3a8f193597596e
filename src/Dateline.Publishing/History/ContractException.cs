using System.Collections.Immutable;

namespace Dateline.Publishing.History;

/// <summary>A build would take away what a published version promised.</summary>
/// <param name="promises">One sentence for each broken promise, with what to do.</param>
public sealed class ContractException(ImmutableArray<string> promises) : Exception(string.Join('\n', promises));
