namespace Dateline.Language;

/// <summary>What the network says about the tokens of a text, one entry a token.</summary>
/// <param name="PartsOfSpeech">Universal part of speech.</param>
/// <param name="PennTags">Penn Treebank tag.</param>
/// <param name="Heads">Index of the head among all tokens given; -1 for the root of a sentence. Every sentence is a tree with one root.</param>
/// <param name="Relations">Relation to the head; <see cref="DependencyRelation.Root"/> for the root and nowhere else.</param>
/// <param name="EntityScores">
/// Unnormalised scores of the entity tags, <see cref="EntityTags.Count"/> a token, in the order of <see cref="EntityTags.Labels"/>; the higher the likelier.
/// </param>
sealed record Prediction(PartOfSpeech[] PartsOfSpeech, string[] PennTags, int[] Heads, DependencyRelation[] Relations, float[] EntityScores)
{
    /// <summary>
    /// Outputs of both layers of the network, as bytes, <see cref="NetworkShape.StateSize"/> a token; empty for a text of more than
    /// <see cref="NeuralParser.MostStates"/> tokens.
    /// </summary>
    public byte[] States { get; init; } = [];
}
