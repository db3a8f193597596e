using System.Security.Cryptography;
using System.Text;

namespace Dateline.Documents;

/// <summary>The one form of a text that everything counts in: NFC, lines ended by LF, no byte order mark.</summary>
public static class CanonicalText
{
    /// <summary>Brings a text into canonical form. Applying it twice changes nothing.</summary>
    /// <remarks>CR LF, CR, NEL (U+0085), LINE SEPARATOR and PARAGRAPH SEPARATOR become LF; NUL, U+FFFE (a byte order mark read backwards) and lone surrogates
    /// become U+FFFD.
    /// Soft hyphens, which are drawn only where a line ends, are taken out of the words they stand in.
    /// Byte order marks at the beginning, which a decoder took for letters, are taken off: whoever reads the published text would drop them and count one too
    /// few.</remarks>
    /// <exception cref="PlatformNotSupportedException">The runtime cannot normalise, because it runs in globalization-invariant mode.</exception>
    public static string Of(string text)
    {
        if (!s_normalizes)
            throw new PlatformNotSupportedException(
                "Text cannot be brought into NFC because .NET runs in globalization-invariant mode. " +
                "Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        var lines = WithLineFeeds(text.StartsWith('\uFEFF') ? text.TrimStart('\uFEFF') : text);
        return lines.IsNormalized(NormalizationForm.FormC) ? lines : lines.Normalize(NormalizationForm.FormC);
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    const char SoftHyphen = '\u00AD';

    static readonly bool s_normalizes = "e\u0301".Normalize(NormalizationForm.FormC).Length == 1;

    static string WithLineFeeds(string text)
    {
        if (text.AsSpan().IndexOfAny(s_rewritten) < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var current = text[index];
            var next = index + 1 < text.Length ? text[index + 1] : '\0';
            if (current == '\r' && next == '\n' || current == SoftHyphen)
                continue;
            if (char.IsHighSurrogate(current) && char.IsLowSurrogate(next))
            {
                builder.Append(current).Append(next);
                index++;
                continue;
            }
            builder.Append(current switch
            {
                '\r' or '\u0085' or '\u2028' or '\u2029' => '\n',
                '\0' or '\uFFFE' => '\uFFFD',
                _ when char.IsSurrogate(current) => '\uFFFD',
                _ => current,
            });
        }
        return builder.ToString();
    }

    static readonly System.Buffers.SearchValues<char> s_rewritten = System.Buffers.SearchValues.Create(
        ['\r', '\u0085', '\u2028', '\u2029', '\0', '\uFFFE', SoftHyphen, .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);
}
