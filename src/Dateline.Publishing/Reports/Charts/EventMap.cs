using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>Draws places on a map, sized by their events; hollow where every event is only planned, claimed, possible or denied.</summary>
static class EventMap
{
    const double Width = 1000;
    const int MostPlaces = 400;
    const int MostLabels = 40;

    /// <summary>Draws the places of the events; null where none has coordinates.</summary>
    public static Drawing? Draw(SiteRows rows)
    {
        var places = rows.Entities.Where(entity => entity is { IsPlace: true, Latitude: not null, Longitude: not null })
            .Select(entity => Dot.Of(entity)).Where(dot => dot is not null).Select(dot => dot!)
            .OrderByDescending(dot => dot.Count).ThenBy(dot => dot.Place.Id, StringComparer.Ordinal).Take(MostPlaces).ToList();
        if (places.Count == 0)
            return null;
        var view = Window.Around(places);
        foreach (var dot in places)
            (dot.X, dot.Y, dot.Radius) = (view.X(dot.Projected.X), view.Y(dot.Projected.Y), 3.5 + 9 * Math.Sqrt((double)dot.Count / places[0].Count));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"sea\" width=\"{Width:0}\" height=\"{view.Height:0}\"/><path class=\"land\" d=\"");
        foreach (var ring in WorldShapes.Rings)
            if (ring.Right >= view.Left && ring.Left <= view.Right && ring.Bottom >= view.Top && ring.Top <= view.Bottom)
                AppendRing(svg, ring, view);
        svg.Append("\"/>");
        foreach (var dot in places)
        {
            var linked = dot.Place.HasPage;
            (linked ? svg.Append("<a href=\"").AppendText(dot.Place.Href).Append("\">") : svg.Append("<g>")).Append("<title>")
                .AppendText($"{dot.Place.Name}: {dot.Words}").Append("</title>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<circle class=\"place{(dot.Hollow ? " hollow" : "")}\" cx=\"{dot.X:0.#}\" cy=\"{dot.Y:0.#}\" r=\"{dot.Radius:0.#}\"/></{(linked ? 'a' : 'g')}>");
        }
        AppendLabels(svg, places, view.Height);
        return new Drawing("map", $"Where: {Phrase.Count(places.Count, "place")} of events",
            "Size: number of events. Filled: something happened there; hollow: only planned, claimed, possible or denied. Shapes: Natural Earth.", Width,
                view.Height, svg.ToString());
    }

    static void AppendRing(StringBuilder svg, Ring ring, Window view)
    {
        var (x, y) = (double.NaN, double.NaN);
        var first = true;
        foreach (var point in ring.Points)
        {
            // Far outside of what is shown the outline may run along a line beyond the edge.
            var (nextX, nextY) = (Math.Clamp(Math.Round(view.X(point.X), 1), -400, Width + 400), Math.Clamp(
                Math.Round(view.Y(point.Y), 1), -400, view.Height + 400));
            if (nextX == x && nextY == y)
                continue;
            (x, y) = (nextX, nextY);
            svg.Append(CultureInfo.InvariantCulture, $"{(first ? 'M' : 'L')}{x:0.#} {y:0.#}");
            first = false;
        }
        svg.Append('z');
    }

    // The place with most events is named first; a name that fits on no side of its dot without touching another is left to the tooltip.
    static void AppendLabels(StringBuilder svg, List<Dot> places, double height)
    {
        var taken = places.Select(dot => new Box(dot.X - dot.Radius, dot.Y - dot.Radius, dot.X + dot.Radius, dot.Y + dot.Radius)).ToList();
        foreach (var dot in places.Take(MostLabels))
        {
            var name = Phrase.Cut(dot.Place.Name, 28);
            var width = 7.4 * name.Length + 4;
            var sides = new (string Anchor, double X, double Y, Box Box)[]
            {
                ("start", dot.X + dot.Radius + 5, dot.Y + 4.5, new(dot.X + dot.Radius + 3, dot.Y - 8, dot.X + dot.Radius + 5 + width, dot.Y + 9)),
                ("end", dot.X - dot.Radius - 5, dot.Y + 4.5, new(dot.X - dot.Radius - 5 - width, dot.Y - 8, dot.X - dot.Radius - 3, dot.Y + 9)),
                ("middle", dot.X, dot.Y - dot.Radius - 6, new(dot.X - width / 2, dot.Y - dot.Radius - 20, dot.X + width / 2, dot.Y - dot.Radius - 2)),
                ("middle", dot.X, dot.Y + dot.Radius + 16, new(dot.X - width / 2, dot.Y + dot.Radius + 3, dot.X + width / 2, dot.Y + dot.Radius + 21)),
            };
            foreach (var side in sides)
            {
                if (side.Box.Left < 2 || side.Box.Right > Width - 2 || side.Box.Top < 2 || side.Box.Bottom > height - 2
                    || taken.Any(box => box.Touches(side.Box)))
                    continue;
                taken.Add(side.Box);
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{side.X:0.#}\" y=\"{side.Y:0.#}\" text-anchor=\"{side.Anchor}\">").AppendText(name)
                    .Append("</text>");
                break;
            }
        }
    }

    readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    sealed class Dot(EntityView place, List<EventView> events)
    {
        public EntityView Place => place;
        public int Count { get; } = events.Count;
        public bool Hollow { get; } = events.All(@event => @event.Status is not ("occurred" or "ongoing"));
        public string Words { get;
            } = $"{Phrase.Count(events.Count, "event")}, {Phrase.List([.. events.Select(@event => @event.Trigger).Distinct(StringComparer.Ordinal)], 4)}";
        public (double X, double Y) Projected { get; } = WorldShapes.Project(place.Longitude!.Value, place.Latitude!.Value);
        public double X { get; set; }
        public double Y { get; set; }
        public double Radius { get; set; }

        public static Dot? Of(EntityView place)
        {
            var events = place.Events.Where(@event => @event.PlaceId == place.Id).ToList();
            return events.Count == 0 || place.Latitude is < -90 or > 90 || place.Longitude is < -180 or > 180 ? null : new Dot(place, events);
        }
    }

    // The part of the projected world that is shown: all places with room around them, twice as wide as high, a sixth of the world or more.
    sealed record Window(double Left, double Top, double Right, double Bottom)
    {
        const double WorldWidth = 2.74, WorldHeight = 1.43;

        public double Height => Width * (Bottom - Top) / (Right - Left);

        public double X(double x) => Width * (x - Left) / (Right - Left);

        public double Y(double y) => Width * (y - Top) / (Right - Left);

        public static Window Around(List<Dot> dots)
        {
            var (left, right) = (dots.Min(dot => dot.Projected.X), dots.Max(dot => dot.Projected.X));
            var (top, bottom) = (dots.Min(dot => dot.Projected.Y), dots.Max(dot => dot.Projected.Y));
            var width = Math.Min(Math.Max(Math.Max((right - left) * 1.3, (bottom - top) * 1.4 * 2), WorldWidth / 3), 2 * WorldWidth);
            var height = Math.Min(width / 2, 2 * WorldHeight);
            var x = Math.Clamp((left + right - width) / 2, -WorldWidth, WorldWidth - width);
            var y = Math.Clamp((top + bottom - height) / 2, -WorldHeight, WorldHeight - height);
            return new Window(x, y, x + width, y + height);
        }
    }
}
