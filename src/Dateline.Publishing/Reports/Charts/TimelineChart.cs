using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>Draws events in time: a column of dots for every period named, labels in lanes so that none collides.</summary>
static class TimelineChart
{
    const int MostColumns = 20;
    const int MostDots = 8;
    const int MostLanes = 5;
    const int MostDateLanes = 3;
    const double Left = 28, Right = 740, Width = 1000, LaneHeight = 19, DotPitch = 13, Radius = 5;

    /// <summary>Draws the dated events; null where fewer than two periods are named.</summary>
    /// <param name="events">The events, dated or not.</param>
    /// <param name="root">Path from the page to the root of the site.</param>
    public static Drawing? Draw(IEnumerable<EventView> events, string root)
    {
        var columns = Columns(events);
        if (columns.Count < 2)
            return null;
        Place(columns);
        var lanes = AssignLanes(columns);
        var most = columns.Max(column => column.Events.Count);
        var stack = Math.Min(most, MostDots) * DotPitch;
        var axis = lanes * LaneHeight + stack + 26;
        var dateLanes = columns.Max(column => column.DateLane) + 1;
        var height = axis + 14 + dateLanes * 17;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M8 {axis:0.#}H{Right + 30:0}\"/>");
        foreach (var column in columns)
            Draw(svg, column, axis, stack, most, root);
        return new Drawing("timeline", Describe(columns), (most > MostDots ? "Height: number of events; filled" : "A dot is an event: filled")
            + " occurred, half ongoing, hollow claimed, dashed planned, dotted possible, crossed denied.", Width, height, svg.ToString());
    }

    static List<Column> Columns(IEnumerable<EventView> events)
    {
        var dated = events.Where(@event => @event.StartsOn is not null).ToList();
        var columns = Group(dated, @event => (@event.StartsOn!.Value, @event.EndsOn ?? @event.StartsOn.Value));
        foreach (var months in (int[])[1, 3, 12, 60, 120, 600])
        {
            if (columns.Count <= MostColumns)
                break;
            columns = Group(dated, @event => Bin(@event.StartsOn!.Value, months));
        }
        return columns.Count <= MostColumns ? columns : [.. columns.TakeLast(MostColumns)];
    }

    static List<Column> Group(List<EventView> events, Func<EventView, (DateOnly, DateOnly)> period) =>
        [.. events.GroupBy(period).OrderBy(group => group.Key.Item1).ThenBy(group => group.Key.Item2)
        .Select(group => new Column(group.Key.Item1, group.Key.Item2, [.. group]))];

    static (DateOnly, DateOnly) Bin(DateOnly day, int months)
    {
        var index = (day.Year * 12 + day.Month - 1) / months * months;
        var first = index < 12 ? DateOnly.MinValue : new DateOnly(index / 12, index % 12 + 1, 1);
        var end = index + months;
        return (first, end >= 9999 * 12 + 11 ? DateOnly.MaxValue : new DateOnly(end / 12, end % 12 + 1, 1).AddDays(-1));
    }

    // Distances grow with the logarithm of the days between, so that years do not press days together.
    static void Place(List<Column> columns)
    {
        var gaps = new double[columns.Count];
        for (var index = 1; index < columns.Count; index++)
        {
            var days = Math.Max(0, columns[index].First.DayNumber - columns[index - 1].First.DayNumber);
            gaps[index] = gaps[index - 1] + 1.6 + Math.Log2(1 + days);
        }
        for (var index = 0; index < columns.Count; index++)
            columns[index].X = Left + (Right - Left) * gaps[index] / gaps[^1];
    }

    // A label runs to the right of its leader. From the right: a label that would cover the leaders of others goes beyond their labels.
    static int AssignLanes(List<Column> columns)
    {
        var lanes = 0;
        for (var index = columns.Count - 1; index >= 0; index--)
        {
            var column = columns[index];
            var reach = column.X + TextWidth(column.Label) + 14;
            var lane = 0;
            for (var other = index + 1; other < columns.Count && columns[other].X < reach; other++)
                lane = Math.Max(lane, columns[other].Lane + 1);
            column.Lane = lane < MostLanes ? lane : -1;
            lanes = Math.Max(lanes, column.Lane + 1);
            reach = column.X + TextWidth(column.DateWords) + 6;
            for (var other = index + 1; other < columns.Count && columns[other].X < reach; other++)
                column.DateLane = Math.Max(column.DateLane, columns[other].DateLane + 1);
            if (column.DateLane >= MostDateLanes)
                column.DateLane = -1;
        }
        return lanes;
    }

    static void Draw(StringBuilder svg, Column column, double axis, double stack, int most, string root)
    {
        var asBar = most > MostDots;
        var top = axis - 4 - (asBar ? Math.Max(2, stack * column.Events.Count / most) + 14 : column.Events.Count * DotPitch);
        var x = column.X;
        if (column.Lane >= 0)
        {
            var y = axis - 20 - stack - column.Lane * LaneHeight;
            svg.Append(CultureInfo.InvariantCulture,
                $"<path class=\"leader\" d=\"M{x:0.#} {top:0.#}V{y + 4:0.#}\"/><text class=\"what\" x=\"{x - Radius:0.#}\" y=\"{y:0.#}\">")
                    .AppendText(column.Label).Append("</text>");
        }
        if (asBar)
            DrawBar(svg, column, axis, stack / most, root);
        for (var index = 0; !asBar && index < column.Events.Count; index++)
        {
            var @event = column.Events[index];
            svg.Append("<a href=\"").AppendText(root + @event.Href).Append("\"><title>").AppendText($"{@event.Line}, {@event.StatusWord}, {@event.When}")
                .Append("</title>");
            svg.AppendStatus(@event.Status, x, axis - 4 - DotPitch / 2 - index * DotPitch, Radius).Append("</a>");
        }
        if (column.DateLane < 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tick\" d=\"M{x:0.#} {axis:0.#}v5\"/>");
            return;
        }
        var date = axis + 18 + column.DateLane * 17;
        svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"tick\" d=\"M{x:0.#} {axis:0.#}V{date - 12:0.#}\"/><text class=\"when\" x=\"{x - Radius:0.#}\" y=\"{date:0.#}\">")
                .AppendText(column.DateWords).Append("</text>");
    }

    // Its parts in the order of the legend, each a link to the first event of that status.
    static void DrawBar(StringBuilder svg, Column column, double axis, double perEvent, string root)
    {
        var y = axis - 1.0;
        foreach (var part in column.Events.GroupBy(@event => @event.Status, StringComparer.Ordinal).OrderBy(part => Array.IndexOf(StatusForm.All, part.Key)))
        {
            var height = Math.Max(2, part.Count() * perEvent);
            y -= height;
            svg.Append("<a href=\"").AppendText(root + part.First().Href).Append("\"><title>")
                .AppendText($"{Phrase.Number(part.Count())} {part.First().StatusWord}, {column.DateWords}").Append("</title>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"st st-{part.Key}\" x=\"{column.X - 8:0.#}\" y=\"{y:0.#}\" width=\"16\" height=\"{Math.Max(1, height - 1.6):0.#}\"/></a>");
        }
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"when\" x=\"{column.X:0.#}\" y=\"{y - 5:0.#}\" text-anchor=\"middle\">{Phrase.Number(column.Events.Count)}</text>");
    }

    static string Describe(List<Column> columns) =>
        $"{Phrase.Count(columns.Sum(column => column.Events.Count), "dated event")}, from {Phrase.Period(columns[0].First, columns[0].Last)} to {Phrase.Period(columns[^1].First, columns[^1].Last)}";

    // About the width of the system's sans at 13 pixels; a little too wide rather than too narrow.
    static double TextWidth(string text) => text.Length * 7.8;

    sealed class Column(DateOnly first, DateOnly last, List<EventView> events)
    {
        public DateOnly First => first;
        public DateOnly Last => last;
        public List<EventView> Events => events;
        public double X { get; set; }
        public int Lane { get; set; }
        public int DateLane { get; set; }
        public string DateWords { get; } = Phrase.ShortPeriod(first, last);
        public string Label { get; } = LabelOf(events);

        static string LabelOf(List<EventView> events)
        {
            var best = events.MaxBy(@event => (@event.IsMinor ? 0 : 2) + (@event.HasParticipants ? 1 : 0))!;
            var more = events.Count > 1 ? $" +{Phrase.Number(events.Count - 1)}" : "";
            var parties = string.Join(" → ", new[] { best.Who, best.Whom }.Where(names => names.Length > 0));
            return Phrase.Cut(parties.Length == 0 ? best.Trigger : $"{best.Trigger}: {parties}", 32) + more;
        }
    }
}
