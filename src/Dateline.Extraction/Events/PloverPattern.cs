using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>One line of <c>plover-verbs.tsv</c>: what must stand about a verb for it to be of a type.</summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Type">The type; null where the pattern says that there is none.</param>
/// <param name="Mode">The mode; null where the type has none or it cannot be told.</param>
sealed record PloverPattern(PloverCondition[] Conditions, string? Type, string? Mode)
{
    /// <summary>Reads one line's conditions.</summary>
    public static PloverPattern Parse(string[] row) => new(
        [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PloverCondition.Parse)], row[2] == "-" ? null : row[2], row[3].Length == 0 ? null : row[3]);
}

/// <summary>One condition of a pattern.</summary>
/// <param name="Places">Where to look: <c>obj</c>, <c>subj</c>, <c>prt</c>, <c>xcomp</c>, <c>ccomp</c>, <c>not</c> or prepositions.</param>
/// <param name="Words">Lemmas that fit; null where any does.</param>
/// <param name="Actor">Whether an actor fits.</param>
/// <param name="Absent">Whether nothing may stand there.</param>
sealed record PloverCondition(string[] Places, FrozenSet<string>? Words, bool Actor, bool Absent)
{
    /// <summary>Reads <c>place=words</c> or <c>place</c>.</summary>
    public static PloverCondition Parse(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        var places = (cut < 0 ? text : text[..cut]).Split('|');
        var words = cut < 0 ? ["*"] : text[(cut + 1)..].Split('|');
        if (words is ["*"] or ["-"])
            return new(places, null, false, words[0] == "-");
        return new(places, words.Where(word => word != "!").SelectMany(word => word[0] == '@' ? NounClasses.Of(word[1..]) : [word]).ToFrozenSet(StringComparer.Ordinal), words.Contains("!"), false);
    }
}
