using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Tests.Language;

public class CapitalRepairTests
{
    static readonly string[] s_report = ["Envoy", "Wilkoff", "left", ".", "Critics", "fear", "that", "Wilkoff", "may", "be", "pressed", "."];

    [Theory]
    [InlineData(PartOfSpeech.Propn, PartOfSpeech.Propn, DependencyRelation.NsubjPass)]
    [InlineData(PartOfSpeech.Adp, PartOfSpeech.Adp, DependencyRelation.Advmod)]
    public void A_name_taken_for_a_function_word_is_the_subject_where_it_is_a_name_elsewhere(
    PartOfSpeech elsewhere, PartOfSpeech expected, DependencyRelation relation)
    {
        var (text, tokens) = Lay(s_report);
        var prediction = new Prediction(
            [PartOfSpeech.Noun, elsewhere, PartOfSpeech.Verb, PartOfSpeech.Punct, PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Sconj, PartOfSpeech.Adp,
                PartOfSpeech.Aux, PartOfSpeech.Aux, PartOfSpeech.Verb, PartOfSpeech.Punct],
            ["NN", "NNP", "VBD", ".", "NNS", "VBP", "IN", "IN", "MD", "VB", "VBN", "."],
            [1, 2, -1, 2, 5, -1, 10, 10, 10, 10, 5, 5],
            [DependencyRelation.Compound, DependencyRelation.Nsubj, DependencyRelation.Root, DependencyRelation.Punct, DependencyRelation.Nsubj,
                DependencyRelation.Root,
                DependencyRelation.Mark, DependencyRelation.Advmod, DependencyRelation.Aux, DependencyRelation.AuxPass, DependencyRelation.Ccomp,
                    DependencyRelation.Punct],
            []);

        CapitalRepair.FindNames(text, tokens, [new(0, 4), new(4, 12)], prediction);

        Assert.Equal(expected, prediction.PartsOfSpeech[7]);
        Assert.Equal(relation, prediction.Relations[7]);
    }

    [Fact]
    public void A_word_of_a_headline_is_the_noun_that_the_text_writes_small()
    {
        var (text, tokens) = Lay(["Ghana", "Hails", "Border", "Talks", "The", "talks", "ended"]);
        var prediction = new Prediction(
            [PartOfSpeech.Propn, PartOfSpeech.Verb, PartOfSpeech.Propn, PartOfSpeech.Propn, PartOfSpeech.Det, PartOfSpeech.Noun, PartOfSpeech.Verb],
            ["NNP", "VBZ", "NNP", "NNP", "DT", "NNS", "VBD"], [1, -1, 3, 1, 5, 6, -1],
            [.. Enumerable.Repeat(DependencyRelation.Dep, 7)], []);

        CapitalRepair.FindNouns(text, tokens, [new(0, 4), new(4, 7)], ImmutableArray.Create(new Name(new(0, 1), NameType.Place)), prediction);

        Assert.Equal([PartOfSpeech.Propn, PartOfSpeech.Verb, PartOfSpeech.Propn, PartOfSpeech.Noun], prediction.PartsOfSpeech[..4]);
        Assert.Equal("NNS", prediction.PennTags[3]);
    }

    [Theory]
    [InlineData("Colts Clinch Playoff Spot With Win", true)]
    [InlineData("The Prime Minister of Ghana spoke before parliament", false)]
    [InlineData("Kofi Annan", false)]
    public void A_headline_has_capitals_at_most_of_its_words(string sentence, bool expected)
    {
        var (text, tokens) = Lay(sentence.Split(' '));
        Assert.Equal(expected, Headlines.IsHeadline(text, tokens));
    }

    static (string Text, TextSpan[] Tokens) Lay(string[] words)
    {
        var start = 0;
        var tokens = new List<TextSpan>();
        foreach (var word in words)
        {
            tokens.Add(new(start, start + word.Length));
            start += word.Length + 1;
        }
        return (string.Join(' ', words), [.. tokens]);
    }
}
