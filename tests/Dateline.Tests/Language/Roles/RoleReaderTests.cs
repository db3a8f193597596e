using Dateline.Language;

namespace Dateline.Tests;

public sealed class RoleReaderTests
{
    [Fact]
    public void A_clause_tells_who_did_what_to_whom_where_and_when()
    {
        var analysis = Analyzer.Default.Analyze("Soldiers killed two farmers in Arbolova on Monday.");
        var predicate = PredicateOf(analysis, "killed");
        Assert.Equal("kill.01", predicate.Roleset);
        Assert.Equal("Soldiers", Words(analysis, predicate, SemanticRole.Arg0));
        Assert.Equal("two farmers", Words(analysis, predicate, SemanticRole.Arg1));
        Assert.Equal("in Arbolova", Words(analysis, predicate, SemanticRole.Location));
        Assert.Equal("on Monday", Words(analysis, predicate, SemanticRole.Time));
    }

    [Fact]
    public void The_one_it_happens_to_is_the_same_in_active_and_passive()
    {
        var active = Analyzer.Default.Analyze("The court acquitted the senator.");
        var passive = Analyzer.Default.Analyze("The senator was acquitted by the court.");
        foreach (var role in (SemanticRole[])[SemanticRole.Arg0, SemanticRole.Arg1])
            Assert.Contains(Words(active, PredicateOf(active, "acquitted"), role)!.ToLowerInvariant(),
                Words(passive, PredicateOf(passive, "acquitted"), role)!.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_subject_of_the_outer_clause_acts_in_the_inner_one()
    {
        var analysis = Analyzer.Default.Analyze("The minister promised to visit the region.");
        Assert.Equal("The minister", Words(analysis, PredicateOf(analysis, "visit"), SemanticRole.Arg0));
    }

    [Theory]
    [InlineData("The rebels attacked the village.", "attacked", FactualityClass.Happened)]
    [InlineData("The rebels did not attack the village.", "attack", FactualityClass.DidNotHappen)]
    [InlineData("The rebels refused to attack the village.", "attack", FactualityClass.DidNotHappen)]
    [InlineData("The rebels had never attacked the village.", "attacked", FactualityClass.DidNotHappen)]
    [InlineData("They failed to reach the village.", "reach", FactualityClass.DidNotHappen)]
    [InlineData("They managed to reach the village.", "reach", FactualityClass.Happened)]
    [InlineData("If the rebels attack the village, we will leave.", "attack", FactualityClass.DidNotHappen)]
    public void What_happened_is_told_from_what_did_not(string text, string word, FactualityClass expected)
    {
        var analysis = Analyzer.Default.Analyze(text);
        var factuality = PredicateOf(analysis, word).Factuality!.Value;
        Assert.Equal(expected, factuality.Class);
        Assert.Equal(expected == FactualityClass.Happened, factuality.Value > 0);
    }

    [Fact]
    public void Text_without_words_has_no_predicates()
    {
        Assert.Empty(Analyzer.Default.Analyze("").Predicates);
        Assert.Empty(Analyzer.Default.Analyze("... 12 ?!").Predicates);
    }

    [Fact]
    public void States_that_were_not_kept_are_computed_again()
    {
        const string Text = "The rebels attacked the village. Nobody was hurt, the mayor said.\n\nThe talks will go on in Arbolova tomorrow.";
        var analysis = Analyzer.Default.Analyze(Text);
        var again = RoleReader.Default.Read(analysis, []);
        Assert.NotEmpty(again);
        Assert.Equal(analysis.Predicates.Select(Print), again.Select(Print));
    }

    [Fact]
    public void Arguments_stand_in_their_sentence_and_numbered_roles_are_had_once()
    {
        var analysis = Analyzer.Default.Analyze(
            "He said that she gave the child who had waited a book, and that the men, who were tired, wanted to go and left. It rained.");
        foreach (var predicate in analysis.Predicates)
        {
            var sentence = analysis.Sentences[analysis.SentenceOf(predicate.Token)].Tokens;
            Assert.All(predicate.Arguments,
                argument => Assert.True(sentence.Contains(argument.Head) && argument.Span.Contains(argument.Head) && argument.Span.End <= sentence.End));
            var numbered = predicate.Arguments.Where(argument => argument.Role.IsNumbered() && argument.Form == ArgumentForm.Whole)
                .Select(argument => argument.Role).ToList();
            Assert.Equal(numbered.Distinct(), numbered);
        }
    }

    [Fact]
    public void Labels_are_read_back()
    {
        foreach (var role in Enum.GetValues<SemanticRole>())
            foreach (var form in Enum.GetValues<ArgumentForm>())
            {
                Assert.True(SemanticRoles.TryParse(role.Label(form), out var read, out var readForm));
                Assert.Equal((role, form), (read, readForm));
            }
        Assert.False(SemanticRoles.TryParse("ARGM-XYZ", out _, out _));
    }

    static Predicate PredicateOf(Analysis analysis, string word) =>
        analysis.Predicates.Single(predicate => analysis.TokenSpans[predicate.Token].In(analysis.Text).SequenceEqual(word));

    static string? Words(Analysis analysis, Predicate predicate, SemanticRole role) =>
        predicate.Find(role) is { } argument ? analysis.SpanOf(argument.Span).In(analysis.Text).ToString() : null;

    static string Print(Predicate predicate) =>
        $"{predicate.Token} {predicate.Roleset} {predicate.Confidence} {predicate.Factuality} {string.Join(' ', predicate.Arguments)}";
}
