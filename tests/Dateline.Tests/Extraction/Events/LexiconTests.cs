using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Events;

public class LexiconTests
{
    static readonly string[] s_types =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
        "STATEMENT", "MOVE", "ELECT", "DIE", "TRADE", "DISASTER",
    ];

    [Fact]
    public void Every_pattern_gives_a_known_type()
    {
        foreach (var row in Lexicon.Rows("plover-verbs.tsv"))
            Assert.Contains(row[2], s_types.Append("-"));
        foreach (var row in Lexicon.Rows("plover-nouns.tsv"))
            Assert.Contains(row[1], s_types);
    }

    [Fact]
    public void Every_class_that_a_pattern_asks_for_is_listed()
    {
        foreach (var row in Lexicon.Rows("plover-verbs.tsv"))
            Assert.NotNull(PloverPattern.Parse(row));
    }

    [Fact]
    public void Every_typed_noun_names_an_event()
    {
        foreach (var lemma in Lexicon.Rows("plover-nouns.tsv").SelectMany(row => row[0].Split('|')).Where(lemma => !lemma.Contains('-', StringComparison.Ordinal)))
            Assert.True(EventWords.IsEventNoun(lemma), $"'{lemma}' has a type in plover-nouns.tsv but does not stand in event-nouns.tsv, so it is never found.");
    }
}
