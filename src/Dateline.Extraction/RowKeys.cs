using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Content-derived keys of one document's rows: <c>&lt;document&gt;-&lt;letter&gt;-&lt;10 base32 characters of a SHA-256&gt;</c>.</summary>
sealed class RowKeys
{
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
        var identity = string.Create(CultureInfo.InvariantCulture,
            $"{(_sentences.Length == 0 ? "" : _sentences[sentence])}\n{kind}\n{start - origin}\n{end - origin}\n{detail}");
        return $"{_document}-{kind}-{Hash(identity)}";
    }

    /// <summary>The first 50 bits of the SHA-256 of a text's UTF-8 as ten characters of the lower-case base32 alphabet (RFC 4648).</summary>
    internal static string Hash(string text)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        var bits = (ulong)digest[0] << 48 | (ulong)digest[1] << 40 | (ulong)digest[2] << 32 | (ulong)digest[3] << 24 | (ulong)digest[4] << 16 | (ulong)digest[5] << 8 | digest[6];
        return string.Create(10, bits, static (characters, value) =>
        {
            for (var index = 0; index < characters.Length; index++)
                characters[index] = Alphabet[(int)(value >> (51 - 5 * index)) & 31];
        });
    }
}
