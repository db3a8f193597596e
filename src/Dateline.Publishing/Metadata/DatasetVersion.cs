using System.Globalization;

namespace Dateline.Publishing.Metadata;

/// <summary>A Semantic Version: three numbers, with an optional label behind a hyphen.</summary>
/// <param name="Major">Changes when a column is removed, renamed or given another type.</param>
/// <param name="Minor">Changes when columns or documents are added.</param>
/// <param name="Patch">Changes when rows are corrected.</param>
/// <param name="Label">Of a version before the release; null for a release.</param>
public sealed record DatasetVersion(int Major, int Minor, int Patch, string? Label = null)
{
    /// <summary>Reads a version; null where the text is none.</summary>
    public static DatasetVersion? TryParse(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var (numbers, label) = hyphen < 0 ? (text, null) : (text[..hyphen], text[(hyphen + 1)..]);
        return numbers.Split('.') is [var major, var minor, var patch] && Number(major) is { } a && Number(minor) is { } b && Number(patch) is { } c
            && (label is null || label.Length > 0 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-'))
            ? new DatasetVersion(a, b, c, label) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Label is null ? "" : $"-{Label}")}");

    static int? Number(string digits) =>
        digits is not ['0', _, ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
