using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Dateline.Publishing.Reports.Marks;

namespace Dateline.Tests.Publishing.Reports;

public sealed partial class MarkedTextTests
{
    [Fact]
    public void A_mark_carries_its_row_and_links_to_its_note() =>
        Assert.Equal(
            "He said <mark class=\"verbatim\" id=\"q1\" title=\"He says\"><a href=\"#note-q1\">no</a></mark>.",
            new MarkedText("He said no.", [new Mark(8, 10, MarkKind.Verbatim, "q1", "He says")]).Write(0, 11).Markup);

    [Fact]
    public void Inner_marks_nest_and_only_the_first_link_of_a_row_is_a_tab_stop() =>
        Assert.Equal(
            "<mark class=\"reported\" id=\"q\"><a href=\"#note-q\">they </a><mark class=\"event\" id=\"e\"><a href=\"#note-e\">met</a></mark><a href=\"#note-q\" tabindex=\"-1\"> again</a></mark>",
            new MarkedText("they met again", [new Mark(5, 8, MarkKind.Event, "e", null), new Mark(0, 14, MarkKind.Reported, "q", null)]).Write(0, 14).Markup);

    [Fact]
    public void Crossing_marks_are_continued_in_pieces() =>
        Assert.Equal(
            "<mark class=\"reported\" id=\"a\"><a href=\"#note-a\">ab</a><mark class=\"time\" id=\"b\"><a href=\"#note-b\">cd</a></mark></mark><mark class=\"time\" data-row=\"b\"><a href=\"#note-b\" tabindex=\"-1\">ef</a></mark>",
            new MarkedText("abcdef", [new Mark(0, 4, MarkKind.Reported, "a", null), new Mark(2, 6, MarkKind.Time, "b", null)]).Write(0, 6).Markup);

    [Fact]
    public void A_mark_over_two_paragraphs_has_one_id()
    {
        var text = new MarkedText("one\ntwo", [new Mark(0, 7, MarkKind.Reported, "q", null)]);
        Assert.Contains("id=\"q\"", text.Write(0, 3).Markup, StringComparison.Ordinal);
        Assert.Contains("data-row=\"q\"", text.Write(4, 7).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_marks_leave_the_text_as_it_is_and_the_elements_balanced() =>
        Gen.Select(Gen.Char["ab<&> \"'\u00e9"].Array[0, 30].Select(characters => new string(characters)),
        Gen.Select(Gen.Int[-2, 32], Gen.Int[-2, 32], Gen.Int[0, 7]).Array[0, 12]).Sample((text, spans) =>
        {
            var marks = spans.Select((span, index) => new Mark(span.Item1, span.Item2, (MarkKind)span.Item3, span.Item3 is 0 or 7 ? null : $"r{index}", null));
            var html = new MarkedText(text, marks).Write(0, text.Length).Markup;
            Assert.Equal(text, WebUtility.HtmlDecode(Tag.Replace(html, "")));
            var open = new Stack<string>();
            foreach (Match tag in Tag.Matches(html))
                if (tag.Groups[1].Value.Length == 0)
                    open.Push(tag.Groups[2].Value);
                else
                    Assert.Equal(open.Pop(), tag.Groups[2].Value);
            Assert.Empty(open);
        });

    [GeneratedRegex("<(/?)([a-z]+)[^>]*>")]
    private static partial Regex Tag { get; }
}
