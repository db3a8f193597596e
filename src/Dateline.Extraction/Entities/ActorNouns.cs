using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Common nouns for people, groups of people and bodies that decide (<c>actor-nouns.tsv</c>).</summary>
static class ActorNouns
{
    static readonly FrozenDictionary<string, EntityType> s_kinds = Lexicon.Rows("actor-nouns.tsv").ToFrozenDictionary(row => row[0], row => row[1] switch
    {
        "person" => EntityType.Person,
        "organization" => EntityType.Organization,
        "other" => EntityType.Other,
        _ => EntityType.Group,
    }, StringComparer.Ordinal);

    /// <summary>What kind of actor a noun names; null for a noun that names none.</summary>
    /// <param name="token">A noun; several persons are a group.</param>
    public static EntityType? KindOf(Token token)
    {
        var plural = token.Xpos is "NNS" or "NNPS";
        var form = token.Form.ToString();
        if (token.Upos is PartOfSpeech.Propn && CountryCatalog.OfNationality(form) is not null && plural)
            return EntityType.Group;
        if (!s_kinds.TryGetValue(token.Lemma, out var kind) && !s_kinds.TryGetValue(form.ToLowerInvariant(), out kind) && !s_kinds.TryGetValue(form, out kind))
            return null;
        return plural && kind == EntityType.Person ? EntityType.Group : kind;
    }
}
