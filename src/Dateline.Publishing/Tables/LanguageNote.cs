using Dateline.Extraction;

namespace Dateline.Publishing.Tables;

/// <summary>Says why a document has no rows where its language is not read.</summary>
static class LanguageNote
{
    static readonly string s_read = string.Join(", ", LanguagePack.All.Select(pack => pack.Name));

    /// <summary>The note of a document; null where its language is read.</summary>
    public static string? Of(Extract extract) =>
        extract.IsTextOnly ? $"Text and sentences only: rows are read from documents in {s_read}, and this one is in another language ({extract.Language})." : null;
}
