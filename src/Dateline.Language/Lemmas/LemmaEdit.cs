namespace Dateline.Language;

/// <summary>How a lemma is made from a form: set the case, cut characters off the end, add others.</summary>
/// <param name="Case">What happens to capitals, first of all.</param>
/// <param name="Cut">How many UTF-16 code units go.</param>
/// <param name="Add">What is added.</param>
readonly record struct LemmaEdit(LemmaCase Case, int Cut, string Add)
{
    /// <summary>The edit that leads from a form to a lemma.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var lowerForm = form.ToLowerInvariant();
        var lowerLemma = lemma.ToLowerInvariant();
        if (lowerForm.Length != form.Length || lowerLemma.Length != lemma.Length)
            return new(LemmaCase.Keep, form.Length, lemma);
        var shared = form.AsSpan().CommonPrefixLength(lemma);
        if (lemma != lowerLemma && shared < Math.Min(form.Length, lemma.Length) && lemma == Title(lowerLemma))
            return Edit(LemmaCase.Title, lowerForm, lowerLemma);
        return lemma == lowerLemma ? Edit(LemmaCase.Lower, lowerForm, lowerLemma) : Edit(LemmaCase.Keep, form, lemma);
    }

    /// <summary>The lemma of a form; the form must have at least <see cref="Cut"/> code units.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var length = form.Length - Cut + Add.Length;
        Span<char> lemma = length <= 128 ? stackalloc char[length] : new char[length];
        form[..^Cut].CopyTo(lemma);
        Add.CopyTo(lemma[(form.Length - Cut)..]);
        if (Case != LemmaCase.Keep)
            for (var at = 0; at < form.Length - Cut; at++)
                lemma[at] = char.ToLowerInvariant(lemma[at]);
        if (Case == LemmaCase.Title && length > 0)
            lemma[0] = char.ToUpperInvariant(lemma[0]);
        return new(lemma);
    }

    static LemmaEdit Edit(LemmaCase letterCase, string form, string lemma)
    {
        var shared = form.AsSpan().CommonPrefixLength(lemma);
        return new(letterCase, form.Length - shared, lemma[shared..]);
    }

    static string Title(string lower) => lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];
}
