namespace Dateline.Language;

/// <summary>How a name is looked up: by its words, letter case ignored, as one of several kinds.</summary>
/// <param name="Kind"><c>=</c> a whole name, <c>s</c> a surname, <c>f</c> a first name, <c>p</c> first name and surname, <c>c</c> a country.</param>
/// <param name="Words">The words.</param>
readonly record struct NameKey(char Kind, string Words)
{
    public bool Equals(NameKey other) => Kind == other.Kind && string.Equals(Words, other.Words, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.OrdinalIgnoreCase.GetHashCode(Words));
}
