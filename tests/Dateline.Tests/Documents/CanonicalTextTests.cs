using CsCheck;
using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class CanonicalTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\uFFFEb\uFFFF", "a\uFFFDb\uFFFF")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("\uFEFF\uFEFFa\uFEFFb", "a\uFEFFb")]
    [InlineData("plain\n", "plain\n")]
    public void Lines_end_in_line_feeds_and_letters_are_composed(string text, string canonical) => Assert.Equal(canonical, CanonicalText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => Assert.Equal("\uFFFDx", CanonicalText.Of("\uD83Dx"));

    [Fact]
    public void Canonical_text_stays_as_it_is() =>
        Gen.String[Gen.Char, 0, 40].Sample(text => CanonicalText.Of(CanonicalText.Of(text)) == CanonicalText.Of(text));

    [Fact]
    public void Canonical_text_can_always_be_written_as_UTF_8() =>
        Gen.String[Gen.Char, 0, 40].Sample(text => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(CanonicalText.Of(text)) >= 0);
}
