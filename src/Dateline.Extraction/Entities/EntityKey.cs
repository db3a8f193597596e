using System.Globalization;
using System.Text;

namespace Dateline.Extraction;

/// <summary>Keys of entities: the name as a slug and a hash over what tells the entity from others.</summary>
static class EntityKey
{
    /// <summary>The key of an entity.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="name">Full name.</param>
    /// <param name="scope">What keeps it apart from others of the same name: a document, a gazetteer number; empty when the name alone is safe.</param>
    public static string Of(EntityType type, string name, string scope) =>
        $"{Slug(name)}-{RowKeys.Hash(string.Create(CultureInfo.InvariantCulture, $"{type}\n{Normal(name)}\n{scope}"))}";

    /// <summary>A name as it is compared: lower case, one blank between words, straight apostrophes, without a leading "the".</summary>
    /// <remarks>Letters of different scripts that look alike stay different.</remarks>
    public static string Normal(string name)
    {
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

    static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && character is not ('\'' or '’' or '.'))
                slug.Append('-');
            if (slug.Length >= 48)
                break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "entity" : text;
    }
}
