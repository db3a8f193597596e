using System.Globalization;
using System.Text;

namespace Dateline.Extraction;

/// <summary>Keys of entities: the name as a slug and a hash over what tells the entity from others.</summary>
static class EntityKey
{
    const int LongestSlug = 48;

    /// <summary>The key of an entity.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="name">Full name.</param>
    /// <param name="scope">What keeps it apart from others of the same name: a document, a gazetteer number; empty when the name alone is safe.</param>
    public static string Of(EntityType type, string name, string scope)
    {
        Span<char> slug = stackalloc char[LongestSlug];
        return $"{Slug(name, slug)}-{RowKeys.Hash($"{type}\n{Normal(name)}\n{scope}")}";
    }

    /// <summary>A name as it is compared: lower case, one blank between words, straight apostrophes, without a leading "the".</summary>
    /// <remarks>Letters of different scripts that look alike stay different.</remarks>
    public static string Normal(string name)
    {
        if (IsNormal(name))
            return name;
        var normal = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsWhiteSpace(character))
            {
                if (normal.Length > 0 && normal[^1] != ' ')
                    normal.Append(' ');
            }
            else
            {
                normal.Append(character is '’' or '‘' ? '\'' : char.ToLowerInvariant(character));
            }
        }
        var text = normal.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    static bool IsNormal(string name)
    {
        var blank = true;
        foreach (var character in name)
        {
            if (character is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '\'' or '.' or ',') && (character != ' ' || blank))
                return false;
            blank = character == ' ';
        }
        return !blank && !name.StartsWith("the ", StringComparison.Ordinal);
    }

    static ReadOnlySpan<char> Slug(string name, Span<char> slug)
    {
        var length = 0;
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug[length++] = char.ToLowerInvariant(character);
            else if (length > 0 && slug[length - 1] != '-' && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && character is not ('\'' or '’' or '.'))
                slug[length++] = '-';
            if (length >= LongestSlug)
                break;
        }
        var text = slug[..length].Trim('-');
        return text.IsEmpty ? "entity" : text;
    }
}
