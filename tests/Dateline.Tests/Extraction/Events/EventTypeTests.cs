using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using Xunit.Abstractions;

namespace Dateline.Tests.Extraction.Events;

/// <summary>Measures types, modes, status and participants on sentences of our own that a person coded (<c>Cases/Events/types.tsv</c>).</summary>
public class EventTypeTests(ITestOutputHelper output)
{
    // What was reached, less about two of a hundred: the floors hold the figures, they are no claim about news.
    [Theory]
    [InlineData("type", 0.96)]
    [InlineData("mode", 0.95)]
    [InlineData("status", 0.96)]
    [InlineData("actors", 0.95)]
    [InlineData("recipients", 0.90)]
    public void Events_are_coded_as_a_person_codes_them(string what, double floor)
    {
        var column = Array.IndexOf(["", "trigger", "type", "mode", "status", "actors", "recipients"], what);
        var (right, all) = (0, 0);
        foreach (var row in CaseFile.Rows("Events/types.tsv").Where(row => row[column] != "*"))
        {
            var found = Read(row[0]).FirstOrDefault(found => found.Trigger.Text == row[1]);
            var told = found is null ? "-" : Show(found, what);
            all++;
            if (Agree(what, told, row[column]))
                right++;
            else
                output.WriteLine($"{row[0]} [{row[1]}] {what}: {told}, not {row[column]}");
        }
        output.WriteLine($"{what}: {right} of {all}");
        Assert.True(right >= floor * all, $"{right} of {all} events have the {what} that a person gives them; at least {floor:P0} must.");
    }

    [Fact]
    public void There_are_enough_cases_to_measure_on() => Assert.True(CaseFile.Rows("Events/types.tsv").Count() >= 150);

    static bool Agree(string what, string told, string expected)
    {
        if (what is not ("actors" or "recipients"))
            return told == expected;
        string[] names = told == "-" ? [] : told.Split('|');
        string[] words = expected == "-" ? [] : expected.Split('|');
        return names.Length == words.Length && names.Zip(words).All(pair => pair.First.Contains(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    static string Show(Event found, string what) => what switch
    {
        "type" => found.EventType ?? "-",
        "mode" => found.Mode ?? "-",
        "status" => found.Status.ToString().ToLowerInvariant(),
        "actors" => Names(found, ParticipantRole.Actor),
        _ => Names(found, ParticipantRole.Recipient),
    };

    static string Names(Event found, ParticipantRole role)
    {
        var names = string.Join('|', found.Participants.Where(participant => participant.Role == role).Select(participant => participant.Name));
        return names.Length == 0 ? "-" : names;
    }

    static IEnumerable<Event> Read(string sentence)
    {
        var document = DocumentReader.OfText("case", sentence, new DocumentMetadata { PublishedOn = new(2024, 3, 5) });
        var blocks = document.Blocks.Select(block => new TextSpan(block.Start, block.End)).ToArray();
        return Extractor.Extract(document, Analyzer.Default.Analyze(document.Text, blocks)).Events;
    }
}
