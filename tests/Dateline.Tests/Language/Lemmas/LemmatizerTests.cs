using Dateline.Language;

namespace Dateline.Tests;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", PartOfSpeech.Verb, "VBD", "say")]
    [InlineData("negotiating", PartOfSpeech.Verb, "VBG", "negotiate")]
    [InlineData("Shelled", PartOfSpeech.Verb, "VBD", "shell")]
    [InlineData("fled", PartOfSpeech.Verb, "VBD", "flee")]
    [InlineData("ARRESTED", PartOfSpeech.Verb, "VBD", "arrest")]
    [InlineData("Placed", PartOfSpeech.Verb, "VBN", "place")]
    [InlineData("putting", PartOfSpeech.Verb, "VBG", "put")]
    [InlineData("missiles", PartOfSpeech.Noun, "NNS", "missile")]
    [InlineData("armies", PartOfSpeech.Noun, "NNS", "army")]
    [InlineData("men", PartOfSpeech.Noun, "NNS", "man")]
    [InlineData("Were", PartOfSpeech.Aux, "VBD", "be")]
    [InlineData("n't", PartOfSpeech.Part, "RB", "not")]
    [InlineData("better", PartOfSpeech.Adj, "JJR", "good")]
    [InlineData("Zelenskyy", PartOfSpeech.Propn, "NNP", "Zelenskyy")]
    [InlineData("http://Example.org/A", PartOfSpeech.X, "ADD", "http://Example.org/A")]
    public void A_form_with_its_tags_has_a_lemma(string form, PartOfSpeech partOfSpeech, string pennTag, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemmatize(form, [new(0, form.Length)], [partOfSpeech], [pennTag])[0]);

    [Theory]
    [InlineData("went", "go")]
    [InlineData("American", "American")]
    [InlineData("PEREZ", "Perez")]
    [InlineData("dogs", "dog")]
    public void An_edit_leads_from_the_form_to_the_lemma(string form, string lemma) => Assert.Equal(lemma, LemmaEdit.Between(form, lemma).Apply(form));
}
