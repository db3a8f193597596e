using System.Text;

namespace Dateline.Publishing;

/// <summary>The texts of an output folder, one at a time: rows come sorted by document.</summary>
sealed class PublishedTexts(string folder)
{
    string? _document;
    CodePointIndex? _index;

    /// <summary>The words between two code points of a document; null where it has no such text or the span does not lie in it.</summary>
    public string? Slice(string document, long? start, long? end)
    {
        if (document != _document)
            (_document, _index) = (document, Load(document));
        if (_index is null || start is not { } first || end is not { } last || first < 0 || last < first || last > _index.Length)
            return null;
        return _index.Text[_index.ToUtf16((int)first).._index.ToUtf16((int)last)];
    }

    /// <summary>The path of a document's text below the output folder; null where the name leads out of it.</summary>
    public string? PathOf(string document) =>
        document.Length == 0 || document.AsSpan().IndexOfAny('/', '\\') >= 0 || document is "." or ".." ? null : Path.Combine(folder, "text", $"{document}.txt");

    CodePointIndex? Load(string document)
    {
        if (PathOf(document) is not { } path || !File.Exists(path))
            return null;
        try
        {
            return new CodePointIndex(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
