using Dateline.Training;

namespace Dateline.Tests.Training;

public sealed class TitleCaseTests
{
    static readonly CorpusSentence s_sentence = new(0,
        ["the", "envoys", "meet", "in", "Kyiv", "on", "3", "May", "."], [], [],
        ["DET", "NOUN", "VERB", "ADP", "PROPN", "ADP", "NUM", "PROPN", "PUNCT"], [], [], [], []);

    [Theory]
    [InlineData(0, "The Envoys Meet In Kyiv On 3 May .")]
    [InlineData(1, "The Envoys Meet in Kyiv on 3 May .")]
    public void A_headline_capitalises_its_words_and_mostly_not_its_short_function_words(int number, string expected) =>
        Assert.Equal(expected, string.Join(' ', TitleCase.Of(s_sentence, number).Forms));

    [Fact]
    public void The_layers_stay_as_they_are() => Assert.Equal(s_sentence.PartsOfSpeech, TitleCase.Of(s_sentence, 0).PartsOfSpeech);
}
