namespace Dateline.Documents.Text;

/// <summary>Reads tags of languages: <c>en-GB</c>, <c>en_US</c> and <c>EN</c> are all <c>en</c>.</summary>
static class LanguageTag
{
    /// <summary>The language of a tag, lower case; null where the words are none.</summary>
    public static string? Of(string? words)
    {
        var bare = words?.Trim().ToLowerInvariant().Split('-', '_', ',', ';', ' ')[0];
        return bare switch
        {
            { Length: 2 or 3 } when bare.All(char.IsAsciiLetterLower) => bare == "eng" ? "en" : bare,
            "english" => "en",
            _ => null,
        };
    }
}
