using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Common nouns for people, groups of people and bodies that decide (<c>actor-nouns.tsv</c>).</summary>
static class ActorNouns
{
    const int LongestNoun = 64;

    static readonly FrozenDictionary<string, EntityType>.AlternateLookup<ReadOnlySpan<char>> s_kinds = Lexicon.Rows("actor-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1] switch
    {
        "person" => EntityType.Person,
        "organization" => EntityType.Organization,
        "other" => EntityType.Other,
        _ => EntityType.Group,
    }, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What kind of actor a noun names; null for a noun that names none.</summary>
    /// <param name="token">A noun; several persons are a group.</param>
    public static EntityType? KindOf(Token token)
    {
        var plural = token.Xpos is "NNS" or "NNPS";
        var form = token.Form;
        if (plural && token.Upos is PartOfSpeech.Propn && CountryCatalog.OfNationality(form) is not null)
            return EntityType.Group;
        if (form.Length > LongestNoun || !s_kinds.TryGetValue(token.Lemma, out var kind) && !TryLower(form, out kind) && !s_kinds.TryGetValue(form, out kind))
            return null;
        return plural && kind == EntityType.Person ? EntityType.Group : kind;
    }

    static bool TryLower(ReadOnlySpan<char> form, out EntityType kind)
    {
        Span<char> lower = stackalloc char[LongestNoun];
        return s_kinds.TryGetValue(lower[..form.ToLowerInvariant(lower)], out kind);
    }
}
