namespace Dateline.Language;

/// <summary>Labels of universal parts of speech.</summary>
public static class PartsOfSpeech
{
    static readonly string[] s_labels = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];

    /// <summary>How many there are.</summary>
    public static int Count => s_labels.Length;

    /// <summary>The label as written in CoNLL-U, such as <c>PROPN</c>.</summary>
    public static string Label(this PartOfSpeech partOfSpeech) => s_labels[(int)partOfSpeech];

    /// <summary>The part of speech of a CoNLL-U label; X for anything unknown.</summary>
    public static PartOfSpeech Parse(ReadOnlySpan<char> label)
    {
        for (var index = 0; index < s_labels.Length; index++)
            if (label.SequenceEqual(s_labels[index]))
                return (PartOfSpeech)index;
        return PartOfSpeech.X;
    }
}
