using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>The entities of one document and which words stand for which of them.</summary>
/// <param name="Entities">The entities, ordered by key.</param>
/// <param name="Mentions">Their mentions, by place.</param>
public sealed record EntityIndex(ImmutableArray<Entity> Entities, ImmutableArray<Mention> Mentions)
{
    /// <summary>The entity that the noun phrase with that head token stands for where it acts, speaks or is acted on; metonyms give the institution.</summary>
    /// <remarks>One entry a token, filled for every token of a name and for the head of a nominal or pronoun mention; null elsewhere.</remarks>
    public required ImmutableArray<Entity?> Actors { get; init; }

    /// <summary>The place that a token names: "in Moscow" gives the city even where Moscow elsewhere stands for Russia.</summary>
    /// <remarks>One entry a token; null for none.</remarks>
    public required ImmutableArray<Entity?> Places { get; init; }

    /// <summary>The acting entity at a token, or null.</summary>
    public Entity? ActorAt(int token) => (uint)token < (uint)Actors.Length ? Actors[token] : null;

    /// <summary>The place at a token, or null.</summary>
    public Entity? PlaceAt(int token) => (uint)token < (uint)Places.Length ? Places[token] : null;
}
