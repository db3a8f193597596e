using Dateline.Language;

namespace Dateline.Tests;

public sealed class CoreferenceResolverTests
{
    [Fact]
    public void A_surname_goes_with_its_full_name() => Links("Emmanuel Macron spoke on Monday. Macron praised the deal.", "Macron", 1, "Emmanuel Macron");

    [Fact]
    public void A_headline_s_surname_finds_the_full_name_below_it() =>
    Links("Macron praises deal\n\nPresident Emmanuel Macron praised the deal on Monday.", "Macron", 0, "Emmanuel Macron");

    [Fact]
    public void He_is_the_man_named_before() => Links("Angela Merkel met Emmanuel Macron. He praised the deal.", "He", 0, "Emmanuel Macron");

    [Fact]
    public void She_is_the_woman_named_before() => Links("Emmanuel Macron met Angela Merkel. She praised the deal.", "She", 0, "Angela Merkel");

    [Fact]
    public void A_role_goes_with_the_one_who_bears_it() =>
        Links("French President Emmanuel Macron met Russian President Vladimir Putin in Paris. The talks lasted five hours. The French president praised the deal.", "president", 0, "Emmanuel Macron");

    [Fact]
    public void An_acronym_goes_with_its_expansion() =>
        Links("Doctors of the World Health Organization warned on Monday. The WHO said cases had doubled.", "WHO", 0, "World Health Organization");

    [Fact]
    public void A_country_goes_by_all_its_names()
    {
        var analysis = Analyzer.Default.Analyze("The United States agreed. Officials in the U.S. were relieved.");
        Assert.Single(CoreferenceResolver.Resolve(analysis).Chains, chain => chain.IsNamed);
    }

    [Fact]
    public void Mr_and_Mrs_of_one_name_are_two()
    {
        var analysis = Analyzer.Default.Analyze("Mr. Smith left early. Mrs. Smith stayed until midnight.");
        Assert.Equal(2, CoreferenceResolver.Resolve(analysis).Chains.Count(chain => chain.IsNamed));
    }

    // The chain of the n-th token of that form is named as expected.
    static void Links(string text, string form, int number, string name)
    {
        var analysis = Analyzer.Default.Analyze(text);
        var token = Enumerable.Range(0, analysis.TokenCount).Where(index => analysis[index].ToString() == form && (number == 0 || index > 0)).ElementAt(number);
        Assert.Equal(name, CoreferenceResolver.Resolve(analysis).ChainAt(token)?.Name);
    }
}
