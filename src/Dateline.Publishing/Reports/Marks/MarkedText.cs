using System.Text;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Marks;

/// <summary>Writes text with its marks as HTML: marks nest, those that cross are continued in pieces.</summary>
/// <remarks>
/// The first piece of a mark carries the row's key as its id. The text inside links to the note of the innermost row, so links never nest;
/// only the first link of a row is a tab stop, and that of an event of unknown type is none. Linear in text and marks, times the depth of nesting.
/// </remarks>
sealed class MarkedText
{
    static readonly string[] s_classes = ["bare", "reported", "verbatim", "event", "event minor", "figure", "time", "name"];
    readonly string _text;
    readonly Mark[] _marks;
    readonly List<Mark> _carried = [];
    int _next;
    readonly HashSet<string> _anchored = new(StringComparer.Ordinal);
    readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    /// <summary>Prepares a text; marks that lie outside it or are empty are left out.</summary>
    public MarkedText(string text, IEnumerable<Mark> marks)
    {
        _text = text;
        _marks = [.. marks.Where(mark => mark.Start >= 0 && mark.Start < mark.End && mark.End <= text.Length)
            .OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ThenBy(mark => mark.Kind)];
    }

    /// <summary>A stretch of the text as HTML. Stretches are asked for in their order, each once.</summary>
    public Html Write(int start, int end)
    {
        var html = new StringBuilder(2 * (end - start));
        var open = new List<Mark>();
        var waiting = Reaching(start, end);
        for (var position = start; position < end;)
        {
            Close(html, open, position);
            while (waiting.TryPeek(out var mark) && mark.Start <= position)
            {
                waiting.Dequeue();
                if (mark.End > position)
                    Open(html, open, mark);
            }
            var next = waiting.TryPeek(out var following) ? Math.Min(end, following.Start) : end;
            foreach (var mark in open)
                next = Math.Min(next, mark.End);
            WriteText(html, open, _text.AsSpan(position, next - position));
            position = next;
        }
        for (var index = open.Count; index > 0; index--)
            html.Append(CloseTag(open[index - 1]));
        return new Html(html.ToString());
    }

    // Marks of this stretch, those first that reach into it from before.
    Queue<Mark> Reaching(int start, int end)
    {
        var marks = new Queue<Mark>(_carried.Where(mark => mark.End > start));
        for (; _next < _marks.Length && _marks[_next].Start < end; _next++)
            if (_marks[_next].End > start)
                marks.Enqueue(_marks[_next]);
        _carried.Clear();
        _carried.AddRange(marks.Where(mark => mark.End > end));
        return marks;
    }

    // Ends the marks that end here; those inside them that go on are closed and opened again.
    void Close(StringBuilder html, List<Mark> open, int position)
    {
        var first = open.FindIndex(mark => mark.End <= position);
        if (first < 0)
            return;
        var inner = open[first..];
        for (var index = open.Count; index > first; index--)
            html.Append(CloseTag(open[index - 1]));
        open.RemoveRange(first, open.Count - first);
        foreach (var mark in inner)
            if (mark.End > position)
                Open(html, open, mark);
    }

    void Open(StringBuilder html, List<Mark> open, Mark mark)
    {
        open.Add(mark);
        html.Append(mark.RowId is null ? "<span class=\"" : "<mark class=\"").Append(s_classes[(int)mark.Kind]).Append('"');
        if (mark.RowId is { } row)
        {
            html.Append(_anchored.Add(row) ? " id=\"" : " data-row=\"").AppendText(row).Append('"');
            if (mark.Tooltip is { } tooltip)
                html.Append(" title=\"").AppendText(tooltip).Append('"');
        }
        html.Append('>');
    }

    void WriteText(StringBuilder html, List<Mark> open, ReadOnlySpan<char> text)
    {
        var row = open.FindLastIndex(mark => mark.RowId is not null && mark.Kind != MarkKind.Name);
        if (row < 0 || text.IsWhiteSpace())
        {
            html.AppendText(text);
            return;
        }
        var id = open[row].RowId!;
        html.Append("<a href=\"#note-").AppendText(id).Append(open[row].Kind != MarkKind.MinorEvent && _linked.Add(id) ? "\">" : "\" tabindex=\"-1\">")
            .AppendText(text).Append("</a>");
    }

    static string CloseTag(Mark mark) => mark.RowId is null ? "</span>" : "</mark>";
}
