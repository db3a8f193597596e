using CsCheck;
using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class DocumentIdTests
{
    [Theory]
    [InlineData("000_ad5b41631710ae11")]
    [InlineData("2025-12-02.peace.talks")]
    [InlineData("cut-off-by-its-publisher-")]
    public void A_safe_name_is_kept(string name) => Assert.Equal(name, DocumentId.Of(name));

    [Theory]
    [InlineData("<img onerror=x>")]
    [InlineData("../../etc/passwd")]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("-rf")]
    [InlineData("")]
    [InlineData("Привет")]
    [InlineData("trailing.")]
    public void An_unsafe_name_becomes_a_safe_one_with_a_hash(string name)
    {
        Assert.NotEqual(name, DocumentId.Of(name));
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$", DocumentId.Of(name));
    }

    [Fact]
    public void Two_names_never_share_an_id_by_cleaning_alone() =>
        Gen.Select(Gen.String[0, 30], Gen.String[0, 30]).Sample((a, b) => a == b || DocumentId.Of(a) != DocumentId.Of(b));
}
