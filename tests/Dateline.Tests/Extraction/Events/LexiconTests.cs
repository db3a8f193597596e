using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Events;

public class LexiconTests
{
    static readonly string[] s_types = [.. TypeFrame.Types];

    [Fact]
    public void Every_pattern_gives_a_known_type()
    {
        foreach (var row in Lexicon.Rows("plover-verbs.tsv"))
            Assert.Contains(row[2], s_types.Append("-"));
        foreach (var row in Lexicon.Rows("plover-nouns.tsv"))
            Assert.Contains(row[2], s_types.Append("-"));
        foreach (var row in Lexicon.Rows("plover-adjectives.tsv"))
            Assert.Contains(row[2], s_types);
        foreach (var row in Lexicon.Rows("event-types.tsv"))
            Assert.Contains(row[2], s_types);
        foreach (var row in Lexicon.Rows("plover-modes.tsv"))
            Assert.Contains(row[0], s_types);
    }

    [Fact]
    public void Every_class_that_a_pattern_asks_for_is_listed()
    {
        foreach (var row in Lexicon.Rows("plover-verbs.tsv").Concat(Lexicon.Rows("plover-nouns.tsv")))
            Assert.NotNull(PloverPattern.Parse(row));
        foreach (var row in Lexicon.Rows("plover-modes.tsv"))
            Assert.NotNull(PloverPattern.Parse([row[0], row[2], row[0], row[1]]));
    }

    [Fact]
    public void Every_mode_is_one_that_its_type_has()
    {
        var modes = new Dictionary<string, string>
        {
            ["CONSULT"] = "visit third-party multilateral phone",
            ["RETREAT"] = "withdraw release disarm ceasefire access resign",
            ["REQUEST"] = "assist change yield meet",
            ["REJECT"] = "assist change yield meet",
            ["ACCUSE"] = "disapprove investigate allege",
            ["THREATEN"] = "restrict arrest relations expel territory violence",
            ["PROTEST"] = "demo riot strike hunger boycott obstruct vandalize",
            ["SANCTION"] = "convict expel withdraw discontinue",
            ["MOBILIZE"] = "troops weapons police militia",
            ["COERCE"] = "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
            ["ASSAULT"] = "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
        };
        var given = Lexicon.Rows("plover-modes.tsv").Select(row => (Type: row[0], Mode: row[1]))
            .Concat(Lexicon.Rows("plover-verbs.tsv").Concat(Lexicon.Rows("plover-nouns.tsv")).Where(row => row[3].Length > 0)
            .Select(row => (Type: row[2], Mode: row[3])));
        Assert.All(given, pair => Assert.Contains(pair.Mode, modes[pair.Type].Split(' ')));
    }
}
