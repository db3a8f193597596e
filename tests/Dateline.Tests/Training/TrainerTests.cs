using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dateline.Training;

namespace Dateline.Tests.Training;

public sealed class TrainerTests
{
    // Changes when the recipe, the random numbers or the order of any sum changes; then the shipped model can no longer be trained again to the same scores.
    const string DigestAfter25Steps = "26f5b87626990604a0134ff664f07739";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Twenty_five_steps_give_the_known_weights_whatever_the_threads(int threads)
    {
        using var trainer = new Trainer(TrainingSample.Set(TrainingSample.Sentences), seed: 1, threads);
        trainer.Run(passes: 25, done: 0, (_, _) => { }, maximumSteps: 25);
        Assert.Equal(DigestAfter25Steps, Digest(trainer.Parameters));
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        using var trainer = new Trainer(TrainingSample.Set(TrainingSample.Sentences), seed: 2, threads: 1);
        trainer.Run(passes: 25, done: 0, (_, _) => { }, maximumSteps: 25);
        Assert.NotEqual(DigestAfter25Steps, Digest(trainer.Parameters));
    }

    static string Digest(Parameters parameters)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in parameters.All)
            digest.AppendData(MemoryMarshal.AsBytes(parameter.Span));
        return Convert.ToHexStringLower(digest.GetHashAndReset())[..32];
    }
}
