namespace Dateline.Training;

/// <summary>What the network says about a sentence, one entry a position; position 0 is above the root.</summary>
sealed record Analysed(int[] Heads, int[] Relations, int[] PartsOfSpeech, int[] PennTags, float[] EntityScores);
