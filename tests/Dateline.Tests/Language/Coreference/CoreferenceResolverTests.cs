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

    [Fact]
    public void A_woman_s_title_never_joins_a_man_of_her_surname() =>
        Links("Bill Harlan spoke in Ohio. Mrs. Harlan stayed at home.", "Harlan", 1, "Harlan");

    [Fact]
    public void A_surname_is_whom_the_article_is_about_and_not_whom_it_names_nearest() =>
        Links("Hillary Marsden leads the poll. Hillary Marsden spoke in Ohio. Hillary Marsden was joined by Bill Marsden. The rain went on for hours. Nobody left early. The hall was full. Marsden praised the town.", "Marsden", 4, "Hillary Marsden");

    [Fact]
    public void A_surname_of_two_alike_stays_open() =>
        Links("Anna Brodin and Carla Brodin met the mayor. Brodin left early.", "Brodin", 2, "Brodin");

    [Fact]
    public void A_slip_in_a_surname_makes_nobody_new() =>
    Links("Teresa McClenaghan voted early. McLenaghan was pleased.", "McLenaghan", 0, "Teresa McClenaghan");

    [Fact]
    public void An_office_right_before_a_name_is_its_bearer() =>
    Links("Minister for Foreign Affairs Juan Ortega said the talks had failed.", "Minister", 0, "Juan Ortega");

    [Fact]
    public void The_brother_of_somebody_is_not_he() =>
        Assert.NotEqual("Juan Ortega", NameAt("The brother of Juan Ortega said the talks had failed.", "brother"));

    static string? NameAt(string text, string form)
    {
        var analysis = Analyzer.Default.Analyze(text);
        var token = Enumerable.Range(0, analysis.TokenCount).First(index => analysis[index].ToString() == form);
        return CoreferenceResolver.Resolve(analysis).ChainAt(token)?.Name;
    }

    // The chain of the n-th token of that form is named as expected.
    static void Links(string text, string form, int number, string name)
    {
        var analysis = Analyzer.Default.Analyze(text);
        var token = Enumerable.Range(0, analysis.TokenCount).Where(index => analysis[index].ToString() == form && (number == 0 || index > 0)).ElementAt(number);
        Assert.Equal(name, CoreferenceResolver.Resolve(analysis).ChainAt(token)?.Name);
    }
}
