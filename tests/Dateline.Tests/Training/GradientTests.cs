using Dateline.Training;

namespace Dateline.Tests.Training;

public sealed unsafe class GradientTests
{
    // Single precision leaves about three digits to a difference of losses.
    const float Nudge = 1e-3f;

    [Fact]
    public void A_gradient_is_how_fast_the_loss_changes()
    {
        var sentences = TrainingSample.Sentences.GroupBy(sentence => sentence.Forms.Length).Where(group => group.Count() >= 2)
            .MinBy(group => group.Key)!.ToList();
        var set = TrainingSample.Set(sentences);
        var parameters = new Parameters(set.Shape, set.Vocabulary.Counts.Length, seed: 3);
        using var worker = new Worker();
        var still = new Dropout { Vector = 0, Trained = 0, Hashed = 0, Input = 0, Layer = 0, Parsing = 0, RareWord = 0 };
        var pass = new NetworkPass(parameters, set.Vocabulary, still, new(), worker);
        Example[] batch = [.. set.Training];
        var gradients = new Gradients(parameters.All);
        pass.Train(batch, gradients, scale: 1f, new(1, 1));

        var random = new RandomStream(5, 5);
        foreach (var parameter in parameters.All)
        {
            var agreeing = 0;
            for (var sample = 0; sample < 24; sample++)
            {
                var row = parameter.IsTable ? gradients.TouchedRows(parameter)[random.NextInt32(gradients.TouchedRows(parameter).Count)]
                    : random.NextInt32(parameter.Rows);
                var at = (row * parameter.Columns) + random.NextInt32(parameter.Columns);
                var measured = (Loss(parameter, at, Nudge) - Loss(parameter, at, -Nudge)) / (2 * Nudge);
                agreeing += Math.Abs(measured - gradients[parameter][at]) <= (0.02 * Math.Abs(measured)) + 4e-3 ? 1 : 0;
            }
            // A few steps cross the bend of a rectified unit, where the loss has no one slope.
            Assert.True(agreeing >= 19, $"{parameter.Name}: {agreeing} of 24 gradients agree");
        }

        double Loss(Parameter parameter, int at, float nudge)
        {
            var value = parameter.Value[at];
            parameter.Value[at] += nudge;
            var loss = pass.Train(batch, new(parameters.All), scale: 1f, new(1, 1));
            parameter.Value[at] = value;
            return loss;
        }
    }
}
