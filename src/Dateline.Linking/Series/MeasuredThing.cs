using System.Collections.Frozen;
using System.Text;
using Dateline.Linking.Lists;

namespace Dateline.Linking.Series;

/// <summary>What a figure measures, in a form in which two documents' words can be the same.</summary>
static class MeasuredThing
{
    static readonly FrozenSet<string> s_light = LinkingList.Words("light-words.tsv");
    static readonly FrozenSet<string> s_generic = LinkingList.Words("generic-things.tsv");

    /// <summary>The words in lower case, without light words and a plural's "s"; null where nothing is left that tells one series from another.</summary>
    /// <param name="measured">What is measured, as written.</param>
    public static string? Of(string? measured)
    {
        if (measured is null)
            return null;
        var thing = new StringBuilder();
        foreach (var range in measured.AsSpan().SplitAny(" \u00a0\n\t,"))
        {
            var word = Fold(measured[range].Trim('.', '"', '\'', '“', '”', '‘', '’', '(', ')').ToLowerInvariant());
            if (word.Length > 1 && !s_light.Contains(word))
                thing.Append(thing.Length == 0 ? "" : " ").Append(word);
        }
        return thing.Length == 0 || s_generic.Contains(thing.ToString()) ? null : thing.ToString();
    }

    static string Fold(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;
}
