namespace Dateline.Tests.Extraction.Times;

public sealed class TenseTests
{
    // Published on Wednesday 2024-05-08.
    [Theory]
    [InlineData("They/PRON/PRP/2/nsubj met/VERB/VBD/-1/root on/ADP/IN/3/case Tuesday/PROPN/NNP/1/obl", "2024-05-07")]
    [InlineData("They/PRON/PRP/2/nsubj will/AUX/MD/2/aux meet/VERB/VB/-1/root on/ADP/IN/4/case Tuesday/PROPN/NNP/2/obl", "2024-05-14")]
    [InlineData("They/PRON/PRP/1/nsubj plan/VERB/VBP/-1/root to/PART/TO/3/mark meet/VERB/VB/1/xcomp Tuesday/PROPN/NNP/3/obl:unmarked", "2024-05-14")]
    [InlineData("They/PRON/PRP/1/nsubj extended/VERB/VBD/-1/root it/PRON/PRP/1/obj to/PART/TO/4/mark buy/VERB/VB/1/advcl Tuesday/PROPN/NNP/4/obl:unmarked",
        "2024-05-07")]
    [InlineData("They/PRON/PRP/2/nsubj have/AUX/VBP/2/aux met/VERB/VBN/-1/root Tuesday/PROPN/NNP/2/obl:unmarked", "2024-05-07")]
    [InlineData("It/PRON/PRP/2/nsubj was/AUX/VBD/2/aux extended/VERB/VBN/-1/root until/ADP/IN/4/case Tuesday/PROPN/NNP/2/obl", "2024-05-14")]
    [InlineData("It/PRON/PRP/3/nsubj had/AUX/VBD/3/aux been/AUX/VBN/3/cop due/ADJ/JJ/-1/root by/ADP/IN/5/case Tuesday/PROPN/NNP/3/obl", "2024-05-07")]
    public void The_verb_tells_which_Tuesday_is_meant(string tree, string expected) =>
        Assert.Equal(expected, Assert.Single(TimeCases.ExtractTree(tree, "2024-05-08")).Value);

    [Theory]
    [InlineData("Sales/NOUN/NNS/1/nsubj rose/VERB/VBD/-1/root in/ADP/IN/3/case December/PROPN/NNP/1/obl", "2023-12")]
    [InlineData("Sales/NOUN/NNS/2/nsubj will/AUX/MD/2/aux rise/VERB/VB/-1/root in/ADP/IN/4/case December/PROPN/NNP/2/obl", "2024-12")]
    [InlineData("Sales/NOUN/NNS/2/nsubj will/AUX/MD/2/aux rise/VERB/VB/-1/root in/ADP/IN/4/case March/PROPN/NNP/2/obl", "2025-03")]
    public void The_verb_tells_the_year_of_a_month(string tree, string expected) =>
        Assert.Equal(expected, Assert.Single(TimeCases.ExtractTree(tree, "2024-05-08")).Value);
}
