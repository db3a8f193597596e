using System.Security.Cryptography;
using System.Text;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Checks;

/// <summary>The texts of an output folder, one at a time: rows come sorted by document.</summary>
sealed class PublishedTexts(string folder)
{
    string? _document;
    string? _hash;
    CodePointIndex? _index;

    /// <summary>The words between two code points of a document.</summary>
    /// <returns>False where the document has no such text or the span does not lie in it.</returns>
    public bool TrySlice(string document, long? start, long? end, out ReadOnlySpan<char> words)
    {
        Load(document);
        words = default;
        if (_index is null || start is not { } first || end is not { } last || first < 0 || last < first || last > _index.Length)
            return false;
        words = _index.Text.AsSpan(_index.ToUtf16((int)first).._index.ToUtf16((int)last));
        return true;
    }

    /// <summary>SHA-256 of a document's text, lower-case hexadecimal digits; null where it is missing.</summary>
    public string? HashOf(string document)
    {
        Load(document);
        return _hash;
    }

    /// <summary>The path of a document's text below the output folder; null where the name leads out of it.</summary>
    string? PathOf(string document) =>
        document.Length == 0 || document.AsSpan().IndexOfAny('/', '\\') >= 0
        || document is "." or ".." ? null : Path.Combine(folder, "text", $"{document}.txt");

    void Load(string document)
    {
        if (document == _document)
            return;
        (_document, _hash, _index) = (document, null, null);
        if (PathOf(document) is not { } path || !File.Exists(path))
            return;
        var bytes = File.ReadAllBytes(path);
        _hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            _index = new CodePointIndex(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            // No text at all: every span of the document is told to lie outside of it.
        }
    }
}
