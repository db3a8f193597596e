using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Lexicons;

public class WordTableTests
{
    static readonly Gen<string> s_word = Gen.Char['a', 'd'].Array[1, 12].Select(letters => new string(letters));

    [Fact]
    public void A_table_knows_its_words_in_any_case_and_no_others() =>
        Gen.Select(s_word.HashSet[0, 40], s_word.Array[0, 40]).Sample((words, others) =>
        {
            var table = new WordTable<string>(words.Select(word => KeyValuePair.Create(word, word)));
            foreach (var word in words.Concat(others))
                foreach (var form in (string[])[word, word.ToUpperInvariant()])
                {
                    Assert.Equal(words.Contains(word), table.TryGet(form, out var value));
                    Assert.Equal(words.Contains(word) ? word : null, value);
                }
        });

    [Theory]
    [InlineData("")]
    [InlineData("né")]
    [InlineData("a b")]
    public void A_table_holds_words_of_letters_only(string word) =>
        Assert.Throws<ArgumentException>(() => new WordTable<int>([KeyValuePair.Create(word, 1)]));

    [Fact]
    public void Words_with_other_signs_are_not_found() =>
        Assert.False(new WordTable<int>([KeyValuePair.Create("abcdefghij", 1)]).TryGet("abcdefgh-j", out _));
}
