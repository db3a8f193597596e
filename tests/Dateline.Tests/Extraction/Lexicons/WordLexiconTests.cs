using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Lexicons;

public class WordLexiconTests
{
    const string Head = "# lemma\tpart of speech\tclass\tspeech\tgoverns\tabout\ttraits\n";

    static readonly WordLexicon s_english = LanguagePack.English.Words;

    [Fact]
    public void A_word_has_one_entry_with_all_its_readings()
    {
        var deny = s_english.Find(WordKind.Verb, "deny")!;
        Assert.Equal((EventClass.Reporting, Stance.Deny, EventStatus.Denied), (deny.Class, deny.Speech!.Stance, deny.Governs));
        Assert.True(deny.Speech.Allows(CueFrames.Quote));
        Assert.Equal(WordTraits.Support, deny.Traits);
    }

    [Fact]
    public void A_noun_and_a_verb_of_one_lemma_are_two_entries() =>
        Assert.NotEqual(s_english.Find(WordKind.Verb, "claim"), s_english.Find(WordKind.Noun, "claim"));

    [Theory]
    [InlineData("claim\tverb\treporting\nclaim\tnoun\treporting\nclaim\tverb\t\tclaim clause", 4,
        "the verb 'claim' stands in line 2 too; a word has one entry for each part of speech.")]
    [InlineData("claim\tverbal\treporting", 2, "'verbal' is no part of speech; known are verb, noun, adjective, adverb.")]
    [InlineData("claim\tverb\treported", 2, "'reported' is no class; known are occurrence, state, reporting, iaction, istate, aspectual, perception.")]
    [InlineData("claim\tverb\t\tclaims clause", 2, "'claims' is no stance; known are")]
    [InlineData("claim\tverb\t\tclaim claws", 2, "'claws' is no frame; known are")]
    [InlineData("try\tverb\t\t\tmaybe", 2, "'maybe' is no status; known are")]
    [InlineData("hold\tverb\t\t\t\t\tlight heavy", 2, "'heavy' is no trait; known are")]
    [InlineData("soon\tadverb\t\tstate clause", 2, "'adverb' is no part of speech that can be a cue; known are verb, noun, adjective.")]
    public void A_line_that_cannot_be_read_is_told_with_its_place(string lines, int line, string fault) =>
        Assert.StartsWith($"en/words.tsv, line {line}: {fault}", Refusal(lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("claim\tverb", "'claim' has no reading; leave it out.")]
    [InlineData("talk\tnoun\t\t\t\t\tlight", "'talk' is no verb and cannot be light.")]
    [InlineData("arrest\tverb\t\t\t\t\ttransitive", "'arrest' is no noun; only of a noun can \"of\" name whom it is done to.")]
    [InlineData("claim\tverb\t\t\t\tclaimed", "'claim' is no adjective or adverb and says nothing about an event that it stands with.")]
    [InlineData("hold\tverb\t\t\t\t\tlight relation", "'hold' is both light, which makes its object the event, and a relation, which is none.")]
    [InlineData("learn\tverb\t\t\tpossible\t\tfactive", "'learn' tells what it speaks of as a fact and says otherwise of what hangs on it.")]
    public void Readings_that_contradict_each_other_are_refused(string line, string fault) => Assert.Equal($"en/words.tsv, line 2: {fault}", Refusal(line));

    [Fact]
    public void The_words_stand_in_order_so_that_an_entry_is_found_and_added_in_one_place()
    {
        var words = LanguagePack.English.List("words.tsv").Rows.Select(row => (row[0], (int)Enum.Parse<WordKind>(row[1], ignoreCase: true))).ToList();
        Assert.Equal(words.OrderBy(word => word.Item1, StringComparer.Ordinal).ThenBy(word => word.Item2), words);
    }

    static string Refusal(string lines) =>
        Assert.Throws<InvalidDataException>(() => new WordLexicon(WordList.Read(new StringReader(Head + lines), "en/words.tsv"))).Message;
}
