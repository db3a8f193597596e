using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Content-derived keys of one document's rows: <c>&lt;document&gt;-&lt;letter&gt;-&lt;10 base32 characters of a SHA-256&gt;</c>.</summary>
sealed class RowKeys
{
    const int HashLength = 10;
    const int OnStack = 256;

    readonly string _document;
    readonly string[] _sentences;
    readonly int[] _starts;

    public RowKeys(string document, Analysis analysis)
    {
        _document = document;
        _sentences = new string[analysis.Sentences.Length];
        _starts = new int[analysis.Sentences.Length];
        // A sentence that stands twice gets its number among its likes; all else of its key is its words.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in analysis.Sentences)
        {
            var text = sentence.Span.In(analysis.Text).ToString();
            var occurrence = seen[text] = seen.GetValueOrDefault(text) + 1;
            _sentences[sentence.Index] = Hash(string.Create(CultureInfo.InvariantCulture, $"{text}\n{occurrence}"));
            _starts[sentence.Index] = sentence.Span.Start;
        }
    }

    public string OfSentence(int sentence) => $"{_document}-s-{_sentences[sentence]}";

    public string OfRow(char kind, int sentence, int start, int end, string detail)
    {
        var origin = _starts.Length == 0 ? 0 : _starts[sentence];
        // Ten characters of hash, a letter, two numbers and their line breaks.
        Span<char> identity = stackalloc char[64];
        identity.TryWrite(CultureInfo.InvariantCulture, $"{(_sentences.Length == 0 ? "" : _sentences[sentence])}\n{kind}\n{start - origin}\n{end - origin}\n",
            out var length);
        return string.Create(_document.Length + HashLength + 3, (Document: _document, Kind: kind, Digest: Digest(identity[..length], detail)),
            static (key, row) =>
        {
            row.Document.CopyTo(key);
            key = key[row.Document.Length..];
            (key[0], key[1], key[2]) = ('-', row.Kind, '-');
            Write(row.Digest, key[3..]);
        });
    }

    /// <summary>The first 50 bits of the SHA-256 of a text's UTF-8 as ten characters of the lower-case base32 alphabet (RFC 4648).</summary>
    internal static string Hash(string text) => string.Create(HashLength, Digest(text, ""), static (characters, value) => Write(value, characters));

    /// <summary>The first 56 bits of the SHA-256 of two texts' UTF-8, one behind the other.</summary>
    static ulong Digest(ReadOnlySpan<char> head, ReadOnlySpan<char> tail)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(head.Length) + Encoding.UTF8.GetMaxByteCount(tail.Length);
        var rented = longest > 2 * OnStack ? ArrayPool<byte>.Shared.Rent(longest) : null;
        var bytes = rented ?? stackalloc byte[2 * OnStack];
        var length = Encoding.UTF8.GetBytes(head, bytes);
        length += Encoding.UTF8.GetBytes(tail, bytes[length..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], digest);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return (ulong)digest[0] << 48 | (ulong)digest[1] << 40 | (ulong)digest[2] << 32 | (ulong)digest[3] << 24 | (ulong)digest[4] << 16 | (
            ulong)digest[5] << 8 | digest[6];
    }

    static void Write(ulong bits, Span<char> characters)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        for (var index = 0; index < HashLength; index++)
            characters[index] = Alphabet[(int)(bits >> (51 - 5 * index)) & 31];
    }
}
