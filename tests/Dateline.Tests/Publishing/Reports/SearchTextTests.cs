using Dateline.Publishing.Addresses;

namespace Dateline.Tests.Publishing.Reports;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Zelenskyy's 28-point plan", "zelenskyy s 28 point plan")]
    [InlineData("Ångström, café; MÜNCHEN", "angstrom cafe munchen")]
    [InlineData("\ufffe \u0007 …", "")]
    public void A_search_compares_words_without_case_and_accents(string text, string words) => Assert.Equal(words, string.Join(' ', SearchText.WordsOf(text)));

    [Theory]
    [InlineData("pokrovsk", 2, "po")]
    [InlineData("a", 2, "a")]
    [InlineData("москва", 1, "_43c")]
    [InlineData("pokrovsk", 0, "")]
    public void A_word_stands_in_the_file_of_its_first_letters(string word, int letters, string file) => Assert.Equal(file, SearchText.ShardOf(word, letters));
}
