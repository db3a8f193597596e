using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>The entities of one document and which words stand for which of them.</summary>
/// <param name="Entities">The entities, ordered by key.</param>
/// <param name="Mentions">Their mentions, by place.</param>
public sealed record EntityIndex(ImmutableArray<Entity> Entities, ImmutableArray<Mention> Mentions)
{
    /// <summary>The entity that the noun phrase with that head token stands for where it acts, speaks or is acted on; metonyms give the institution.</summary>
    /// <remarks>Keyed by every token of a name and by the head of a nominal or pronoun mention.</remarks>
    public required IReadOnlyDictionary<int, Entity> Actors { get; init; }

    /// <summary>The place that a token names: "in Moscow" gives the city even where Moscow elsewhere stands for Russia.</summary>
    public required IReadOnlyDictionary<int, Entity> Places { get; init; }

    /// <summary>The acting entity at a token, or null.</summary>
    public Entity? ActorAt(int token) => Actors.GetValueOrDefault(token);

    /// <summary>The place at a token, or null.</summary>
    public Entity? PlaceAt(int token) => Places.GetValueOrDefault(token);
}
