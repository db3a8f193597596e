using System.Globalization;
using System.Text;

namespace Dateline.Documents.Warnings;

/// <summary>Finds what a document's publisher should look at: letters that nobody sees and that turn others around, and data of persons or secrets. In time in
/// proportion to the text.</summary>
public static class TextWarnings
{
    /// <summary>The warnings of a document: what reading it found out, then what stands in its text, in the order of the places; of letters that nobody sees
    /// the first stands for all of its kind.</summary>
    public static IReadOnlyList<TextWarning> Of(Document document)
    {
        var found = new List<(int At, string Code, string Message, string Advice)>(HiddenLetters(document.Text));
        foreach (var (start, name) in PersonalData.In(document.Text))
            found.Add((start, "personal-data", $"This looks like {name}.", "Publish it only if it may be public."));
        if (found.Count == 0 && document.Notes.IsEmpty)
            return [];
        found.Sort(static (a, b) => a.At.CompareTo(b.At));
        var warnings = new List<TextWarning>(found.Count + document.Notes.Length);
        foreach (var note in document.Notes)
            warnings.Add(new(document.Id, note.Code, 1, 1, 0, note.Message, note.Advice) { Source = note.Place });
        var (at, line, column, offset) = (0, 1, 1, 0L);
        foreach (var (place, code, message, advice) in found)
        {
            foreach (var rune in document.Text.AsSpan(at..place).EnumerateRunes())
            {
                (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
                offset += rune.Utf8SequenceLength;
            }
            at = place;
            warnings.Add(new(document.Id, code, line, column, offset, message, advice));
        }
        return warnings;
    }

    static IEnumerable<(int, string, string, string)> HiddenLetters(string text)
    {
        var seen = new HashSet<int>();
        var previous = default(Rune);
        for (var at = 0; at < text.Length;)
        {
            // A canonical text holds no half of a pair, so every place begins a whole letter.
            var rune = Rune.GetRuneAt(text, at);
            if (KindOf(rune.Value) is { } kind && !(IsTag(rune.Value) && (IsTag(previous.Value) || previous.Value == BlackFlag)) && seen.Add(rune.Value))
                yield return (at, "hidden-letters", string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4} {kind}."),
                    "Remove it unless the article is about it.");
            previous = rune;
            at += rune.Utf16SequenceLength;
        }
    }

    const int BlackFlag = 0x1F3F4;

    // Flags of parts of countries are a black flag with tags behind it.
    static bool IsTag(int letter) => letter is >= 0xE0020 and <= 0xE007F;

    static string? KindOf(int letter) => letter switch
    {
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "turns the direction of the letters around it",
        0x200B or 0x2060 or 0xFEFF => "takes no space and is not seen",
        >= 0xE0000 and <= 0xE007F => "is a tag that nobody sees",
        _ => null,
    };
}
