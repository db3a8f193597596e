using System.Security.Cryptography;
using System.Text;

namespace Dateline.Documents;

/// <summary>Makes keys of documents that are safe in a URL and as a file name everywhere.</summary>
public static class DocumentId
{
    const int LongestId = 200;
    // Sixty-four bits: with thirty-two, two of two hundred thousand names were one.
    const int HashDigits = 16;

    /// <summary>Letters, digits, <c>.</c>, <c>_</c> and <c>-</c> stay; all else becomes <c>-</c>, and a hash of the name is added so that two names stay two
    /// keys.</summary>
    /// <param name="name">A file's stem or a record's id.</param>
    public static string Of(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var character in name)
            safe.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '-');
        // A name that begins with a hyphen looks like an option, one that begins with a full stop is hidden, and Windows drops a full stop at the end.
        var slug = safe.ToString().TrimStart('-', '.').TrimEnd('.');
        var isSame = slug == name && name.Length is > 0 and <= LongestId && !IsReserved(name);
        return isSame ? name : $"{slug[..Math.Min(slug.Length, LongestId - HashDigits - 1)].TrimEnd('.', '-')}-{HashOf(name)}".TrimStart('-');
    }

    /// <summary>What tells a name from others that are cleaned alike: sixteen lower-case hexadecimal digits.</summary>
    internal static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashDigits];

    // Windows keeps these names for devices, with or without an ending.
    static bool IsReserved(string name) => name.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];
}
